import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'
import type { TurnKind } from '../interview/interview'
import type { HouseStyle } from '../style/houseStyleSchema'

/** The paragraph styles of a Word file: id and the name that Word shows. */
export const DOCX_STYLES = {
  Kicker: 'Kicker',
  Headline: 'Headline',
  Standfirst: 'Standfirst',
  Byline: 'Byline',
  Question: 'Question',
  QuestionBold: 'Question bold',
  Answer: 'Answer',
  Statement: 'Statement',
  OutsideText: 'Text outside turns',
  Subhead: 'Subhead',
  PullQuote: 'Pull quote',
  PullQuoteSpeaker: 'Pull quote speaker',
  Picture: 'Picture',
  CaptionText: 'Caption',
  BoxTitle: 'Box title',
  BoxText: 'Box',
  BioTitle: 'Bio title',
  BioName: 'Bio name',
  Bio: 'Bio',
} as const
export type DocxStyle = keyof typeof DOCX_STYLES

/** Character styles of what is not the interview's own words: labels, words such as `Foto:`, the credit of a picture. */
export const LABEL = 'SpeakerLabel'
export const FIXED = 'FixedWords'
export const CREDIT = 'PictureCredit'
export const RUN_STYLES = { [LABEL]: 'Speaker', [FIXED]: 'Fixed words', [CREDIT]: 'Picture credit' } as const
export type RunStyle = keyof typeof RUN_STYLES

export const BULLETS = 'bullets'
export const NUMBERS = 'numbers'

/** The style of a turn's paragraphs. A question that nothing else sets apart is bold. */
export function turnStyle(kind: TurnKind, label: string, style: HouseStyle): DocxStyle {
  if (kind === 'answer') return 'Answer'
  if (kind === 'statement') return 'Statement'
  return label === '' || style.emphasis === 'question-bold' ? 'QuestionBold' : 'Question'
}

// Sizes in half points, spaces in twentieths of a point.
const LOOKS: Readonly<Record<DocxStyle, { size?: number; bold?: boolean; italics?: boolean; before?: number }>> = {
  Kicker: { size: 20 },
  Headline: { size: 44, bold: true, before: 60 },
  Standfirst: { size: 26, before: 160 },
  Byline: { size: 20, before: 160 },
  Question: { before: 280 },
  QuestionBold: { bold: true, before: 280 },
  Answer: { before: 120 },
  Statement: { before: 120 },
  OutsideText: { before: 160 },
  Subhead: { size: 26, bold: true, before: 360 },
  PullQuote: { size: 30, italics: true, before: 320 },
  PullQuoteSpeaker: { size: 20, before: 60 },
  Picture: { before: 320 },
  CaptionText: { size: 20, italics: true, before: 60 },
  BoxTitle: { size: 22, bold: true, before: 320 },
  BoxText: { size: 20, before: 80 },
  BioTitle: { size: 22, bold: true, before: 400 },
  BioName: { bold: true, before: 80 },
  Bio: { size: 20, before: 80 },
}

/** Where a style stands in the outline of the document, which is how readers jump from heading to heading. */
const OUTLINE: Readonly<Partial<Record<DocxStyle, number>>> = { Headline: 0, Subhead: 1, BoxTitle: 1, BioTitle: 1 }
/** Never the last line of a page. */
const KEPT: ReadonlySet<DocxStyle> = new Set([
  'Headline',
  'Subhead',
  'Question',
  'QuestionBold',
  'BoxTitle',
  'BioTitle',
])

/** @param language with region, as Word wants it */
export function docxStyles(language: string): IStylesOptions {
  return {
    default: { document: { run: { font: 'Georgia', size: 22, language: { value: language } } } },
    paragraphStyles: Object.entries(DOCX_STYLES).map(([id, name]) => {
      const style = id as DocxStyle
      const { before = 120, ...run } = LOOKS[style]
      const paragraph = { spacing: { before, line: 300 }, keepNext: KEPT.has(style), outlineLevel: OUTLINE[style] }
      return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph }
    }),
    characterStyles: Object.entries(RUN_STYLES).map(([id, name]) => {
      const run = id === LABEL ? { bold: true } : { italics: false }
      return { id, name, quickFormat: true, run }
    }),
  }
}

export const docxNumbering: INumberingOptions = {
  config: [
    { reference: BULLETS, format: LevelFormat.BULLET, text: '•' },
    { reference: NUMBERS, format: LevelFormat.DECIMAL, text: '%1.' },
  ].map(({ reference, format, text }) => ({
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 500, hanging: 300 } } },
      },
    ],
  })),
}
