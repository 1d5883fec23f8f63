import { expect, test } from 'vitest'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Interview } from '../../../src/core/interview/interview'
import { placeName } from '../../../src/core/interview/placeName'
import { createSentences } from '../../../src/core/wording/sentences'
import { everything } from '../write/everything'

function talk(): Interview {
  return {
    ...createInterview('en'),
    people: [createPerson('h', 'werft', 'interviewer'), createPerson('w', 'Falk', 'guest')],
    body: [
      createTurn('1', 'h'),
      createTurn('2', 'w'),
      { type: 'subhead', content: [{ text: 'Steel' }] },
      createTurn('3', 'h'),
      createTurn('4', 'w'),
      createTurn('5', 'w'),
    ],
  }
}

const say = (language: 'de' | 'en', interview: Interview, path: (string | number)[]) => {
  const { key, values } = placeName(interview, path)
  return createSentences(language)(`place.${key}`, values)
}

test.each([
  [['body', 5, 'blocks', 1, 'content'], 'answer 3 of Falk, paragraph 2', 'Antwort 3 von Falk, 2. Absatz'],
  [['body', 3, 'blocks', 0, 'content'], 'question 2 of werft, paragraph 1', 'Frage 2 von werft, 1. Absatz'],
  [['body', 2, 'content'], 'subhead 1', 'Zwischentitel 1'],
  [['frame', 'standfirst', 1], 'standfirst, paragraph 2', 'Vorspann, 2. Absatz'],
  [['people', 1, 'bio', 0], 'details of Falk', 'Angaben zu Falk'],
  [['body', 77], 'the whole interview', 'das ganze Interview'],
  [[], 'the whole interview', 'das ganze Interview'],
])('%j is called as people call it', (path, english, german) => {
  expect(say('en', talk(), path)).toBe(english)
  expect(say('de', talk(), path)).toBe(german)
})

test('every item of an interview with all blocks has a name in both languages', () => {
  const interview = everything()
  for (const language of ['de', 'en'] as const) {
    for (const index of interview.body.keys())
      expect(say(language, interview, ['body', index])).not.toMatch(/place\.|\{\{/)
  }
})
