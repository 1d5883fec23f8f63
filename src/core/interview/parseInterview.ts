import type { z } from 'zod'
import { type Draft, draftSchema } from './draft'
import type { Finding } from './finding'
import { type BodyItem, type Interview, interviewSchema } from './interview'
import { INTERVIEW_VERSION } from './interviewVersion'
import { matcherOf } from './matcherOf'
import { migrate } from './migrate'

/** Why something is no interview. `path` is where, in the words of the file; null for the whole. */
export type ParseProblem =
  | { code: 'not-an-interview'; path: null }
  | { code: 'newer-version'; path: null; version: number }
  /** `value`: what stands there, shortened; empty where it is no single value. */
  | { code: 'damaged'; path: string; value: string }

export type Parsed<T> = { ok: true; value: T; findings: Finding[] } | { ok: false; problem: ParseProblem }

/**
 * Reads an interview from untrusted data, such as a parsed JSON file. Older versions are migrated.
 * Never throws. Unknown blocks, marks and fields are refused with their place; references that lead
 * nowhere (a speaker who is not among the people) are cut, each with a finding. No word is changed.
 */
export function parseInterview(data: unknown): Parsed<Interview> {
  return parseWith(interviewSchema, isInterview, data)
}

/** The same for a draft file: the interview and its record. */
export function parseDraft(data: unknown): Parsed<Draft> {
  return parseWith(draftSchema, isDraft, data)
}

const isInterview = matcherOf(interviewSchema)
const isDraft = matcherOf(draftSchema)

function parseWith<T extends Interview>(
  schema: z.ZodType<T>,
  matches: (data: unknown) => data is T,
  data: unknown,
): Parsed<T> {
  if (!isRecord(data) || data.format !== 'wechselrede') {
    return { ok: false, problem: { code: 'not-an-interview', path: null } }
  }
  if (typeof data.version === 'number' && data.version > INTERVIEW_VERSION) {
    return { ok: false, problem: { code: 'newer-version', path: null, version: data.version } }
  }
  const current: unknown = migrate(data)
  if (matches(current)) return mended(current)
  const result = schema.safeParse(current)
  return result.success ? mended(result.data) : { ok: false, problem: problemOf(result.error, data) }
}

function mended<T extends Interview>(interview: T): Parsed<T> {
  const findings: Finding[] = []
  return { ok: true, value: { ...interview, ...mendReferences(interview, findings) }, findings }
}

function problemOf(error: z.ZodError, data: unknown): ParseProblem {
  const issue = deepestIssue(error.issues[0])
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...(issue?.path ?? []), ...unknownKey]
  return { code: 'damaged', path: path.map(String).join('.'), value: unknownKey.length > 0 ? '' : valueAt(data, path) }
}

const LONGEST_VALUE = 40

function valueAt(data: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    data,
  )
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, LONGEST_VALUE) : ''
}

/** In a union, the branch that got furthest says most about what is wrong. */
function deepestIssue(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const inner = issue.errors
    .map((branch) => deepestIssue(branch[0]))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => b.path.length - a.path.length)[0]
  return inner && inner.path.length > 0 ? { ...inner, path: [...issue.path, ...inner.path] } : issue
}

function mendReferences(interview: Interview, findings: Finding[]): Pick<Interview, 'people' | 'body'> {
  const people = uniquePeople(interview, findings)
  const known = new Set(people.map((person) => person.id))
  const turnIds = new Set<string>()
  const biographies = new Set<string>()
  const report = (rule: string, value: string, index: number) =>
    findings.push({ rule, severity: 'check', values: { value }, where: { path: ['body', index] } })

  const body: BodyItem[] = []
  const mend = (item: BodyItem, index: number): BodyItem | null => {
    if (item.type === 'bio') {
      // The words of a bio live with the person, so a second box for the same person repeats them.
      const superfluous = !known.has(item.person) || biographies.has(item.person)
      if (superfluous) report('bio-without-person', item.person, index)
      biographies.add(item.person)
      return superfluous ? null : item
    }
    if (item.type !== 'turn') return item
    const id = freeId(item.id, turnIds)
    if (id !== item.id) report('turn-id-twice', item.id, index)
    turnIds.add(id)
    const unknownSpeaker = item.speaker !== null && !known.has(item.speaker)
    if (unknownSpeaker) report('speaker-unknown', item.speaker ?? '', index)
    return id === item.id && !unknownSpeaker ? item : { ...item, id, speaker: unknownSpeaker ? null : item.speaker }
  }
  for (const [index, item] of interview.body.entries()) {
    const kept = mend(item, index)
    if (kept) body.push(kept)
  }
  return { people, body }
}

function uniquePeople(interview: Interview, findings: Finding[]): Interview['people'] {
  const ids = new Set<string>()
  return interview.people.map((person, index) => {
    const id = freeId(person.id, ids)
    ids.add(id)
    if (id === person.id) return person
    findings.push({
      rule: 'person-id-twice',
      severity: 'check',
      values: { value: person.name },
      where: { path: ['people', index] },
    })
    return { ...person, id }
  })
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  return id
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
