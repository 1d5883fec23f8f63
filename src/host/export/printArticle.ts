/// <reference path="./inlineFiles.d.ts" />

import layout from '../../../resources/print/article.css?raw'
import prepare from '../../../resources/print/keepUsedHyphens.js?raw'
import type { Interview } from '../../core/interview/interview'
import { writePrint } from '../../core/write/print'
import type { WriteOptions } from '../../core/write/written'
import type { Shell } from '../shell'
import type { Exported } from './exports'
import { printFonts } from './printFonts'
import { setPdfMetadata } from './setPdfMetadata'

/** The interview as PDF. Loaded on demand: it brings the fonts and the hyphenation patterns, which a start must not wait for. */
export async function printArticle(
  interview: Interview,
  options: WriteOptions,
  shell: Pick<Shell, 'printPdf'>,
  signal?: AbortSignal,
): Promise<Exported> {
  const css = `${printFonts(JSON.stringify(interview))}\n${layout}`
  const { content, findings } = writePrint(interview, { ...options, css })
  const printed = await shell.printPdf({ html: content, prepare }, signal)
  return { content: await setPdfMetadata(printed, interview), findings }
}
