import type { Stretch } from './markSource'

/** Lines in one part: enough to be worth a box of its own, few enough to be drawn at once. */
const LINES = 40

/**
 * The stretches of a source in parts of some lines each, so that only the lines in view are laid out. The line end between two
 * parts is left out: a part begins a new line anyway.
 */
export function sourceParts(stretches: readonly Stretch[]): Stretch[][] {
  let part: Stretch[] = []
  const parts = [part]
  let lines = 0
  for (const stretch of stretches) {
    let from = 0
    for (let end = stretch.text.indexOf('\n'); end >= 0; end = stretch.text.indexOf('\n', end + 1)) {
      lines++
      if (lines < LINES) continue
      lines = 0
      part.push({ ...stretch, text: stretch.text.slice(from, end) })
      part = []
      parts.push(part)
      from = end + 1
    }
    part.push({ ...stretch, text: stretch.text.slice(from) })
  }
  return parts
}
