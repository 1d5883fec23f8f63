import { getExtensionDependencyFromEditor } from '@lexical/extension'
import fc from 'fast-check'
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import { type Interview, interviewSchema } from '../../../src/core/interview/interview'
import { textsOf, turnsOf } from '../../../src/core/interview/views'
import { PasteExtension } from '../../../src/renderer/editor/clipboard/pasteExtension'
import { ConversionsExtension } from '../../../src/renderer/editor/conversions'
import { KEYS } from '../../../src/renderer/editor/keys/keys'
import { $createBioNode } from '../../../src/renderer/editor/nodes/BioNode'
import { anyInterview } from '../../core/arbitraries'
import { dialogue } from './dialogue'
import { $expectGrammar } from './expectGrammar'
import { openHeadless, openReader, read, update } from './headless'
import { anyPress, type Page, type Press, press } from './keyPresses'
import { figuresIn, wordsIn } from './wordsIn'

const RULES = KEYS.filter((rule) => rule.$run && !rule.changesWords)
const CHORDS = RULES.flatMap(({ chords }) => chords.filter(({ on }) => on !== 'mac'))
const QUOTES = new Set(RULES.filter(({ id }) => id === 'pullQuote').flatMap(({ chords }) => chords))
const MOVES = new Set(RULES.filter(({ id }) => id.startsWith('move')).flatMap(({ chords }) => chords))
const DELETES = new Set(CHORDS.filter(({ key }) => key === 'Backspace' || key === 'Delete'))

describe('keys, in any order', () => {
  it('lose and invent no character, keep the grammar, and are undone in one step', () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: dialogue }, anyInterview),
        fc.array(anyPress(CHORDS), { minLength: 4, maxLength: 14 }),
        (interview, presses) => {
          const editor = openHeadless(interview, [PasteExtension])
          getExtensionDependencyFromEditor(editor, ConversionsExtension).output.switchTo(false)
          const page = { clipboard: { cut: '' } }
          const reader = openReader(editor)
          for (const act of presses) {
            const before = lookAt(editor)
            const pasted = act.kind === 'paste' ? charactersCut(page.clipboard.cut) : ''
            if (!press(editor, page, act)) return
            const after = lookAt(editor)
            expectCharacters(act, before, after, pasted)
            expect(reader.read()).toEqual(after.interview)
            expectShape(editor, after.interview)
            expectHistory(editor, page, act, before.interview, after.interview)
          }
        },
      ),
      { numRuns: 2000 },
    )
  }, 240_000)
})

