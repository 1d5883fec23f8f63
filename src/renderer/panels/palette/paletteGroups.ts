import { rankText } from '../../../core/find/rankText'

export const PALETTE_KINDS = ['commands', 'questions', 'drafts'] as const

export interface PaletteItem {
  id: string
  kind: (typeof PALETTE_KINDS)[number]
  label: string
  /** Beside the label, and found as well: a menu, a person. */
  hint?: string
  keys?: string
  run(): void
}

export interface PaletteGroup {
  /** Base UI's name for what a group is called by. */
  value: 'recent' | PaletteItem['kind']
  items: PaletteItem[]
}

/** More than one looks through; who seeks further types another letter. */
const MOST = { recent: 5, commands: 100, questions: 40, drafts: 20 } as const

/** From here on `rankText` found single letters only. */
const LOOSE_RANK = 3

/** What the palette shows. Without a query what was chosen last stands first; with one, what answers it best. */
export function paletteGroups(items: readonly PaletteItem[], recent: readonly string[], query: string): PaletteGroup[] {
  if (query.trim() !== '') return foundGroups(items, recent, query)
  const known = recent.flatMap((id) => items.filter((item) => item.id === id)).slice(0, MOST.recent)
  const rest = items.filter((item) => !known.includes(item))
  const groups = PALETTE_KINDS.map((kind) =>
    groupOf(
      kind,
      rest.filter((item) => item.kind === kind),
    ),
  )
  return withItems([groupOf('recent', known), ...groups])
}

function foundGroups(items: readonly PaletteItem[], recent: readonly string[], query: string): PaletteGroup[] {
  const ranked = items.flatMap((item) => {
    const rank = rankOf(item, query)
    return rank === null ? [] : [{ item, rank, age: ageOf(item, recent) }]
  })
  const words = ranked.filter(({ rank }) => rank < LOOSE_RANK)
  const found = (words.length > 0 ? words : ranked).sort((a, b) => a.rank - b.rank || a.age - b.age)
  // The group of the best answer comes first.
  const kinds = [...new Set(found.map(({ item }) => item.kind))]
  return kinds.map((kind) =>
    groupOf(
      kind,
      found.map(({ item }) => item).filter((item) => item.kind === kind),
    ),
  )
}

/** The hint counts less than the label. */
function rankOf({ label, hint }: PaletteItem, query: string): number | null {
  const own = rankText(label, query)
  if (own !== null || !hint) return own
  const both = rankText(`${label} ${hint}`, query)
  return both === null ? null : both + 0.5
}

function ageOf({ id }: PaletteItem, recent: readonly string[]): number {
  const at = recent.indexOf(id)
  return at < 0 ? recent.length : at
}

function groupOf(value: PaletteGroup['value'], items: PaletteItem[]): PaletteGroup {
  return { value, items: items.slice(0, MOST[value]) }
}

function withItems(groups: PaletteGroup[]): PaletteGroup[] {
  return groups.filter(({ items }) => items.length > 0)
}
