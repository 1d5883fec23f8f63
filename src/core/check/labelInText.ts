import type { Finding } from '../interview/finding'
import type { Interview, Person } from '../interview/interview'
import { plainText } from '../interview/views'
import { blocksOf } from './exchange'
import type { Rule } from './rule'

/**
 * A name and a colon at the start of a paragraph: a label that was typed, or pasted, and would be printed twice. It can go
 * where it names who speaks here anyway; else it may begin a turn of its own, which is nothing to decide by rule.
 */
export const labelInText: Rule = (interview) =>
  interview.body.flatMap((item, index) =>
    blocksOf(item, index).flatMap(({ block, path }): Finding[] => {
      if (block.type !== 'paragraph') return []
      const label = labelAt(plainText(block.content), interview)
      if (!label) return []
      const speaks = item.type === 'turn' && item.speaker === label.person.id
      const values = { name: label.person.name, text: label.text, ...(speaks && { instead: '' }) }
      const where = { path: [...path, 'content'], from: 0, to: label.text.length }
      return [{ rule: 'label-in-text', severity: 'check', values, where }]
    }),
  )

function labelAt(text: string, { people }: Interview): { person: Person; text: string } | null {
  for (const person of people) {
    for (const name of [person.name, person.short]) {
      if (name === '' || !startsWith(text, name)) continue
      const colon = /^\s?:\s*/u.exec(text.slice(name.length))
      if (colon) return { person, text: text.slice(0, name.length + colon[0].length) }
    }
  }
  return null
}

function startsWith(text: string, name: string): boolean {
  return text.slice(0, name.length).toLocaleLowerCase() === name.toLocaleLowerCase()
}
