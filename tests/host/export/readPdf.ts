import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The page header and footer lie outside of this; points from the top left of an A4 page. */
const TYPE_AREA = { top: 66, height: 720, width: 596 }

export interface Line {
  page: number
  column: 'left' | 'right'
  /** Points from the top. */
  bottom: number
  text: string
}

/** What programs of others find in a PDF. `qpdf` throws where it has anything to complain about. */
export function readPdf(pdf: Uint8Array) {
  const run = (program: string, before: string[], after: string[] = []) => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
    const path = join(folder, 'read.pdf')
    writeFileSync(path, pdf)
    try {
      return execFileSync(program, [...before, path, ...after], { encoding: 'utf8', maxBuffer: 1 << 28 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  const area = (x: number, width: number) =>
    Object.entries({ x, y: TYPE_AREA.top, W: width, H: TYPE_AREA.height }).flatMap(([key, value]) => [
      `-${key}`,
      String(value),
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
    text: () => run('pdftotext', ['-raw', ...area(0, TYPE_AREA.width)], ['-']),
    /** By place on the page: the left column of each page, then its right one. */
    textByColumns: () => {
      const pages = Array.from({ length: Number(info().Pages) }, (_, index) => String(index + 1))
      const half = TYPE_AREA.width / 2
      return pages
        .flatMap((page) =>
          [0, half].map((x) => run('pdftotext', ['-layout', '-f', page, '-l', page, ...area(x, half)], ['-'])),
        )
        .join('\n')
    },
    lines: () => readLines(run('pdftotext', ['-bbox-layout'], ['-'])),
  }
}

function readLines(xml: string): Line[] {
  return xml.split('<page ').flatMap((page, number) =>
    [...page.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/line>/gs)]
      .map(([, left, top, bottom, words = '']): Line & { top: number } => ({
        page: number,
        column: Number(left) < TYPE_AREA.width / 2 ? 'left' : 'right',
        top: Number(top),
        bottom: Number(bottom),
        text: words
          .replace(/<[^>]+>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      }))
      .filter(({ top, bottom }) => top >= TYPE_AREA.top && bottom <= TYPE_AREA.top + TYPE_AREA.height),
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
