import fc from 'fast-check'
import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { createInterview, createPerson } from '../../../../src/core/interview/create'
import type { Interview } from '../../../../src/core/interview/interview'
import { turnsOf } from '../../../../src/core/interview/views'
import {
  $addKnown,
  $addPerson,
  $changePerson,
  $giveAllTurns,
  $mergePeople,
  $removePerson,
  $renamePerson,
  $setKind,
} from '../../../../src/renderer/editor/acts/peopleActs'
import { $place } from '../../../../src/renderer/editor/acts/place'
import { $giveFromHere, $setSpeaker, $swapFrom } from '../../../../src/renderer/editor/acts/speakerActs'
import { $isTurnNode, type TurnNode } from '../../../../src/renderer/editor/nodes/TurnNode'
import { $getPeople } from '../../../../src/renderer/editor/rootState'
import { dialogue } from '../dialogue'
import { $putCaret, openHeadless, read, update } from '../headless'
import { wordsIn } from '../wordsIn'

const $person = (at: number): string => $getPeople()[at % $getPeople().length]?.id ?? ''
const $turn = (at: number): TurnNode | undefined => {
  const turns = $getRoot().getChildren().filter($isTurnNode)
  return turns[at % turns.length]
}
const onTurn = (at: number, $act: (turn: TurnNode) => void) => () => {
  const turn = $turn(at)
  if (turn) $act(turn)
}

/** Everything the speaker menu, the panel and `@` can do, at any place. */
const act: fc.Arbitrary<{ name: string; $run(): void }> = fc
  .record({ at: fc.nat(), offset: fc.nat(), from: fc.nat(), to: fc.nat() })
  .chain(({ at, offset, from, to }) =>
    fc.constantFrom(
      { name: 'set', $run: onTurn(at, (turn) => $setSpeaker(turn, $person(from))) },
      { name: 'new', $run: onTurn(at, (turn) => $setSpeaker(turn, $addPerson('Mara Voss', 'guest'))) },
      { name: 'kind', $run: onTurn(at, (turn) => $setKind(turn, 'statement')) },
      { name: 'swap', $run: onTurn(at, $swapFrom) },
      { name: 'rename', $run: () => $renamePerson($person(from), 'Mara Voss') },
      { name: 'merge', $run: () => $mergePeople($person(from), $person(to)) },
      { name: 'give all', $run: () => $giveAllTurns($person(from), $person(to)) },
      {
        name: 'give from here',
        $run: () => {
          $putCaret(at, offset)
          const place = $place()
          if (place && (place.turn || place.item.is(place.block))) $giveFromHere(place, $person(from))
        },
      },
    ),
  )

it('another biography goes into its box, with and without words, and the box stays', () => {
  const interview = createInterview('de')
  interview.people = [{ ...createPerson('two', 'Ilse Tanner', 'guest'), bio: [[{ text: 'Baut Brücken.' }]] }]
  interview.body = [{ type: 'bio', person: 'two' }]
  const editor = openHeadless(interview)
  for (const bio of [[[{ text: 'Baut Wehre.' }], [{ text: 'Und Türme.' }]], []]) {
    update(editor, () => $changePerson('two', { bio }))
    expect(read(editor).body).toEqual([{ type: 'bio', person: 'two' }])
    expect(read(editor).people[0]?.bio).toEqual(bio)
  }
})

it('somebody of the library comes with all that is known, once', () => {
  const known = {
    ...createPerson('known', 'Mara Voss', 'guest'),
    shortBio: [],
    contact: 'mara@example.org',
    version: 3,
  }
  const editor = openHeadless(createInterview('de'))
  for (let times = 0; times < 2; times++) update(editor, () => $addKnown({ ...known, position: 'Lotsin' }))
  expect(read(editor).people).toEqual([{ ...createPerson('known', 'Mara Voss', 'guest'), position: 'Lotsin' }])
})

