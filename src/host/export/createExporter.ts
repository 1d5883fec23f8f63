import type { Interview } from '../../core/interview/interview'
import { loadPdfJs } from '../../core/read/files/openPdf'
import { type PackedTarget, USUALLY_PACKED } from '../../core/write/exportTarget'
import { writeFragment } from '../../core/write/fragment'
import { writeGhost } from '../../core/write/ghost'
import { writeMarkdown } from '../../core/write/markdown'
import { writeNinjs } from '../../core/write/ninjs'
import { writePage } from '../../core/write/page'
import { DEFAULT_PAGE_SETUP } from '../../core/write/pageSetup'
import { writeSemantic } from '../../core/write/semantic'
import { writeText } from '../../core/write/text'
import { writeWordPress } from '../../core/write/wordpress'
import type { Assets, Written } from '../../core/write/written'
import type { StoredAsset } from '../assets/asset'
import { HostError } from '../hostError'
import type { Shell } from '../shell'
import type { Exporter, ExportOptions, Made } from './exports'
import { packExports } from './packExports'
import { embedded, readPictures } from './readPictures'

interface Source {
  interview: Interview
  options: ExportOptions
  pictures: ReadonlyMap<string, StoredAsset>
  /** Addresses for outputs that are one file with its pictures in it. */
  embedded: Assets
  /** Addresses for outputs whose pictures lie elsewhere: beside them in a ZIP, else with the CMS. */
  beside: Assets | undefined
}

type Write = (source: Source, signal?: AbortSignal) => Made | Promise<Made>

/** The exporter of a host. */
export function createExporter(shell: Pick<Shell, 'printPdf'>): Exporter {
  const writers: Readonly<Record<PackedTarget, Write>> = {
    ...textWriters,
    docx: async ({ interview, options, pictures }) => {
      // Loaded on demand, as is what prints: a start must not wait for them.
      const { writeDocx } = await import('../../core/write/docx')
      const bytesOf = (name: string) => pictures.get(name)?.bytes ?? null
      return writeDocx(interview, { style: options.style, pictures: options.readAsset && bytesOf })
    },
    pdf: async ({ interview, options, embedded: assets }, signal) => {
      const { style, pageSetup: setup = DEFAULT_PAGE_SETUP } = options
      const { printArticle } = await import('./printArticle')
      const printing = printArticle(interview, { style, assets, setup }, shell, signal)
      // What reads the PDF again is loaded while Chromium prints it.
      const [made] = await Promise.all([printing, options.unchecked || loadPdfJs()])
      return made
    },
  }
  return async (interview, options, signal) => {
    refuseIfCancelled(signal)
    const pictures = await readPictures(interview, options.readAsset)
    const source = { interview, options, pictures, embedded: embedded(pictures) }
    const write = async (to: PackedTarget, beside?: Assets) => {
      refuseIfCancelled(signal)
      const made = await writers[to]({ ...source, beside }, signal)
      if (options.unchecked) return { ...made, characters: null }
      // Loaded on demand: it brings the parsers.
      const { sameLetters, sameWords } = await import('./sameWords')
      if (to === 'pdf') return sameLetters(interview, made, options)
      return sameWords(interview, { ...options, ...made, to })
    }
    const { to, packed = USUALLY_PACKED } = options
    const exported = await (to === 'zip' ? packExports(source, packed, write) : write(to))
    refuseIfCancelled(signal)
    return exported
  }
}

const textWriters: Readonly<Record<Exclude<PackedTarget, 'docx' | 'pdf'>, Write>> = {
  page: ({ interview, options: { style }, embedded: assets }) => encode(writePage(interview, { style, assets })),
  fragment: ({ interview, options }) => encode(writeFragment(interview, options)),
  semantic: ({ interview, options, beside: assets }) => encode(writeSemantic(interview, { ...options, assets })),
  wordpress: ({ interview, options, beside: assets }) => encode(writeWordPress(interview, { ...options, assets })),
  ghost: ({ interview, options: { style }, beside: assets }) => encode(writeGhost(interview, { style, assets })),
  markdown: ({ interview, options: { style }, beside: assets }) => encode(writeMarkdown(interview, { style, assets })),
  text: ({ interview, options: { style } }) => encode(writeText(interview, { style })),
  ninjs: ({ interview, options: { style }, beside: assets }) => encode(writeNinjs(interview, { style, assets })),
}

function encode({ content, findings }: Written): Made {
  return { content: new TextEncoder().encode(content), findings }
}

function refuseIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError('cancelled')
}
