import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** In points from the top left of the page. */
export interface Area {
  left: number
  top: number
  width: number
  height: number
}

/** The page header and footer of an article on A4 lie outside of this. */
const TYPE_AREA: Area = { left: 0, top: 66, width: 596, height: 720 }

export interface Line {
  page: number
  column: 'left' | 'right'
  /** Points from the left. */
  left: number
  /** Points from the top. */
  bottom: number
  text: string
}

/** What programs of others find in a PDF. `qpdf` throws where it has anything to complain about. */
export function readPdf(pdf: Uint8Array, typeArea: Area = TYPE_AREA) {
  const run = (program: string, before: string[], after: string[] = [], encoding: BufferEncoding = 'utf8') => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
    const path = join(folder, 'read.pdf')
    writeFileSync(path, pdf)
    try {
      return execFileSync(program, [...before, path, ...after], { encoding, maxBuffer: 1 << 28 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const area = (x: number, width: number) =>
    Object.entries({ x, y: typeArea.top, W: width, H: typeArea.height }).flatMap(([key, value]) => [
      `-${key}`,
      String(Math.round(value)),
    ])
  const info = () =>
    Object.fromEntries([...run('pdfinfo', []).matchAll(/^([^:]+): +(.*)$/gm)].map(([, k, v]) => [k, v]))
  return {
    info,
    check: () => run('qpdf', ['--check']),
    json: (key: string): unknown => JSON.parse(run('qpdf', ['--json', `--json-key=${key}`])),
    fonts: () =>
      [...run('pdffonts', []).matchAll(/^(\S+) +(.+?) +(\S+) +(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/gm)].map(
        ([, name = '', type, , embedded, , unicode]) => ({ name, type, embedded, unicode }),
      ),
    /** In the order of the content, without headers and footers. */
    text: () => run('pdftotext', ['-raw', ...area(typeArea.left, typeArea.width)], ['-']),
    /** By place on the page: the left column of each page, then its right one. */
    textByColumns: () => {
      const pages = Array.from({ length: Number(info().Pages) }, (_, index) => String(index + 1))
      const half = typeArea.width / 2
      return pages
        .flatMap((page) =>
          [0, half].map((x) => run('pdftotext', ['-layout', '-f', page, '-l', page, ...area(x, half)], ['-'])),
        )
        .join('\n')
    },
    /** Without headers and footers. */
    lines: () => readLines(run('pdftotext', ['-bbox-layout'], ['-']), typeArea),
    /** What assistive programs are given: roles and words, indented. */
    structure: () => run('pdfinfo', ['-struct-text']),
    /** The text of a page as it stands there, margins and all. */
    layout: (page: number) => run('pdftotext', ['-layout', '-f', String(page), '-l', String(page)], ['-']),
    /** Whether anything on the page is other than black, white or grey. */
    isColoured: (page: number) => {
      const pixels = run('pdftoppm', ['-r', '40', '-f', String(page), '-l', String(page)], [], 'latin1').replace(
        /^P6\s\d+ \d+\s255\s/,
        '',
      )
      for (let at = 0; at < pixels.length; at += 3) {
        const [red, green, blue] = [0, 1, 2].map((channel) => pixels.charCodeAt(at + channel))
        if (red !== green || green !== blue) return true
      }
      return false
    },
    images: () =>
      [
        ...run('pdfimages', ['-list']).matchAll(
          /^ +\d+ +\d+ image +(\d+) +(\d+) +(\S+) +\d+ +\d+ +(\S+) +\S+ +\d+ +\d+ +(\d+)/gm,
        ),
      ].map(([, width, height, colour, encoding, ppi]) => ({
        width: Number(width),
        height: Number(height),
        colour,
        encoding,
        ppi: Number(ppi),
      })),
  }
}

function readLines(xml: string, area: Area): Line[] {
  return xml.split('<page ').flatMap((page, number) =>
    [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/line>/gs)]
      .map(([, left, top, bottom, words = '']): Line & { top: number } => ({
        page: number,
        left: Number(left),
        column: Number(left) < area.left + area.width / 2 ? 'left' : 'right',
        top: Number(top),
        bottom: Number(bottom),
        text: words
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      }))
      .filter(({ top, bottom }) => top >= area.top && bottom <= area.top + area.height),
  )
}

/**
 * The words of a text layer, with words that were broken at a line end joined where `expected` says so: a hyphen there may
 * also be the word's own.
 */
export function joinBroken(found: readonly string[], expected: readonly string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < found.length; at++) {
    const word = found[at] ?? ''
    const wanted = expected[joined.length]
    const next = found[at + 1] ?? ''
    const whole = [word + next, word.slice(0, -1) + next].find((candidate) => candidate === wanted)
    if (word !== wanted && word.endsWith('-') && whole !== undefined) {
      joined.push(whole)
      at++
    } else joined.push(word)
  }
  return joined
}
