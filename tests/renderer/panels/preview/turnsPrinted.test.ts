import { expect, test } from 'vitest'
import type { Interview } from '../../../../src/core/interview/interview'
import { houseStyle } from '../../../../src/core/style/houseStyle'
import { turnAt, turnsPrinted } from '../../../../src/renderer/panels/preview/turnsPrinted'
import { everything } from '../../../core/write/everything'

const style = houseStyle('every-turn')

test('each place of the body belongs to the turn it is in or the last before it; empty turns do not count', () => {
  const source = everything()
  const empty: Interview['body'][number] = {
    type: 'turn',
    id: 'empty',
    speaker: null,
    blocks: [{ type: 'paragraph', content: [] }],
  }
  const interview = { ...source, body: [empty, ...source.body] }
  const turns = turnsPrinted(interview, style)
  expect(turns.some(({ id }) => id === 'empty')).toBe(false)
  expect(turns.length).toBeGreaterThan(5)
  const at = (...path: (string | number)[]) => turns[turnAt(turns, interview, { path })]?.id
  expect(at('frame', 'headline')).toBeUndefined()
  expect(at('body', 0)).toBeUndefined()
  let last: string | undefined
  interview.body.forEach((item, index) => {
    if (item.type === 'turn' && turns.some(({ id }) => id === item.id)) last = item.id
    expect(at('body', index, 'content')).toBe(last)
  })
  expect(turnAt(turns, interview, null)).toBe(-1)
})
