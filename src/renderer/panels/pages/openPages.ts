import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { Box } from './useBox'

/** A PDF that can be looked at. Pages count from 1. */
export interface Pages {
  readonly count: number
  /** Width by height. */
  readonly ratio: number
  /** A page as a picture that fills a box, one pixel of it to a pixel of the screen. */
  draw(page: number, box: Box): Promise<HTMLCanvasElement>
  /** The words of a page in reading order, without those of its margins. */
  wordsOn(page: number): Promise<string>
  close(): void
}

/** PDF.js and its worker come with the first PDF and stay: starting them takes longer than drawing a page. */
let library: Promise<Library> | null = null

async function load() {
  const { getDocument, GlobalWorkerOptions, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  GlobalWorkerOptions.workerSrc = workerUrl
  return { getDocument, worker: new PDFWorker() }
}
type Library = Awaited<ReturnType<typeof load>>

export async function openPages(bytes: Uint8Array): Promise<Pages> {
  library ??= load()
  const { getDocument, worker } = await library
  const loading = getDocument({ data: bytes, worker, isEvalSupported: false, useSystemFonts: false })
  const pdf: PDFDocumentProxy = await loading.promise
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return {
    count: pdf.numPages,
    ratio: width / height,
    draw: async (page, box) => drawPage(await pdf.getPage(page), box),
    wordsOn: async (page) => wordsOf(await pdf.getPage(page)),
    close: () => void loading.destroy(),
  }
}

async function drawPage(page: PDFPageProxy, box: Box): Promise<HTMLCanvasElement> {
  const { width, height } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: Math.min(box.width / width, box.height / height) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  canvas.style.width = `${canvas.width / devicePixelRatio}px`
  await page.render({ canvas, viewport }).promise
  return canvas
}

/** What is no part of the tagged text stands in the margins: running titles, numbers of pages and lines. */
async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  let depth = 0
  let words = ''
  for (const item of items) {
    if ('str' in item) words += depth > 0 ? item.str + (item.hasEOL ? ' ' : '') : ''
    else depth += item.type === 'endMarkedContent' ? -1 : 1
  }
  return words.replace(/\s+/g, ' ').trim()
}
