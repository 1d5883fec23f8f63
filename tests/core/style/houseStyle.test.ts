import { describe, expect, it } from 'vitest'
import { createPerson } from '../../../src/core/interview/create'
import { houseStyle, knownStyle, STYLE_NAMES } from '../../../src/core/style/houseStyle'
import { type HouseStyle, houseStyleSchema } from '../../../src/core/style/houseStyleSchema'
import { unknownStyle } from '../../../src/core/style/unknownStyle'
import { writeText } from '../../../src/core/write/text'
import { everything } from '../write/everything'

const own: HouseStyle = {
  name: 'Hafenblatt',
  labels: 'initials',
  emphasis: 'question-set-apart',
  separator: ' – ',
  headings: false,
  quotes: 'guillemets-in',
}

describe('a house style', () => {
  it('of the house is found by its name, the first of a name first', () => {
    const other = { ...own, separator: ': ' }
    expect(houseStyle('Hafenblatt', [undefined, own, other])).toBe(own)
    expect(houseStyle('Hafenblatt').name).toBe('every-turn')
    expect(knownStyle('Hafenblatt')).toBeUndefined()
  })

  it('never stands in for one of the four', () => {
    for (const name of STYLE_NAMES) expect(houseStyle(name, [{ ...own, name }])).not.toMatchObject({ separator: ' – ' })
  })

  it('that nobody describes is a finding', () => {
    expect(unknownStyle('Hafenblatt', [])).toMatchObject([{ rule: 'style-unknown', values: { name: 'Hafenblatt' } }])
    expect(unknownStyle('Hafenblatt', [own])).toEqual([])
    expect(unknownStyle('initials', [])).toEqual([])
  })

  it('is refused with a name or separator that could not be printed', () => {
    expect(houseStyleSchema.safeParse(own).success).toBe(true)
    for (const name of ['', ' a', 'a ', 'x'.repeat(61)])
      expect(houseStyleSchema.safeParse({ ...own, name }).success, name).toBe(false)
    for (const separator of ['', '\n', ' '.repeat(9)])
      expect(houseStyleSchema.safeParse({ ...own, separator }).success).toBe(false)
  })

  it('of the house is what an output follows', () => {
    const interview = {
      ...everything(),
      people: [createPerson('p', 'Ilse Tanner', 'guest')],
      body: ['a', 'b'].map((id) => ({
        type: 'turn' as const,
        id,
        speaker: 'p',
        blocks: [{ type: 'paragraph' as const, content: [{ text: 'Ja.' }] }],
      })),
    }
    const { content } = writeText(interview, { style: own })
    expect(content).toContain('Ilse Tanner – Ja.\n\nIT – Ja.')
  })
})
