import fc from 'fast-check'
import { HISTORY_PUSH_TAG, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { turnsOf } from '../../../../src/core/interview/views'
import { $restoreInterview, $restoreTurn } from '../../../../src/renderer/editor/acts/restoreActs'
import { $turnById } from '../../../../src/renderer/editor/outline/goToTurn'
import { dialogue } from '../dialogue'
import { openHeadless, read } from '../headless'

const act = (editor: ReturnType<typeof openHeadless>, $act: () => void) =>
  editor.update($act, { discrete: true, tag: HISTORY_PUSH_TAG })

describe('restoring', () => {
  it('gives back a whole version, and undo takes it back exactly', () => {
    fc.assert(
      fc.property(dialogue, dialogue, (version, current) => {
        const older = read(openHeadless(version))
        const editor = openHeadless(current)
        const before = read(editor)
        act(editor, () => $restoreInterview(older))
        expect(read(editor)).toEqual(older)
        editor.dispatchCommand(UNDO_COMMAND, undefined)
        expect(read(editor)).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('gives back one turn, whether it was changed or is gone, and leaves the others', () => {
    fc.assert(
      fc.property(dialogue, fc.nat(), fc.boolean(), (interview, nth, gone) => {
        const older = read(openHeadless(interview))
        const turns = turnsOf(older)
        const turn = turns[nth % Math.max(1, turns.length)]
        if (!turn) return
        const body = older.body.flatMap((item) => {
          if (item !== turn) return [item]
          return gone ? [] : [{ ...turn, blocks: [{ type: 'paragraph' as const, content: [{ text: 'Anders.' }] }] }]
        })
        const editor = openHeadless({ ...older, body })
        const others = turnsOf(read(editor)).filter(({ id }) => id !== turn.id)
        // The caret may stand in what goes.
        act(editor, () => $turnById(turn.id)?.selectEnd())
        act(editor, () => $restoreTurn(turn.id, older))
        const after = turnsOf(read(editor))
        expect(after.find(({ id }) => id === turn.id)).toEqual(turn)
        expect(after.filter(({ id }) => id !== turn.id)).toEqual(others)
        expect(after.map(({ id }) => id)).toEqual(turns.map(({ id }) => id))
      }),
      { numRuns: 100 },
    )
  })

  it('brings a speaker who is gone along with the turn', () => {
    const [older] = fc.sample(
      dialogue.filter((interview) => turnsOf(interview).some(({ speaker }) => speaker !== null)),
      1,
    )
    const version = read(openHeadless(older as NonNullable<typeof older>))
    const turn = turnsOf(version).find(({ speaker }) => speaker !== null)
    const people = version.people.filter(({ id }) => id !== turn?.speaker)
    const body = version.body.filter((item) => !('speaker' in item) || item.speaker !== turn?.speaker)
    const editor = openHeadless({ ...version, people, body: body.filter((item) => item.type !== 'bio') })
    act(editor, () => $restoreTurn(turn?.id ?? '', version))
    const restored = read(editor)
    expect(restored.people.map(({ id }) => id)).toContain(turn?.speaker)
    expect(turnsOf(restored).find(({ id }) => id === turn?.id)?.speaker).toBe(turn?.speaker)
  })
})
