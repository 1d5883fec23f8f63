import type { Interview } from './interview'

/** The names of all pictures that an interview shows: in figures, inside turns and between them, and as portraits. */
export function assetsOf({ people, body }: Pick<Interview, 'people' | 'body'>): Set<string> {
  const blocks = body.flatMap((item) => (item.type === 'turn' ? item.blocks : [item]))
  const images = [
    ...people.map(({ portrait }) => portrait),
    ...blocks.map((block) => (block.type === 'figure' ? block.image : null)),
  ]
  return new Set(images.flatMap((image) => (image && image.asset !== '' ? [image.asset] : [])))
}
