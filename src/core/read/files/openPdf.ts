/// <reference path="./pdfWorker.d.ts" />

/**
 * Opens a PDF for its text. PDF.js runs no script of a file and fetches nothing. Whoever opens ends it, with `destroy`.
 * @throws where the file is damaged or locked, when `promise` is awaited
 */
export async function openPdf(bytes: Uint8Array) {
  const { getDocument, VerbosityLevel } = await loadPdfJs()
  return getDocument({
    // It takes the bytes for itself, and no `Buffer`.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  })
}

/** PDF.js, on demand: it is larger than everything else that reads. Its worker runs on the thread that calls. */
export async function loadPdfJs() {
  const { push } = Array.prototype
  const [pdfJs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  Object.assign(globalThis, { pdfjsWorker: worker })
  // Its polyfills replace what Node 20 has but for the wording of an error, and a tenth of the time went there.
  Object.defineProperty(Array.prototype, 'push', { value: push, writable: true, configurable: true })
  return pdfJs
}
