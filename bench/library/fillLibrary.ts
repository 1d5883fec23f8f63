import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterview, createPerson, createTurn } from '../../src/core/interview/create'
import type { Interview } from '../../src/core/interview/interview'
import { sealDraft, serializeDraft } from '../../src/host/drafts/draftFile'

/** Word forms of the vocabulary, and bytes of a draft file: see `docs/decisions.md` on what an index is measured with. */
const FORMS = 60_000
const BYTES = 14_600
const START = Date.parse('2024-01-01T08:00:00.000Z')

/** Stands in the oldest draft only, which is taken into the index last. */
export const LAST_WORD = 'zuallerletzt'

/** Drafts with made-up German-like words in Zipf's distribution: a few are everywhere, most are rare. The same at each run. */
export function fillLibrary(library: string, count: number): { rare: string; common: string; second: string } {
  const random = seeded(1)
  const words = vocabulary(random)
  const pick = () => words[Math.min(FORMS - 1, Math.floor(FORMS ** random()) - 1)] ?? ''
  for (let nth = 0; nth < count; nth++) {
    const folder = join(library, 'drafts', idOf(nth))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'draft.json'), fileOf(nth, interviewOf(pick, nth === 0 ? LAST_WORD : '')))
  }
  return { rare: words[50_000] ?? '', common: words[2] ?? '', second: words[5] ?? '' }
}

export function idOf(nth: number): string {
  return `draft-${String(nth).padStart(6, '0')}`
}

function fileOf(nth: number, interview: Interview): string {
  const when = new Date(START + nth * 60_000).toISOString()
  const record = { id: idOf(nth), revision: 1, checksum: '', state: 'draft', style: 'every-turn' } as const
  return serializeDraft(sealDraft({ ...interview, draft: { ...record, created: when, changed: when, exports: [] } }))
}

/** Turns of one and three paragraphs by turns, as in the bench of typing, until the file is large enough. */
function interviewOf(pick: () => string, extra: string): Interview {
  const interview = createInterview('de')
  const say = (words: number) => Array.from({ length: words }, pick).join(' ')
  const people = [createPerson('p1', say(2), 'interviewer'), createPerson('p2', say(2), 'guest')]
  const body: Interview['body'] = []
  for (let size = 1400; size < BYTES; ) {
    const asks = body.length % 2 === 0
    const blocks = Array.from({ length: asks ? 1 : 3 }, () => `${say(asks ? 16 : 60)} ${extra}`)
    body.push({
      ...createTurn(`t${body.length}`, asks ? 'p1' : 'p2'),
      blocks: blocks.map((text) => ({ type: 'paragraph', content: [{ text }] })),
    })
    size += blocks.reduce((sum, text) => sum + text.length + 90, 120)
  }
  return {
    ...interview,
    frame: { ...interview.frame, headline: say(6), standfirst: [[{ text: say(30) }]] },
    people,
    body,
  }
}

const STARTS = 'b br d dr f fl fr g gr h j k kl kr l m n p pr qu r s sch schl schw sp spr st str t tr v w z zw'.split(
  ' ',
)
const CORES = 'a ä au e ei eu i ie o ö u ü'.split(' ')
const ENDS = ' b ch ck d f g k l ll m mm n nd ng nn p r rt s ß st t tt z'.split(' ')

/** Frequent words are short, as they are in every language. */
function vocabulary(random: () => number): string[] {
  const of = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const words = new Set<string>()
  while (words.size < FORMS) {
    const syllables = 1 + Math.floor(random() * (1 + Math.log10(1 + words.size)))
    words.add(Array.from({ length: syllables }, () => of(STARTS) + of(CORES) + of(ENDS)).join(''))
  }
  return [...words]
}

/** Mulberry32: the same numbers from the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
