import type { Interview } from '../../core/interview/interview'
import { writeFragment } from '../../core/write/fragment'
import { writeGhost } from '../../core/write/ghost'
import { writeMarkdown } from '../../core/write/markdown'
import { writeNinjs } from '../../core/write/ninjs'
import { writePage } from '../../core/write/page'
import { DEFAULT_PAGE_SETUP } from '../../core/write/pageSetup'
import { writeSemantic } from '../../core/write/semantic'
import { writeText } from '../../core/write/text'
import { writeWordPress } from '../../core/write/wordpress'
import type { WriteOptions, Written } from '../../core/write/written'
import { HostError } from '../hostError'
import type { Shell } from '../shell'
import { embedAssets } from './embedAssets'
import type { Exported, Exporter, ExportOptions, ExportTarget } from './exports'

type Write = (
  interview: Interview,
  options: ExportOptions & Pick<WriteOptions, 'assets'>,
  signal?: AbortSignal,
) => Promise<Exported>

/** The exporter of a host. */
export function createExporter(shell: Pick<Shell, 'printPdf'>): Exporter {
  const writers: Readonly<Record<ExportTarget, Write>> = {
    page: async (interview, { style, assets }) => encode(writePage(interview, { style, assets })),
    fragment: async (interview, { style, withHeadline }) => encode(writeFragment(interview, { style, withHeadline })),
    semantic: async (interview, { style, withHeadline }) => encode(writeSemantic(interview, { style, withHeadline })),
    wordpress: async (interview, { style, withHeadline }) => encode(writeWordPress(interview, { style, withHeadline })),
    ghost: async (interview, { style }) => encode(writeGhost(interview, { style })),
    markdown: async (interview, { style }) => encode(writeMarkdown(interview, { style })),
    text: async (interview, { style }) => encode(writeText(interview, { style })),
    ninjs: async (interview, { style }) => encode(writeNinjs(interview, { style })),
    pdf: async (interview, { style, assets, pageSetup: setup = DEFAULT_PAGE_SETUP }, signal) => {
      const { printArticle } = await import('./printArticle')
      return printArticle(interview, { style, assets, setup }, shell, signal)
    },
  }
  return async (interview, options, signal) => {
    refuseIfCancelled(signal)
    const assets = options.readAsset && (await embedAssets(interview, options.to, options.readAsset))
    const exported = await writers[options.to](interview, { ...options, assets }, signal)
    refuseIfCancelled(signal)
    return exported
  }
}

function encode({ content, findings }: Written): Exported {
  return { content: new TextEncoder().encode(content), findings }
}

function refuseIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError('cancelled')
}