/** What the random keys have found. */
describe('keys that once went wrong', () => {
  type Said = readonly (readonly [speaker: string, text: string])[]
  const START: Said = [
    ['one', 'Was hören Sie?'],
    ['two', 'Den Wind.'],
  ]
  const open = (said = START) => {
    const interview = createInterview('de')
    interview.frame.headline = 'Die Brücke hört zu'
    interview.people = [createPerson('one', 'werft', 'interviewer'), createPerson('two', 'Ilse Tanner', 'guest')]
    const turn = (id: string, speaker: string, text: string) => ({
      type: 'turn' as const,
      id,
      speaker,
      blocks: [{ type: 'paragraph' as const, content: text === '' ? [] : [{ text }] }],
    })
    interview.body = said.map(([speaker, text], index) => turn(`t${index}`, speaker, text))
    return openHeadless(interview)
  }
  /** Carets stand in kicker, headline, standfirst, byline, then in the turns. */
  const HEADLINE = 1
  const QUESTION = 4
  const ANSWER = 5
  const page: Page = { clipboard: { cut: '' } }
  const spoken = (editor: LexicalEditor) =>
    turnsOf(read(editor)).map(
      ({ speaker, blocks }) => `${speaker}: ${blocks.flatMap((block) => textsOf(block, [])).join('|')}`,
    )

  it('Mod+Enter splits where a selection across two turns has taken the second along', () => {
    const editor = open()
    press(editor, page, { kind: 'select', at: { place: ANSWER, offset: 9 }, to: { place: QUESTION, offset: 4 } })
    press(editor, page, { kind: 'key', chord: { key: 'Enter', mod: true } })
    expect(wordsIn(read(editor))).toEqual(['Die Brücke hört zu', 'Was '])
    expect(turnsOf(read(editor))).toHaveLength(2)
  })

  it('Mod+Enter before a space leaves the space at the end of what was said first', () => {
    const editor = open()
    press(editor, page, { kind: 'caret', at: { place: QUESTION, offset: 3 } })
    press(editor, page, { kind: 'key', chord: { key: 'Enter', mod: true } })
    expect(spoken(editor)).toEqual(['one: Was ', 'two: hören Sie?', 'two: Den Wind.'])
    press(editor, page, { kind: 'undo' })
    expect(spoken(editor)).toEqual(['one: Was hören Sie?', 'two: Den Wind.'])
  })

  it('Mod+Enter before a space that others follow in bold takes none of them along', () => {
    const interview = createInterview('de')
    const content = [{ text: 'Was ' }, { text: ' hören', marks: ['bold' as const] }]
    interview.body = [{ type: 'turn', id: 'a', speaker: null, blocks: [{ type: 'paragraph', content }] }]
    const editor = openHeadless(interview)
    press(editor, page, { kind: 'caret', at: { place: QUESTION, offset: 3 } })
    press(editor, page, { kind: 'key', chord: { key: 'Enter', mod: true } })
    expect(wordsIn(read(editor))).toEqual(['Was  ', 'hören'])
  })

  it('Mod+Enter before the space at the end of a paragraph begins with the next one', () => {
    const interview = createInterview('de')
    const blocks = ['Wind. ', 'Stahl.'].map((text) => ({ type: 'paragraph' as const, content: [{ text }] }))
    interview.body = [{ type: 'turn', id: 'a', speaker: null, blocks }]
    const editor = openHeadless(interview)
    press(editor, page, { kind: 'caret', at: { place: QUESTION, offset: 5 } })
    press(editor, page, { kind: 'key', chord: { key: 'Enter', mod: true } })
    expect(spoken(editor)).toEqual(['null: Wind. ', 'null: Stahl.'])
  })

  it('Enter at the end of a turn goes to the empty one of who speaks next, and makes none', () => {
    const editor = open([
      ['one', ''],
      ['two', ''],
    ])
    press(editor, page, { kind: 'caret', at: { place: QUESTION, offset: 0 } })
    press(editor, page, { kind: 'type', text: 'Wann' })
    press(editor, page, { kind: 'key', chord: { key: 'Enter' } })
    press(editor, page, { kind: 'type', text: 'Jetzt' })
    expect(spoken(editor)).toEqual(['one: Wann', 'two: Jetzt'])
  })

  it.each([
    [
      'is somebody else’s',
      [
        ['one', 'Wann?'],
        ['one', ''],
      ],
    ],
    [
      'has words',
      [
        ['one', 'Wann?'],
        ['two', 'Jetzt.'],
      ],
    ],
  ] as const)('Enter at the end of a turn makes one where the next %s', (_, turns) => {
    const editor = open(turns)
    press(editor, page, { kind: 'caret', at: { place: QUESTION, offset: 5 } })
    press(editor, page, { kind: 'key', chord: { key: 'Enter' } })
    const [first, last] = turns.map(([speaker, text]) => `${speaker}: ${text}`)
    expect(spoken(editor)).toEqual([first, 'two: ', last])
  })

  it.each(['Delete', 'Backspace', 'cut'])('%s takes turns that are selected whole, with their labels', (how) => {
    const editor = open()
    press(editor, page, { kind: 'select', at: { place: ANSWER, offset: 9 }, to: { place: QUESTION, offset: 0 } })
    press(editor, page, how === 'cut' ? { kind: 'cut' } : { kind: 'key', chord: { key: how } })
    expect(turnsOf(read(editor))).toEqual([])
    press(editor, page, { kind: 'undo' })
    expect(turnsOf(read(editor))).toHaveLength(2)
  })

  it('Delete takes the words of a single turn that is selected, not the turn', () => {
    const editor = open()
    press(editor, page, { kind: 'select', at: { place: ANSWER, offset: 0 }, to: { place: ANSWER, offset: 9 } })
    press(editor, page, { kind: 'key', chord: { key: 'Delete' } })
    expect(turnsOf(read(editor))).toHaveLength(2)
  })

  it('a bio box that comes back with a part of its words leaves the person’s bio whole', () => {
    const interview = createInterview('de')
    interview.people = [{ ...createPerson('two', 'Ilse Tanner', 'guest'), bio: [[{ text: 'Baut Brücken.' }]] }]
    const editor = openHeadless(interview)
    update(editor, () => $getRoot().append($createBioNode('two').append($paragraph('Baut'))))
    expect(wordsIn(read(editor))).toEqual(['Baut Brücken.', 'Baut'])
  })

  it('Shift+Enter in the headline goes on to the next field, as Enter does', () => {
    const editor = open()
    press(editor, page, { kind: 'caret', at: { place: HEADLINE, offset: 4 } })
    press(editor, page, { kind: 'key', chord: { key: 'Enter', shift: true } })
    expect(read(editor).frame.headline).toBe('Die Brücke hört zu')
    expect(turnsOf(read(editor))).toHaveLength(2)
  })

  it.each([
    ['Enter in a turn', { key: 'Enter' }, 'turn'],
    ['Mod+Enter in the standfirst', { key: 'Enter', mod: true }, 'standfirst'],
  ] as const)('%s before a link is undone without the letters that were typed before it', (_, chord, where) => {
    const interview = createInterview('de')
    const content = [{ text: 'Zum ' }, { text: 'Leitstand', link: 'https://leitstand.example' }]
    if (where === 'standfirst') interview.frame.standfirst = [content]
    else interview.body = [{ type: 'turn', id: 'a', speaker: null, blocks: [{ type: 'paragraph', content }] }]
    const editor = openHeadless(interview)
    press(editor, page, { kind: 'caret', at: { place: where === 'standfirst' ? 2 : 4, offset: 4 } })
    press(editor, page, { kind: 'type', text: 'a' })
    const typed = read(editor)
    press(editor, page, { kind: 'key', chord })
    const entered = read(editor)
    expect(entered).not.toEqual(typed)
    press(editor, page, { kind: 'undo' })
    expect(read(editor)).toEqual(typed)
    press(editor, page, { kind: 'redo' })
    expect(read(editor)).toEqual(entered)
  })

  it.each([{ key: 'Enter' }, { key: 'Enter', shift: true }, { key: 'Enter', mod: true }])(
    '%o in an item of nothing but a space leaves the list and keeps the space',
    (chord) => {
      const interview = createInterview('de')
      interview.body = [{ type: 'list', ordered: false, items: [[{ text: ' ' }]] }]
      const editor = openHeadless(interview)
      press(editor, page, { kind: 'caret', at: { place: 4, offset: 1 } })
      press(editor, page, { kind: 'key', chord })
      expect(read(editor).body).toEqual([{ type: 'paragraph', content: [{ text: ' ' }] }])
    },
  )

  it('a list that a selection has taken all items of is gone', () => {
    const interview = createInterview('de')
    interview.body = [{ type: 'list', ordered: false, items: [[{ text: 'Wind' }], []] }]
    const editor = openHeadless(interview)
    update(editor, () => {
      const list = $getRoot().getLastChild()
      const selection = $getRoot().selectStart()
      if ($isElementNode(list)) selection.focus.set(list.getKey(), 2, 'element')
    })
    press(editor, page, { kind: 'cut' })
    expect(read(editor).body.filter(({ type }) => type === 'list')).toEqual([])
  })

  it('Delete in an empty paragraph of a turn leaves the caret in the next one', () => {
    const interview = createInterview('de')
    const blocks = ['Wind.', '', 'Stahl.'].map((text) => ({
      type: 'paragraph' as const,
      content: text ? [{ text }] : [],
    }))
    interview.body = [{ type: 'turn', id: 'a', speaker: null, blocks }]
    const editor = openHeadless(interview)
    press(editor, page, { kind: 'caret', at: { place: 5, offset: 0 } })
    press(editor, page, { kind: 'key', chord: { key: 'Delete' } })
    press(editor, page, { kind: 'type', text: 'a' })
    expect(wordsIn(read(editor))).toEqual(['Wind.', 'aStahl.'])
  })

  it('Delete in an empty paragraph of the standfirst leaves the caret in the next one', () => {
    const interview = createInterview('de')
    interview.frame.standfirst = [[], [{ text: ' ' }]]
    const editor = openHeadless(interview)
    press(editor, page, { kind: 'caret', at: { place: HEADLINE + 1, offset: 0 } })
    press(editor, page, { kind: 'key', chord: { key: 'Delete' } })
    press(editor, page, { kind: 'key', chord: { key: 'Enter' } })
    expect(read(editor).frame.standfirst).toEqual([[], [{ text: ' ' }]])
  })
})

