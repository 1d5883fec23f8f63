import { Parser } from 'htmlparser2'
import { decodeText } from '../decodeText'
import { UnreadableFile } from './unpacked'

export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** Office programs write no document type; who does wants to define entities. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/iu

/** Deeper than any office program nests; the parser's time grows with the square of it. */
const DEEPEST = 1_000

/** Goes through XML from the start to the end, without a tree. @throws UnreadableFile */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const { text } = decodeText(bytes)
  if (DOCUMENT_TYPE.test(text)) throw new UnreadableFile('damaged-file')
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new UnreadableFile('damaged-file')
        handler.open?.(name, attributes)
      },
      onclosetag(name) {
        depth--
        handler.close?.(name)
      },
      ontext: (data) => handler.text?.(data),
    },
    { xmlMode: true },
  )
  parser.end(text)
}
