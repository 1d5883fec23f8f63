import { createChecker } from '../../../core/check/checkInterview'
import { findingIds } from '../../../core/check/findingIds'
import { fixOf } from '../../../core/check/fixOf'
import type { Limits } from '../../../core/check/limits'
import { inReadingOrder } from '../../../core/check/readingOrder'
import type { Finding, TextPlace } from '../../../core/interview/finding'
import type { Interview } from '../../../core/interview/interview'
import type { EditorSession } from '../../editor/session'
import { inSlices } from '../inSlices'
import { whenQuiet } from '../whenQuiet'

/** A finding with the name under which it can be ignored. */
export interface Shown extends Finding {
  id: string
}

export interface ChecksState {
  /** The interview that was looked at. */
  interview: Interview
  /** What is not ignored, as one reads. */
  findings: readonly Shown[]
  /** How many of those that were found are ignored. */
  ignored: number
  /** The finding that is looked at. */
  open: string | null
  /** Rules that found something, ignored or not. */
  rules: ReadonlySet<string>
}

export interface ChecksOptions {
  /** Ids of what is ignored in this draft. */
  ignored: readonly string[]
  limits: Limits
  onIgnored(ignored: readonly string[]): void
}

/** The findings of one open interview, kept up to date while it is written. */
export interface Checks {
  get(): ChecksState
  listen(listener: () => void): () => void
  /** Looks at once. */
  check(): void
  setLimits(limits: Limits): void
  /** Opens a finding and selects its words. Where they are not in the text, the focus stays. */
  show(id: string): void
  /** The next or the previous finding, from the open one or from the caret on, round and round. Null: there is none. */
  walk(step: 1 | -1): Shown | null
  /** The finding at the caret, which is then open. */
  openAtCaret(): Shown | null
  /** Makes the change that a finding offers. */
  fix(id: string): void
  ignore(id: string): void
  /** Shows again what was ignored in this draft. */
  showIgnored(): void
  end(): void
}

export function createChecks(
  session: EditorSession,
  { ignored: ids, limits: first, onIgnored }: ChecksOptions,
): Checks {
  const checker = createChecker()
  const listeners = new Set<() => void>()
  let limits = first
  let ignored = new Set(ids)
  let state: ChecksState = { interview: session.read(), findings: [], ignored: 0, open: null, rules: new Set() }
  /** Ends a look that is under way. */
  let giveUp: () => void = () => undefined
  const set = (next: ChecksState) => {
    state = next
    session.highlight('finding', placesOf(state.findings.filter((finding) => !isOverrun(finding))))
    session.highlight('overrun', placesOf(state.findings.filter(isOverrun)))
    session.highlight('open-finding', placesOf(state.findings.filter(({ id }) => id === state.open)))
    for (const listener of listeners) listener()
  }

  const shown = (interview: Interview, all: readonly Finding[]): ChecksState => {
    const names = findingIds(all, interview)
    const found = all.map((finding, index): Shown => ({ ...finding, id: names[index] ?? '' }))
    const findings = found.filter(({ id }) => !ignored.has(id)).sort((a, b) => inReadingOrder(a.where, b.where))
    const rules = new Set(all.map(({ rule }) => rule))
    const stays = findings.some(({ id }) => id === state.open)
    return { interview, findings, ignored: found.length - findings.length, open: stays ? state.open : null, rules }
  }

  const check = () => {
    giveUp()
    const interview = session.read()
    set(shown(interview, checker.check(interview, limits)))
  }
  /** For a long interview, in slices between which keys get in; what one of them changes brings another look. */
  const checkInSlices = () => {
    giveUp()
    const interview = session.read()
    giveUp = inSlices(checker.steps(interview, limits), (all) => set(shown(interview, all)))
  }
  const named = (id: string) => state.findings.find((finding) => finding.id === id)
  const show = (id: string) => {
    const where = named(id)?.where
    set({ ...state, open: id })
    if (where) session.select(where)
  }
  const changeIgnored = (next: ReadonlySet<string>) => {
    ignored = new Set(next)
    onIgnored([...ignored])
    check()
  }
  const quiet = whenQuiet(checkInSlices)
  const stop = session.onChange(() => {
    giveUp()
    quiet.changed()
  })
  checkInSlices()
  return {
    get: () => state,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    check,
    setLimits(next) {
      limits = next
      check()
    },
    show,
    walk(step) {
      check()
      const next = nextFrom(state, session.placeOfCaret(), step)
      if (next) show(next.id)
      return next
    },
    openAtCaret() {
      check()
      const found = atCaret(state.findings, session.placeOfCaret())
      if (found) set({ ...state, open: found.id })
      return found
    },
    fix(id) {
      check()
      const finding = named(id)
      const fix = finding && fixOf(finding)
      if (fix) session.replaceAt([fix])
      check()
    },
    ignore: (id) => changeIgnored(new Set([...ignored, id])),
    showIgnored: () => changeIgnored(new Set()),
    end() {
      stop()
      giveUp()
      quiet.end()
    },
  }
}

/** What runs over is no slip of spelling: it is marked quietly. */
function isOverrun({ rule }: Shown): boolean {
  return rule.endsWith('-too-long')
}

function placesOf(findings: readonly Shown[]): TextPlace[] {
  return findings.flatMap(({ where }) => (where?.from === undefined ? [] : [where]))
}

function nextFrom({ findings, open }: ChecksState, caret: TextPlace | null, step: 1 | -1): Shown | null {
  const at = findings.findIndex(({ id }) => id === open)
  if (at !== -1) return findings.at((at + step) % findings.length) ?? null
  const behind = findings.findIndex(({ where }) => inReadingOrder(where, caret) >= 0)
  const start = behind === -1 ? 0 : behind
  return findings.at(step === 1 ? start : start - 1) ?? null
}

/** The one whose words the caret touches, else one about the whole turn. */
function atCaret(findings: readonly Shown[], caret: TextPlace | null): Shown | null {
  if (!caret) return null
  const path = caret.path.join('/')
  const offset = caret.from ?? 0
  const touches = ({ where }: Shown) =>
    where?.path.join('/') === path && (where.from ?? 0) <= (caret.to ?? offset) && offset <= (where.to ?? offset)
  const holds = ({ where }: Shown) => where?.from === undefined && path.startsWith(`${where?.path.join('/')}/`)
  return findings.find(touches) ?? findings.find(holds) ?? null
}