function $paragraph(text: string) {
  return $createParagraphNode().append($createTextNode(text))
}

interface Look {
  interview: Interview
  /** The words of the bio boxes: a box may go, and part of it stand elsewhere, while its person keeps them all. */
  boxed: string
  /** In reading order, without line breaks. */
  characters: string
  selected: string
  collapsed: boolean
}

function lookAt(editor: LexicalEditor): Look {
  const interview = read(editor)
  const range = editor.read($getSelection)
  const selected = editor.read(() => ($isRangeSelection(range) && !range.isCollapsed() ? range.getTextContent() : ''))
  const collapsed = !$isRangeSelection(range) || range.isCollapsed()
  const boxed = interview.body.flatMap((item) => (item.type === 'bio' ? textsOf(item, interview.people).slice(1) : []))
  return {
    interview,
    collapsed,
    boxed: boxed.join(''),
    characters: withoutBreaks(wordsIn(interview).join('')),
    selected: withoutBreaks(selected),
  }
}

function withoutBreaks(text: string): string {
  return text.replaceAll('\n', '')
}

/** The words of what was cut, out of Lexical's own format of the clipboard. */
function charactersCut(cut: string): string {
  if (cut === '') return ''
  const wordsOf = (node: { text?: string; children?: never[] }): string =>
    (node.text ?? '') + (node.children ?? []).map(wordsOf).join('')
  return withoutBreaks((JSON.parse(cut).nodes as never[]).map(wordsOf).join(''))
}

