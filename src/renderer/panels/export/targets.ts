import {
  Blocks,
  Braces,
  CodeXml,
  Columns2,
  FileText,
  Globe,
  Hash,
  ListOrdered,
  type LucideIcon,
  Newspaper,
  PencilLine,
  Tags,
} from 'lucide-react'
import type { Layout } from '../../../core/write/pageSetup'
import type { ExportTarget } from '../../../host/export/exports'

/** A row of the dialog: an output, and a layout where it is printed. */
export type TargetId = Exclude<ExportTarget, 'pdf'> | Layout

interface Target {
  id: TargetId
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
  { id: 'page', to: 'page', group: 'web', icon: Globe, ending: '.html', hint: 'html', shows: 'html' },
  { id: 'fragment', to: 'fragment', group: 'web', icon: CodeXml, ending: '-cms.html', hint: 'html', shows: 'html' },
  { id: 'semantic', to: 'semantic', group: 'web', icon: Tags, ending: '-semantic.html', hint: 'html', shows: 'html' },
  {
    id: 'wordpress',
    to: 'wordpress',
    group: 'web',
    icon: Blocks,
    ending: '-wordpress.html',
    hint: 'html',
    shows: 'html',
  },
  { id: 'ghost', to: 'ghost', group: 'web', icon: Newspaper, ending: '-ghost.json', hint: 'json', shows: 'source' },
  { id: 'ninjs', to: 'ninjs', group: 'web', icon: Braces, ending: '-ninjs.json', hint: 'json', shows: 'source' },
  { id: 'markdown', to: 'markdown', group: 'text', icon: Hash, ending: '.md', hint: 'md', shows: 'source' },
  { id: 'text', to: 'text', group: 'text', icon: FileText, ending: '.txt', hint: 'txt', shows: 'source' },
  { id: 'article', to: 'pdf', group: 'pdf', icon: Columns2, ending: '.pdf', hint: 'pdf', shows: 'pages' },
  { id: 'manuscript', to: 'pdf', group: 'pdf', icon: ListOrdered, ending: '-ms.pdf', hint: 'pdf', shows: 'pages' },
  { id: 'proof', to: 'pdf', group: 'pdf', icon: PencilLine, ending: '-proof.pdf', hint: 'pdf', shows: 'pages' },
]

/** Targets that leave the headline to a field of the CMS unless asked for it. */
export const HEADLINE_APART: ReadonlySet<ExportTarget> = new Set(['fragment', 'semantic', 'wordpress'])

export const GROUPS = ['web', 'text', 'pdf'] as const

export function outputOf(id: TargetId): ExportTarget {
  return targetOf(id).to
}

export function fileNameOf(id: TargetId, base: string): string {
  return base + targetOf(id).ending
}

/** A name the user typed, with the extension that programs know the file by. */
export function withExtension(id: TargetId, name: string): string {
  const { ending } = targetOf(id)
  const extension = ending.slice(ending.lastIndexOf('.'))
  return name.toLowerCase().endsWith(extension) ? name : name + extension
}

function targetOf(id: TargetId): Target {
  const target = TARGETS.find((candidate) => candidate.id === id)
  if (!target) throw new Error(`no target ${id}`)
  return target
}

export function shownAs(to: ExportTarget): Target['shows'] {
  return TARGETS.find((target) => target.to === to)?.shows ?? 'source'
}
