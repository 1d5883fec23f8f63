import type { Layout } from './pageSetup'

/** What can come out. The names are those of the command line and of the draft's list of exports. */
export const EXPORT_TARGETS = [
  'page',
  'fragment',
  'semantic',
  'wordpress',
  'ghost',
  'markdown',
  'text',
  'docx',
  'ninjs',
  'pdf',
  'zip',
] as const
export type ExportTarget = (typeof EXPORT_TARGETS)[number]

export type PackedTarget = Exclude<ExportTarget, 'zip'>
/** What may lie in a ZIP. */
export const PACKED_TARGETS = EXPORT_TARGETS.filter((to): to is PackedTarget => to !== 'zip')
/** What does where nobody chooses: the PDF needs a browser and takes longest. */
export const USUALLY_PACKED = PACKED_TARGETS.filter((to) => to !== 'pdf')

/** Targets that leave the headline to a field of the CMS unless asked for it. */
export const HEADLINE_APART: ReadonlySet<ExportTarget> = new Set(['fragment', 'semantic', 'wordpress'])

/** What the name of a PDF ends in, by its layout. */
export const PDF_ENDINGS: Readonly<Record<Layout, string>> = {
  article: '.pdf',
  manuscript: '-ms.pdf',
  proof: '-proof.pdf',
}

/** What a file's name ends in, after the name of the interview. */
export const FILE_ENDINGS: Readonly<Record<ExportTarget, string>> = {
  page: '.html',
  fragment: '-cms.html',
  semantic: '-semantic.html',
  wordpress: '-wordpress.html',
  ghost: '-ghost.json',
  markdown: '.md',
  text: '.txt',
  docx: '.docx',
  ninjs: '-ninjs.json',
  pdf: '.pdf',
  zip: '.zip',
}
