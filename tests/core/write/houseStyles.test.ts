import { expect, test } from 'vitest'
import { createInterview, createPerson } from '../../../src/core/interview/create'
import type { Inline, Interview, Turn } from '../../../src/core/interview/interview'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { writeFragment } from '../../../src/core/write/fragment'
import { writeText } from '../../../src/core/write/text'

const say = (text: string): Turn['blocks'] => [{ type: 'paragraph', content: [{ text }] }]

function interview(...turns: Partial<Turn>[]): Interview {
  return {
    ...createInterview('de'),
    people: [createPerson('h', 'Lotsenblatt', 'interviewer'), createPerson('g', 'Ylva Brandström', 'guest')],
    body: turns.map((turn, index) => ({
      type: 'turn',
      id: `t${index}`,
      speaker: null,
      blocks: say('…'),
      ...turn,
    })),
  }
}

const fragment = (source: Interview, style: string) => writeFragment(source, { style: houseStyle(style) }).content
const text = (source: Interview, style: string) => writeText(source, { style: houseStyle(style) }).content

test('labels follow the style, the text does not', () => {
  const source = interview(
    { speaker: 'h', blocks: say('Warum?') },
    { speaker: 'g', blocks: say('Darum.') },
    { speaker: 'g', blocks: say('Und deshalb.') },
  )
  expect(text(source, 'every-turn')).toBe(
    'Lotsenblatt: Warum?\n\nYlva Brandström: Darum.\n\nYlva Brandström: Und deshalb.\n',
  )
  expect(text(source, 'full-then-short')).toContain('\n\nBrandström: Und deshalb.')
  expect(text(source, 'initials')).toContain('\n\nYB: Und deshalb.')
  expect(fragment(source, 'question-bold')).toBe('<p><strong>Warum?</strong></p>\n<p>Darum.</p>\n<p>Und deshalb.</p>\n')
  expect(fragment(source, 'every-turn')).toContain('<p><strong>Lotsenblatt:</strong> Warum?</p>')
})

test('plain text keeps labels where the style has none: nothing else would say who speaks', () => {
  expect(text(interview({ speaker: 'h', blocks: say('Warum?') }), 'question-bold')).toBe('Lotsenblatt: Warum?\n')
})

test('an empty turn is left out and does not use up the full name', () => {
  const source = interview({ speaker: 'g', blocks: say(' ') }, { speaker: 'g', blocks: say('Darum.') })
  expect(text(source, 'full-then-short')).toBe('Ylva Brandström: Darum.\n')
})

test('a turn that begins with a list has its label on a line of its own', () => {
  const items: Inline[][] = [[{ text: 'eins' }], [{ text: 'zwei' }]]
  const source = interview({ speaker: 'g', blocks: [{ type: 'list', ordered: true, items }] })
  expect(text(source, 'every-turn')).toBe('Ylva Brandström:\n1. eins\n2. zwei\n')
  expect(fragment(source, 'every-turn')).toBe(
    '<p><strong>Ylva Brandström:</strong></p>\n<ol>\n<li>eins</li>\n<li>zwei</li>\n</ol>\n',
  )
})

test('a question without a speaker is bold in every style, a statement is not', () => {
  const source = interview(
    { kind: 'question', blocks: say('Warum?') },
    { kind: 'answer', blocks: say('Darum.') },
    { speaker: 'h', kind: 'statement', blocks: say('Danke.') },
  )
  expect(fragment(source, 'every-turn')).toBe(
    '<p><strong>Warum?</strong></p>\n<p>Darum.</p>\n<p><strong>Lotsenblatt:</strong> Danke.</p>\n',
  )
  expect(fragment(source, 'question-bold')).toContain('<p>Danke.</p>')
})

test('what a CMS has no tag for is said in Unicode, or dropped with a finding that names the place', () => {
  const content: Inline[] = [
    { text: 'CO' },
    { text: '2', marks: ['subscript'] },
    { text: ' in m' },
    { text: '3', marks: ['superscript'] },
    { text: ', laut ' },
    { text: '7ß', marks: ['superscript'] },
    { text: 'nicht', marks: ['strike'] },
  ]
  const written = writeFragment(
    interview({ speaker: null, kind: 'answer', blocks: [{ type: 'paragraph', content }] }),
    {
      style: houseStyle('every-turn'),
    },
  )
  expect(written.content).toBe('<p>CO₂ in m³, laut 7ßnicht</p>\n')
  const path = ['body', 0, 'blocks', 0, 'content']
  expect(written.findings).toEqual([
    { rule: 'superscript-dropped', severity: 'check', values: { text: '7ß' }, where: { path, from: 16, to: 18 } },
    { rule: 'strike-dropped', severity: 'check', values: { text: 'nicht' }, where: { path, from: 18, to: 23 } },
  ])
})

test('an interview without words gives an empty fragment and text', () => {
  expect(fragment(createInterview('de'), 'every-turn')).toBe('')
  expect(text(interview({ speaker: 'g', blocks: say('') }), 'every-turn')).toBe('')
})
