/// <reference path="./inlineFiles.d.ts" />

import article from '../../../resources/print/article.css?raw'
import base from '../../../resources/print/base.css?raw'
import fitPictures from '../../../resources/print/fitPictures.js?raw'
import grid from '../../../resources/print/grid.css?raw'
import hangMarks from '../../../resources/print/hangMarks.js?raw'
import keepShortParagraphs from '../../../resources/print/keepShortParagraphs.js?raw'
import keepUsedHyphens from '../../../resources/print/keepUsedHyphens.js?raw'
import loadFonts from '../../../resources/print/loadFonts.js?raw'
import manuscript from '../../../resources/print/manuscript.css?raw'
import proof from '../../../resources/print/proof.css?raw'
import type { Finding } from '../../core/interview/finding'
import type { Interview } from '../../core/interview/interview'
import { paperOf } from '../../core/write/pageRules'
import type { Layout } from '../../core/write/pageSetup'
import type { PageSetup } from '../../core/write/pageSetupSchema'
import { writePrint } from '../../core/write/print'
import type { WriteOptions } from '../../core/write/written'
import { HostError } from '../hostError'
import type { PrintPage, Shell } from '../shell'
import type { Made } from './exports'
import { type Family, printFonts } from './printFonts'
import { sameLetters } from './sameWords'

interface Style {
  css: readonly string[]
  families: readonly Family[]
  /** Run in the page in this order, for each measures what those before it have left. */
  scripts: readonly string[]
}

const styles: Readonly<Record<Layout, Style>> = {
  article: {
    css: [base, article],
    families: ['Newsreader', 'Hanken Grotesk'],
    scripts: [loadFonts, fitPictures, hangMarks, keepUsedHyphens, keepShortParagraphs],
  },
  manuscript: {
    css: [base, grid, manuscript],
    families: ['IBM Plex Mono', 'Hanken Grotesk'],
    scripts: [loadFonts, keepShortParagraphs],
  },
  proof: {
    css: [base, grid, proof],
    families: ['Newsreader', 'Hanken Grotesk'],
    scripts: [loadFonts, keepShortParagraphs],
  },
}

type PrintOptions = WriteOptions & { setup: PageSetup }

/** The interview as PDF. Loaded on demand: it brings the fonts and the hyphenation patterns, which a start must not wait for. */
export async function printArticle(
  interview: Interview,
  options: PrintOptions,
  shell: Pick<Shell, 'printPdf'>,
  signal?: AbortSignal,
): Promise<Made> {
  const { page, findings } = composePages(interview, options)
  // Chromium prints in processes of its own: what its PDF goes through next is loaded meanwhile.
  const [printed, { setPdfMetadata }] = await Promise.all([
    printTwice(() => shell.printPdf(page, signal)),
    import('./setPdfMetadata'),
  ])
  return { content: await setPdfMetadata(printed, interview), findings }
}

/**
 * Chromium puts the pages together in a process of its own. Where that ends, or the one of the page does, it says no more
 * than that printing failed, and starts others for the next print.
 */
async function printTwice(print: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await print()
  } catch (error) {
    if (error instanceof HostError && error.code !== 'failed') throw error
    return print()
  }
}

/** The interview on paper, with the system's dialog. False where the user cancelled. */
export async function printOnPaper(
  interview: Interview,
  options: PrintOptions,
  print: NonNullable<Shell['print']>,
  signal?: AbortSignal,
): Promise<boolean> {
  const { page, findings } = composePages(interview, options)
  const compare = async (content: Uint8Array) => {
    await sameLetters(interview, { content, findings }, options)
  }
  return print({ ...page, paper: paperOf(options.setup) }, compare, signal)
}

function composePages(interview: Interview, options: PrintOptions): { page: PrintPage; findings: Finding[] } {
  const { css, families, scripts } = styles[options.setup.layout]
  const fonts = printFonts(families, JSON.stringify([interview, options.setup.header]))
  const { content, findings } = writePrint(interview, { ...options, css: [fonts, ...css].join('\n') })
  return { page: { html: content, prepare: scripts }, findings }
}
