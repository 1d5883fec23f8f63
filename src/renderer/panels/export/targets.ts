import {
  Blocks,
  Braces,
  CodeXml,
  Columns2,
  FileText,
  Globe,
  Hash,
  type LucideIcon,
  Newspaper,
  Tags,
} from 'lucide-react'
import type { ExportTarget } from '../../../host/export/exports'

interface Target {
  to: ExportTarget
  group: 'web' | 'text' | 'pdf'
  icon: LucideIcon
  /** What a file's name ends in, after the headline. */
  ending: string
  /** Said at the end of the row. */
  hint: string
  /** How the preview shows it: as HTML or its source, as source alone, or as the pages of a print. */
  shows: 'html' | 'source' | 'pages'
}

/** What comes out, in the order of the dialog. */
export const TARGETS: readonly Target[] = [
  { to: 'page', group: 'web', icon: Globe, ending: '.html', hint: 'html', shows: 'html' },
  { to: 'fragment', group: 'web', icon: CodeXml, ending: '-cms.html', hint: 'html', shows: 'html' },
  { to: 'semantic', group: 'web', icon: Tags, ending: '-semantic.html', hint: 'html', shows: 'html' },
  { to: 'wordpress', group: 'web', icon: Blocks, ending: '-wordpress.html', hint: 'html', shows: 'html' },
  { to: 'ghost', group: 'web', icon: Newspaper, ending: '-ghost.json', hint: 'json', shows: 'source' },
  { to: 'ninjs', group: 'web', icon: Braces, ending: '-ninjs.json', hint: 'json', shows: 'source' },
  { to: 'markdown', group: 'text', icon: Hash, ending: '.md', hint: 'md', shows: 'source' },
  { to: 'text', group: 'text', icon: FileText, ending: '.txt', hint: 'txt', shows: 'source' },
  { to: 'pdf', group: 'pdf', icon: Columns2, ending: '.pdf', hint: 'A4', shows: 'pages' },
]

/** Targets that leave the headline to a field of the CMS unless asked for it. */
export const HEADLINE_APART: ReadonlySet<ExportTarget> = new Set(['fragment', 'semantic', 'wordpress'])

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

export function shownAs(to: ExportTarget): Target['shows'] {
  return TARGETS.find((target) => target.to === to)?.shows ?? 'source'
}
