import type { Interview } from '../../../core/interview/interview'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import type { ExportTarget } from '../../../core/write/exportTarget'
import { writeFragment } from '../../../core/write/fragment'
import { writeGhost } from '../../../core/write/ghost'
import { writeMarkdown } from '../../../core/write/markdown'
import { writeNinjs } from '../../../core/write/ninjs'
import { writePage } from '../../../core/write/page'
import { writeSemantic } from '../../../core/write/semantic'
import { writeText } from '../../../core/write/text'
import { writeWordPress } from '../../../core/write/wordpress'
import type { Assets, Written } from '../../../core/write/written'

/** What the host will write, made here to be looked at. PDF, Word and ZIP are made when they are saved. */
export function writtenFor(
  to: ExportTarget,
  interview: Interview,
  style: HouseStyle,
  withHeadline: boolean,
  assets: Assets,
): Written | null {
  switch (to) {
    case 'page':
      return writePage(interview, { style, assets })
    case 'fragment':
      return writeFragment(interview, { style, withHeadline })
    case 'semantic':
      return writeSemantic(interview, { style, withHeadline })
    case 'wordpress':
      return writeWordPress(interview, { style, withHeadline })
    case 'ghost':
      return writeGhost(interview, { style })
    case 'ninjs':
      return writeNinjs(interview, { style })
    case 'markdown':
      return writeMarkdown(interview, { style })
    case 'text':
      return writeText(interview, { style })
    case 'docx':
    case 'pdf':
    case 'zip':
      return null
  }
}
