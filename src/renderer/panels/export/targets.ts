import { CodeXml, Columns2, FileText, Globe, type LucideIcon } from 'lucide-react'
import type { ExportTarget } from '../../../host/export/exports'

interface Target {
  to: ExportTarget
  group: 'web' | 'text' | 'pdf'
  icon: LucideIcon
  /** What a file's name ends in, after the headline. */
  ending: string
  /** Said at the end of the row. */
  hint: string
}

/** What comes out, in the order of the dialog. */
export const TARGETS: readonly Target[] = [
  { to: 'page', group: 'web', icon: Globe, ending: '.html', hint: 'html' },
  { to: 'fragment', group: 'web', icon: CodeXml, ending: '-cms.html', hint: 'html' },
  { to: 'text', group: 'text', icon: FileText, ending: '.txt', hint: 'txt' },
  { to: 'pdf', group: 'pdf', icon: Columns2, ending: '.pdf', hint: 'A4' },
]

export const GROUPS = ['web', 'text', 'pdf'] as const

export function fileNameOf(to: ExportTarget, base: string): string {
  return base + endingOf(to)
}

/** A name the user typed, with the extension that programs know the file by. */
export function withExtension(to: ExportTarget, name: string): string {
  const extension = endingOf(to).slice(endingOf(to).lastIndexOf('.'))
  return name.toLowerCase().endsWith(extension) ? name : name + extension
}

function endingOf(to: ExportTarget): string {
  return TARGETS.find((target) => target.to === to)?.ending ?? ''
}
