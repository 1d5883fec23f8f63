import { type FrameLines, takeFrameLines } from './frameLines'
import { leftoversAtEnd } from './leftovers'
import type { SourceParagraph } from './paragraphs'

/** What stands below the last turn's words without belonging to them. */
export interface EndOfTalk {
  frame: FrameLines
  /** Furniture of the page and credits of pictures. */
  aside: SourceParagraph[]
}

const CREDIT =
  /^(?:(?:Fotos?|Photos?|Bilder?|Images?|Titelbild|Illustration(?:en)?|Grafik(?:en)?|Kamera|Redaktion|Übersetzung|Translation|Foto- und Bildnachweis|Bildnachweis|Quellen?|Sources?|Credits?)(?:\/\p{L}+)?: ?\S.{0,100}|(?:©|\(c\)) ?.{2,80})$/u

/** So many paragraphs at once are looked through for where they begin. */
const MOST = 200

/** Takes them off the end of these paragraphs; the first paragraph always stays. Changes the paragraphs. */
export function takeEndOfTalk(paragraphs: SourceParagraph[]): EndOfTalk {
  let end = paragraphs.length
  for (;;) {
    const left = paragraphs.slice(Math.max(0, end - MOST), end)
    const leftovers = leftoversAtEnd(left)
    const last = left.at(-1 - leftovers)
    end -= leftovers
    if (!last || end < 2 || !(CREDIT.test(last.text) || isFrameLine(last))) break
    end -= 1
  }
  const below = paragraphs.splice(end)
  const { frame, rest } = takeFrameLines(below)
  return { frame, aside: rest }
}

function isFrameLine(paragraph: SourceParagraph): boolean {
  return takeFrameLines([paragraph]).rest.length === 0
}
