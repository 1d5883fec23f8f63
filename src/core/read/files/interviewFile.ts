import { z } from 'zod'
import { houseStyleSchema } from '../../style/houseStyleSchema'
import { ASSETS_PART, INTERVIEW_PART, STYLE_PART } from '../../write/interviewFile'
import { UnreadableFile } from './unpacked'
import { zipParts } from './zipParts'

const styleSchema = z.object({ style: z.string(), ownStyle: houseStyleSchema.optional() })

/**
 * What an `.interview` file holds: the text of its JSON, not yet looked at, its pictures by their names, and its house style;
 * null where it names none, or one of a newer program.
 */
interface InterviewFile {
  text: string
  assets: Map<string, Uint8Array>
  style: z.infer<typeof styleSchema> | null
}

const ASSET = new RegExp(`^${ASSETS_PART}([0-9a-f]{64}\\.[a-z]{1,5})$`)

/** Takes an `.interview` file apart. @throws UnreadableFile where it is none */
export function unpackInterviewFile(bytes: Uint8Array): InterviewFile {
  const parts = zipParts(bytes, (name) => name === INTERVIEW_PART || name === STYLE_PART || ASSET.test(name))
  const json = parts.get(INTERVIEW_PART)
  if (!json) throw new UnreadableFile('damaged-file')
  const assets = [...parts].flatMap(([part, content]) => {
    const name = ASSET.exec(part)?.[1]
    return name === undefined ? [] : [[name, content] as const]
  })
  const style = styleIn(parts.get(STYLE_PART))
  return { text: new TextDecoder().decode(json), assets: new Map(assets), style }
}

function styleIn(bytes: Uint8Array | undefined): InterviewFile['style'] {
  try {
    return styleSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
