import { expect, test } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { Interview } from '../../../src/core/interview/interview'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { DEFAULT_PAGE_SETUP } from '../../../src/core/write/pageSetup'
import { writePrint } from '../../../src/core/write/print'

function runningWords(language: string, changes: Partial<Interview['frame']>, house = 'Lotsenblatt'): string {
  const empty = createInterview(language)
  const interview = {
    ...empty,
    frame: { ...empty.frame, ...changes },
    people: [createPerson('h', house, 'interviewer')],
  }
  const { content } = writePrint(interview, { style: houseStyle('every-turn'), css: '', setup: DEFAULT_PAGE_SETUP })
  return /:root\{(.*)\}/.exec(content)?.[1] ?? ''
}

test.each([
  ['de-CH', '3. Dezember 2026'],
  ['en-GB', '3 December 2026'],
  ['en-US', 'December 3, 2026'],
  // Formed like a language tag, but none that Intl takes.
  ['de-12', '3. Dezember 2026'],
])('the date in the footer is written as in %s', (language, date) => {
  const shown = runningWords(language, { date: '2026-12-03' }).replace(/\\([0-9a-f]+) /g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
  expect(shown).toContain(`--issue:"${date}"`)
})

test('the page header is one line and can end neither its string nor its style', () => {
  const long = runningWords('de', { kicker: 'Wort '.repeat(40) })
  expect(long).toMatch(/--running-title:"(Wort )+\\2026 "/)
  expect(long.length).toBeLessThan(150)
  const hostile = runningWords('de', { kicker: '"}</style><script>' }, '\\"; x')
  expect(hostile).not.toMatch(/[<>]/)
  expect(hostile.match(/"/g)).toHaveLength(6)
})
