import { ASSETS_PART, INTERVIEW_PART } from '../../write/interviewFile'
import { UnreadableFile } from './unpacked'
import { zipParts } from './zipParts'

/** What an `.interview` file holds: the text of its JSON, not yet looked at, and its pictures by their names. */
interface InterviewFile {
  text: string
  assets: Map<string, Uint8Array>
}

const ASSET = new RegExp(`^${ASSETS_PART}([0-9a-f]{64}\\.[a-z]{1,5})$`)

/** Takes an `.interview` file apart. @throws UnreadableFile where it is none */
export function unpackInterviewFile(bytes: Uint8Array): InterviewFile {
  const parts = zipParts(bytes, (name) => name === INTERVIEW_PART || ASSET.test(name))
  const json = parts.get(INTERVIEW_PART)
  if (!json) throw new UnreadableFile('damaged-file')
  const assets = [...parts].flatMap(([part, content]) => {
    const name = ASSET.exec(part)?.[1]
    return name === undefined ? [] : [[name, content] as const]
  })
  return { text: new TextDecoder().decode(json), assets: new Map(assets) }
}