describe('what is done with speakers', () => {
  it('never changes a word, refers to nobody who is gone, and is undone exactly in one step', () => {
    fc.assert(
      fc.property(dialogue, fc.array(act, { minLength: 1, maxLength: 6 }), (interview, acts) => {
        const editor = openHeadless(interview)
        for (const { name, $run } of acts) {
          const before = read(editor)
          commit(editor, $run)
          const after = read(editor)
          expect(characters(after), name).toBe(characters(before))
          expect(strangers(after), name).toEqual([])
          if (JSON.stringify(before) === JSON.stringify(after)) continue
          undo(editor)
          expect(read(editor), `undo of ${name}`).toEqual(before)
          commit(editor, $run)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('merging takes turns, pull quotes and the bio box along', () => {
    const editor = openHeadless(two())
    commit(editor, () => $mergePeople('b', 'a'))
    const now = read(editor)
    expect(now.people.map(({ id }) => id)).toEqual(['a'])
    expect(turnsOf(now).map(({ speaker }) => speaker)).toEqual(['a', 'a'])
    expect(now.body.slice(2)).toEqual([
      { type: 'pullQuote', content: [{ text: 'Nie.' }], speaker: 'a', turn: 't2' },
      { type: 'bio', person: 'a' },
    ])
    expect(now.people[0]?.bio).toEqual([[{ text: 'Segelt.' }]])
  })

  it('a kind that the role gives anyway is not kept', () => {
    const editor = openHeadless(two())
    commit(
      editor,
      onTurn(0, (turn) => $setKind(turn, 'statement')),
    )
    expect(turnsOf(read(editor))[0]).toHaveProperty('kind', 'statement')
    commit(
      editor,
      onTurn(0, (turn) => $setKind(turn, 'question')),
    )
    expect(turnsOf(read(editor))[0]).not.toHaveProperty('kind')
  })

  it('removing takes the bio box away', () => {
    const editor = openHeadless(two())
    commit(editor, () => {
      $giveAllTurns('b', 'a')
      $removePerson('b')
    })
    expect(read(editor).body.some(({ type }) => type === 'bio')).toBe(false)
  })
})

function two(): Interview {
  const person = (id: string, name: string, role: 'interviewer' | 'guest', bio: string) => ({
    id,
    name,
    short: name,
    role,
    position: '',
    organisation: '',
    bio: bio ? [[{ text: bio }]] : [],
    portrait: null,
    links: [],
  })
  const turn = (id: string, speaker: string, text: string) => ({
    type: 'turn' as const,
    id,
    speaker,
    blocks: [{ type: 'paragraph' as const, content: [{ text }] }],
  })
  return {
    format: 'wechselrede',
    version: 1,
    language: 'de',
    frame: {
      kicker: '',
      headline: '',
      standfirst: [],
      byline: '',
      section: '',
      tags: [],
      slug: '',
      date: null,
      targetLength: null,
    },
    people: [person('a', 'werft', 'interviewer', ''), person('b', 'Ilse Tanner', 'guest', 'Segelt.')],
    body: [
      turn('t1', 'a', 'Wann?'),
      turn('t2', 'b', 'Nie.'),
      { type: 'pullQuote', content: [{ text: 'Nie.' }], speaker: 'b', turn: 't2' },
      { type: 'bio', person: 'b' },
    ],
  }
}

function commit(editor: LexicalEditor, $run: () => void): void {
  editor.update($run, { discrete: true, tag: HISTORY_PUSH_TAG })
}

function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  update(editor, () => undefined)
}

function characters(interview: Interview): string {
  return [...wordsIn(interview).join('')].sort((a, b) => (a < b ? -1 : Number(a > b))).join('')
}

function strangers({ people, body }: Interview): string[] {
  const known = new Set(people.map(({ id }) => id))
  const named = body.flatMap((item) => {
    if (item.type === 'bio') return [item.person]
    return item.type === 'turn' || item.type === 'pullQuote' ? [item.speaker] : []
  })
  return named.filter((id): id is string => id !== null && !known.has(id))
}
