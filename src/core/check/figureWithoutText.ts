import type { Finding } from '../interview/finding'
import { plainText } from '../interview/views'
import { blocksOf } from './exchange'
import type { Rule } from './rule'

const FIELDS = ['alt', 'credit'] as const

/** A figure that says nothing to those who can't see it, or not whose picture it is. */
export const figureWithoutText: Rule = (interview) =>
  interview.body.flatMap((item, index) =>
    blocksOf(item, index).flatMap(({ block, path }): Finding[] => {
      if (block.type !== 'figure') return []
      const missing = FIELDS.filter((field) => block.image[field].trim() === '')
      const values = { caption: plainText(block.caption) }
      return missing.map((field) => ({
        rule: `figure-without-${field}`,
        severity: 'check',
        values,
        where: { path: [...path, 'image', field] },
      }))
    }),
  )
