import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, contentChange, type DraftContent } from '../../../src/core/interview/contentChange'
import { createInterview, createTurn } from '../../../src/core/interview/create'
import type { BodyItem } from '../../../src/core/interview/interview'
import { readTabLog } from '../../../src/renderer/app/readTabLog'
import { createTabLog } from '../../../src/renderer/app/tabLog'
import { createStore } from './stubStores'

const NAME = 'log'

function turn(id: string, text: string): BodyItem {
  return { ...createTurn(id, null), blocks: [{ type: 'paragraph', content: [{ text }] }] }
}

function contentOf(body: BodyItem[]): DraftContent {
  return { interview: { ...createInterview('de'), body }, style: 'every-turn' }
}

/** What an editor does to the words: whatever stays is the same object. */
type Edit = (content: DraftContent) => DraftContent
const place = fc.nat(6)
const withBody =
  (change: (body: BodyItem[]) => BodyItem[]): Edit =>
  (content) => ({ ...content, interview: { ...content.interview, body: change(content.interview.body) } })
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(place, fc.string())
      .map(([at, text]) => withBody((body) => body.with(at % body.length, turn('t', text)))),
  },
  fc
    .tuple(place, fc.nat(2), fc.string())
    .map(([at, remove, text]) => withBody((body) => [...body.toSpliced(at, remove), turn('n', text)])),
  fc.string().map(
    (headline): Edit =>
      (content) => ({
        ...content,
        interview: { ...content.interview, frame: { ...content.interview.frame, headline } },
      }),
  ),
  fc.string().map(
    (style): Edit =>
      (content) => ({ ...content, style }),
  ),
)

/** Letters come in rows, so that one change goes up in the one before. */
const anyStep = fc.oneof(
  { weight: 5, arbitrary: anyEdit.map((edit) => ({ kind: 'edit' as const, edit })) },
  fc.record({ kind: fc.constantFrom('send' as const, 'arrive' as const, 'refuse' as const, 'tidy' as const) }),
)

describe('what a tab keeps of a draft', () => {
  it('is what was typed, on what was saved, wherever its page ends', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        /** What would be found by a page that is opened after each single writing. */
        const found: unknown[] = []
        const store = createStore()
        const written = (key: string, text: string) => {
          store.setItem(key, text)
          found.push(readTabLog(store, NAME)?.words)
        }
        const log = createTabLog(
          new Proxy(store, { get: (_, name) => (name === 'setItem' ? written : Reflect.get(store, name, store)) }),
          NAME,
        )
        let content = contentOf([turn('a', 'eins'), turn('b', 'zwei'), turn('c', 'drei')])
        let revision = 1
        let sent: DraftContent | null = null
        let saved: DraftContent | null = null
        for (const step of steps) {
          const before = content
          found.length = 0
          if (step.kind === 'edit') content = step.edit({ ...content })
          if (step.kind === 'edit' || (step.kind === 'send' && !sent))
            log.keep({ revision, sent }, content, step.kind === 'send')
          if (step.kind === 'send') sent ??= content
          if (step.kind === 'refuse') sent = null
          if (step.kind === 'tidy') log.tidy({ revision, sent })
          if (step.kind === 'arrive' && sent) {
            log.saved(++revision, sent)
            saved = sent
            sent = null
          }
          for (const words of found) if (words) expect(words).toBeOneOf([before, content].map(asRead))
          if (step.kind === 'edit' && !isSame(saved, content))
            expect(readTabLog(store, NAME)).toEqual({ revision, sent: sent && asRead(sent), words: asRead(content) })
        }
      }),
      { numRuns: 500 },
    )
  })

  it('costs what the turn costs that is written, however many there are', () => {
    const store = createStore()
    const log = createTabLog(store, NAME)
    const body = Array.from({ length: 500 }, (_, n) => turn(`t${n}`, 'Der Wind steht auf der Werft.'))
    log.keep({ revision: 1, sent: null }, contentOf(body))
    const before = sizeOf(store)
    for (let letters = 1; letters <= 50; letters++)
      log.keep({ revision: 1, sent: null }, contentOf(body.with(400, turn('t400', 'a'.repeat(letters)))))
    expect(sizeOf(store) - before).toBeLessThan(300)
  })

  it('is kept in one copy once the changes have become many', () => {
    const store = createStore()
    const log = createTabLog(store, NAME)
    let content = contentOf([turn('a', ''), turn('b', '')])
    log.keep({ revision: 1, sent: null }, content)
    for (let n = 0; !log.isLong(); n++) {
      content = contentOf(content.interview.body.with(n % 2, turn('a', 'x'.repeat(5000))))
      log.keep({ revision: 1, sent: null }, content)
    }
    log.tidy({ revision: 1, sent: null })
    expect(Object.keys(store)).toHaveLength(2)
    expect(readTabLog(store, NAME)?.words).toEqual(asRead(content))
  })

  it('is given up where the store is full, and begun anew with a save', () => {
    const store = createStore()
    let isFull = false
    let tried = 0
    const full = () => {
      tried++
      throw new DOMException('full', 'QuotaExceededError')
    }
    const log = createTabLog(
      new Proxy(store, {
        get: (_, name) => (name === 'setItem' && isFull ? full : Reflect.get(store, name, store).bind(store)),
      }),
      NAME,
    )
    const content = contentOf([turn('a', 'eins')])
    log.keep({ revision: 1, sent: null }, content)
    isFull = true
    log.keep({ revision: 1, sent: null }, contentOf([turn('a', 'eins zwei')]))
    expect(readTabLog(store, NAME)).toBeNull()
    log.keep({ revision: 1, sent: null }, contentOf([turn('a', 'eins zwei dr')]))
    expect(tried, 'a key costs no copy of the text').toBe(1)
    isFull = false
    log.keep({ revision: 1, sent: null }, contentOf([turn('a', 'eins zwei drei')]), true)
    expect(JSON.stringify(readTabLog(store, NAME)?.words)).toContain('eins zwei drei')
  })
})

it('what changed makes one version of the other', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 4 }), (edits) => {
      const before = contentOf([turn('a', 'eins'), turn('b', 'zwei'), turn('c', 'drei')])
      const after = edits.reduce((content, edit) => edit(content), before)
      const change = contentChange(before, after)
      expect(change ? applyChange(before, change) : before).toEqual(after)
    }),
  )
})

/** As it comes out of the store. */
function asRead(content: DraftContent): unknown {
  return JSON.parse(JSON.stringify(content))
}

function isSame(one: DraftContent | null, other: DraftContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function sizeOf(store: Storage): number {
  return JSON.stringify(store).length
}
