/// <reference path="./pdfWorker.d.ts" />

/** On demand: it is larger than everything else that reads. Its worker runs on the same thread, for we are in one already. */
export async function loadPdfJs() {
  const [pdfJs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  Object.assign(globalThis, { pdfjsWorker: worker })
  return pdfJs
}
