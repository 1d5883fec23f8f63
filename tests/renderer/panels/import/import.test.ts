import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, turnsOf } from '../../../../src/core/interview/views'
import { readText } from '../../../../src/core/read/text'
import { holdsTurns } from '../../../../src/renderer/panels/import/holdsTurns'
import { markSource } from '../../../../src/renderer/panels/import/markSource'

let count = 0
const newId = () => `id${count++}`
const sample = (language: string) =>
  readFileSync(new URL(`../../../../resources/samples/${language}.txt`, import.meta.url), 'utf8')
const read = (text: string) => readText(text, { newId })

describe.each(['de', 'en'])('the marked source of the sample (%s)', (language) => {
  const text = sample(language)
  const reading = read(text)
  const stretches = markSource(text, reading)

  it('is the source, sign by sign', () => {
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text)
  })

  it('lights one label for each turn, in the voice of its speaker', () => {
    const labels = stretches.filter(({ became }) => became === 'label')
    expect(labels).toHaveLength(turnsOf(reading.interview).length)
    expect(labels.every((label) => label.text.endsWith(':'))).toBe(true)
    expect(new Set(labels.map(({ voice }) => voice))).toEqual(new Set([0, 1]))
  })

  it('strikes what was set aside', () => {
    const struck = stretches.filter(({ became }) => became === 'aside').map((stretch) => stretch.text)
    expect(struck).toEqual(
      reading.interview.body.flatMap((item) => (item.type === 'note' ? [plainText(item.content)] : [])),
    )
  })
})

it('marks any text without changing it', () => {
  const line = fc.constantFrom(
    'Anna: Wie?',
    'Ole Brandt: So.',
    'Mein Rat: warten.',
    '',
    'Über Häfen',
    '\t Zurück ',
    'Medien- Welt',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', ' ', '\r\n'), (lines, glue) => {
      const text = lines.join(glue)
      const marked = markSource(text, read(text))
      expect(marked.map((stretch) => stretch.text).join('')).toBe(text)
    }),
  )
})

it('asks about a pasted text only where it holds a conversation', () => {
  expect(holdsTurns({ html: '', text: sample('en') })).toBe(true)
  expect(holdsTurns({ html: '', text: 'Ein Satz ohne Gespräch. Und noch einer.' })).toBe(false)
})
