import type { Layout, Paper, TypeSize } from './pageSetup'
import type { PageSetup } from './pageSetupSchema'

/** A sheet of paper with its type area, as a layout uses it. */
interface Sheet {
  size: string
  /** Top, right, bottom, left, in mm. */
  margins: readonly [number, number, number, number]
  /**
   * Of the type area, in whole px and a little less than what the margins leave: lines must break on screen, where soft
   * hyphens are chosen, as they will in print.
   */
  width: number
  /** Lines of equal height (mm) that fill the page. */
  grid?: { lines: number; height: number }
}

const A4 = '210mm 297mm'
const A5 = '148mm 210mm'
const LETTER = '8.5in 11in'

const manuscript: Sheet = {
  size: A4,
  margins: [28.5, 24, 28.2, 35],
  width: 550,
  grid: { lines: 30, height: 8 },
}
const proof: Sheet = { size: A4, margins: [27, 62, 24.7, 22], width: 474, grid: { lines: 35, height: 7 } }

/** A manuscript has 30 lines of 60 characters on any paper; it and a proof would not fit on A5. */
const SHEETS: Readonly<Record<Layout, Readonly<Record<Paper, Sheet>>>> = {
  article: {
    a4: { size: A4, margins: [24, 20.3, 21, 20.3], width: 640 },
    a5: { size: A5, margins: [19, 14.7, 17, 14.7], width: 448 },
    letter: { size: LETTER, margins: [23, 22.2, 20, 22.2], width: 648 },
  },
  manuscript: {
    a4: manuscript,
    a5: manuscript,
    letter: { size: LETTER, margins: [27.2, 27, 26.9, 38], width: 550, grid: { lines: 30, height: 7.5 } },
  },
  proof: {
    a4: proof,
    a5: proof,
    letter: { size: LETTER, margins: [27, 65, 28.1, 24], width: 474, grid: { lines: 32, height: 7 } },
  },
}

/** Room at both sides of an article's columns in which opening marks hang, in mm: outside of the page area nothing is printed. */
const HANGING_ROOM = 5.5

/** The widest single column whose lines are still easy to follow, in px. */
const MEASURE = 500

/** Between columns, in px: what leaves columns of whole px. */
const GAPS: Readonly<Record<Paper, Readonly<Record<PageSetup['columns'], number>>>> = {
  a4: { 1: 0, 2: 32, 3: 26 },
  a5: { 1: 0, 2: 24, 3: 20 },
  letter: { 1: 0, 2: 32, 3: 24 },
}

/** What 1rem is, in points: a tenth of the usual type. */
const TYPE: Readonly<Record<TypeSize, number>> = { small: 9, normal: 10, large: 11.5 }

/** The sheet that is printed on, by the name that printers know. */
export function paperOf({ layout, paper }: Pick<PageSetup, 'layout' | 'paper'>): 'A4' | 'A5' | 'Letter' {
  const { size } = SHEETS[layout][paper]
  if (size === LETTER) return 'Letter'
  return size === A5 ? 'A5' : 'A4'
}

/** The page, its type area and the numbers of its lines, as CSS for resources/print. */
export function pageRules({ layout, paper, columns, typeSize }: PageSetup): string {
  const { size, margins, width, grid } = SHEETS[layout][paper]
  const [top, right, bottom, left] = margins
  const room = layout === 'article' ? HANGING_ROOM : 0
  const isSmall = layout === 'article' && paper === 'a5'
  const properties = {
    type: `${TYPE[typeSize] * (isSmall ? 0.94 : 1)}pt`,
    width: `${width}px`,
    room: `${room}mm`,
    columns,
    gap: `${GAPS[paper][columns]}px`,
    indent: columns === 1 ? `${Math.max(0, width - MEASURE)}px` : '0px',
    // Headline and pictures have less room on a small page.
    display: isSmall ? 0.78 : 1,
    picture: isSmall ? '80mm' : '120mm',
    ...(grid && { line: `${grid.height}mm` }),
  }
  const page = [top, right - room, bottom, left - room].map((length) => `${length.toFixed(1)}mm`).join(' ')
  const root = Object.entries(properties).map(([name, value]) => `--${name}:${value}`)
  return [
    `:root{${root.join(';')}}`,
    `@page{size:${size};margin:${page}}`,
    ...(grid ? lineNumbers(grid, layout === 'proof' ? 5 : 1) : []),
  ].join('\n')
}

/**
 * Numbers in the margin, which is no part of the text: whoever listens or copies does not get them. Pages have counters,
 * so each line of a page has its own, which grows by the lines of a page.
 * @param every how many lines have one number
 */
function lineNumbers({ lines, height }: { lines: number; height: number }, every: number): string[] {
  const numbers = Array.from({ length: lines }, (_, index) => index + 1)
  const counters = (step: (line: number) => number) => numbers.map((line) => `line-${line} ${step(line)}`).join(' ')
  const content = numbers.map((line) => (line % every === 0 ? `counter(line-${line}) "\\a"` : '"\\a"')).join(' ')
  return [
    `@page{counter-increment:${counters(() => lines)};@left-top{content:${content};line-height:${height}mm}}`,
    `@page :first{counter-increment:${counters((line) => line)}}`,
  ]
}
