import { expect, it } from 'vitest'
import type { BodyItem, Interview } from '../../../../src/core/interview/interview'
import { createMemory } from '../../../../src/renderer/panels/spelling/createMemory'
import { sampleInterview } from '../../../host/sampleInterview'

const NOBODY: ReadonlySet<string> = new Set()

/** Looks at what is new, and finds one mistake at the start of each passage of the body. */
function look(memory: ReturnType<typeof createMemory>, interview: Interview, known = NOBODY) {
  const sheet = memory.listOf(interview, known)
  const looked = sheet.news.map(({ passage }) => passage.path.join(' ')).filter((path) => path.startsWith('body'))
  for (const { passage, tell } of sheet.news) tell(passage.path[0] === 'body' ? [{ from: 0, to: 4 }] : [])
  return { looked, places: sheet.places().map(({ path }) => path.join(' ')) }
}

function withBody(interview: Interview, change: (body: BodyItem[]) => BodyItem[]): Interview {
  return { ...interview, body: change(interview.body) }
}

const QUESTION = 'body 0 blocks 0 content'
const ANSWER = 'body 1 blocks 0 content'

it('looks at the one turn that changed, and keeps what was wrong in the others', () => {
  const memory = createMemory()
  const interview = sampleInterview('Erst den Stahl.')
  expect(look(memory, interview)).toEqual({ looked: [QUESTION, ANSWER], places: [QUESTION, ANSWER] })
  const typed = withBody(interview, (body) => body.map((item, at) => (at === 1 ? { ...item } : item)))
  expect(look(memory, typed)).toEqual({ looked: [ANSWER], places: [QUESTION, ANSWER] })
})

it('finds what was wrong in a turn again where the turn stands now', () => {
  const memory = createMemory()
  const interview = sampleInterview('Erst den Stahl.')
  look(memory, interview)
  const turned = withBody(interview, (body) => body.toReversed())
  expect(look(memory, turned)).toEqual({ looked: [], places: [QUESTION, ANSWER] })
})

it('looks at everything again where other words are known, and at what a look left out', () => {
  const memory = createMemory()
  const interview = sampleInterview('Erst den Stahl.')
  memory.listOf(interview, NOBODY).news[1]?.tell([])
  expect(look(memory, interview).looked).toEqual([QUESTION, ANSWER])
  expect(look(memory, interview, new Set(['Stahl'])).looked).toEqual([QUESTION, ANSWER])
})