function expectCharacters(act: Press, before: Look, after: Look, pasted: string): void {
  if (act.kind === 'undo' || act.kind === 'redo') return
  const what = act.kind === 'key' ? JSON.stringify(act.chord) : act.kind
  const quoted = act.kind === 'key' && QUOTES.has(act.chord) ? quotesFor(before.selected) : ''
  const typed = act.kind === 'type' ? act.text : pasted + quoted
  if (act.kind === 'key' && before.collapsed && !DELETES.has(act.chord))
    expect(figuresIn(after.interview), what).toBe(figuresIn(before.interview))
  if (act.kind === 'key' && before.collapsed && !MOVES.has(act.chord)) {
    if (DELETES.has(act.chord)) expectOneSignLess(before.characters, after.characters, what)
    else expect(after.characters, what).toBe(before.characters)
    return
  }
  if (act.kind === 'type' && before.collapsed) {
    expect(after.characters.length, what).toBeOneOf([before.characters.length + typed.length, before.characters.length])
    expect(isWithin(before.characters, after.characters), what).toBe(true)
    return
  }
  // Of a bio that is pasted back into its box, the box and its person have one set of words between them.
  const boxedAgain = act.kind === 'paste' && after.boxed !== before.boxed ? after.boxed : ''
  expect(missing(before.characters, after.characters + before.selected + boxedAgain), `${what} loses`).toBe('')
  expect(missing(after.characters, before.characters + typed + before.boxed), `${what} invents`).toBe('')
}

/** A pull quote repeats what was selected, in quotation marks, its paragraphs parted by spaces; each mark inside becomes an inner one. */
function quotesFor(selected: string): string {
  const inside = selected.replace(/[^„“”‚‘’«»‹›"']/gu, '').length
  return selected + '„“”‚‘’«»‹›'.repeat(1 + inside) + ' '.repeat(50)
}

const GRAPHEMES = new Intl.Segmenter('de', { granularity: 'grapheme' })

/** A key that deletes takes one sign at most, and takes it whole. */
function expectOneSignLess(before: string, after: string, what: string): void {
  const length = before.length - after.length
  // Neighbours may begin or end alike, such as two emoji: each place that makes the one of the other is looked at.
  const gone = Array.from({ length: after.length + 1 }, (_, at) => at)
    .filter((at) => before.slice(0, at) + before.slice(at + length) === after)
    .map((at) => before.slice(at, at + length))
  const whole = gone.some((some) => [...GRAPHEMES.segment(some)].length <= 1)
  expect(whole, `${what} makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`).toBe(true)
}

/** The characters of the one that the other lacks. */
function missing(of: string, within: string): string {
  const rest = new Map<string, number>()
  for (const character of within) rest.set(character, (rest.get(character) ?? 0) + 1)
  return [...of]
    .filter((character) => {
      const left = rest.get(character) ?? 0
      rest.set(character, left - 1)
      return left <= 0
    })
    .join('')
}

function isWithin(part: string, whole: string): boolean {
  let at = -1
  return [...part].every((character) => {
    at = whole.indexOf(character, at + 1)
    return at >= 0
  })
}

/** What a key did goes back in one step and comes again in one; undo and redo mirror each other. */
function expectHistory(editor: LexicalEditor, page: Page, act: Press, before: Interview, after: Interview) {
  if (JSON.stringify(before) === JSON.stringify(after)) return
  if (act.kind === 'undo') {
    press(editor, page, { kind: 'redo' })
    expect(read(editor), 'redo after undo').toEqual(before)
    press(editor, page, { kind: 'undo' })
    expect(read(editor), 'undo after redo').toEqual(after)
  }
  // Letters and deletions that follow each other are one step.
  if (act.kind === 'key' && !DELETES.has(act.chord)) {
    press(editor, page, { kind: 'undo' })
    expect(read(editor), `undo of ${JSON.stringify(act.chord)}`).toEqual(before)
    press(editor, page, { kind: 'redo' })
    expect(read(editor), `redo of ${JSON.stringify(act.chord)}`).toEqual(after)
  }
}

function expectShape(editor: LexicalEditor, interview: Interview): void {
  const parsed = interviewSchema.safeParse(interview)
  expect(parsed.error?.message).toBeUndefined()
  const ids = turnsOf(interview).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  editor.read($expectGrammar)
}
