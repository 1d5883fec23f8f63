import {
  Blocks,
  Braces,
  CodeXml,
  Columns2,
  FileArchive,
  FileText,
  FileType,
  Globe,
  Hash,
  ListOrdered,
  type LucideIcon,
  Newspaper,
  PencilLine,
  Tags,
} from 'lucide-react'
import { type ExportTarget, FILE_ENDINGS, PDF_ENDINGS } from '../../../core/write/exportTarget'
import type { Layout } from '../../../core/write/pageSetup'

export const GROUPS = ['web', 'text', 'pdf', 'all'] as const

/** A row of the dialog: an output, and a layout where it is printed. */
export type TargetId = Exclude<ExportTarget, 'pdf'> | Layout

interface Target {
  id: TargetId
  to: ExportTarget
  group: (typeof GROUPS)[number]
  icon: LucideIcon
  /** Said at the end of the row. */
  hint: string
  /** How the preview shows it: as HTML or its source, as source alone, as the pages of a print, or not before it is saved. */
  shows: 'html' | 'source' | 'pages' | 'nothing'
}

/** What comes out, in the order of the dialog. */
export const TARGETS: readonly Target[] = [
  { id: 'page', to: 'page', group: 'web', icon: Globe, hint: 'html', shows: 'html' },
  { id: 'fragment', to: 'fragment', group: 'web', icon: CodeXml, hint: 'html', shows: 'html' },
  { id: 'semantic', to: 'semantic', group: 'web', icon: Tags, hint: 'html', shows: 'html' },
  {
    id: 'wordpress',
    to: 'wordpress',
    group: 'web',
    icon: Blocks,

    hint: 'html',
    shows: 'html',
  },
  { id: 'ghost', to: 'ghost', group: 'web', icon: Newspaper, hint: 'json', shows: 'source' },
  { id: 'ninjs', to: 'ninjs', group: 'web', icon: Braces, hint: 'json', shows: 'source' },
  { id: 'docx', to: 'docx', group: 'text', icon: FileType, hint: 'docx', shows: 'nothing' },
  { id: 'markdown', to: 'markdown', group: 'text', icon: Hash, hint: 'md', shows: 'source' },
  { id: 'text', to: 'text', group: 'text', icon: FileText, hint: 'txt', shows: 'source' },
  { id: 'article', to: 'pdf', group: 'pdf', icon: Columns2, hint: 'pdf', shows: 'pages' },
  { id: 'manuscript', to: 'pdf', group: 'pdf', icon: ListOrdered, hint: 'pdf', shows: 'pages' },
  { id: 'proof', to: 'pdf', group: 'pdf', icon: PencilLine, hint: 'pdf', shows: 'pages' },
  { id: 'zip', to: 'zip', group: 'all', icon: FileArchive, hint: 'zip', shows: 'nothing' },
]

/** What a file's name ends in, after the headline. */
const ENDINGS: Readonly<Record<TargetId, string>> = {
  ...FILE_ENDINGS,
  ...PDF_ENDINGS,
}

export function outputOf(id: TargetId): ExportTarget {
  return targetOf(id).to
}

/** The row of an output; of a PDF that of its layout. */
export function targetIdOf(to: ExportTarget, layout: Layout): TargetId {
  return to === 'pdf' ? layout : to
}

export function fileNameOf(id: TargetId, base: string): string {
  return base + ENDINGS[id]
}

/** A name the user typed, with the extension that programs know the file by. */
export function withExtension(id: TargetId, name: string): string {
  const ending = ENDINGS[id]
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
