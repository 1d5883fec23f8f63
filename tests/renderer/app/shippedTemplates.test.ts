import { expect, it } from 'vitest'
import { turnsOf } from '../../../src/core/interview/views'
import { SHIPPED_TEMPLATES, shippedTemplate } from '../../../src/renderer/app/shippedTemplates'

const each = SHIPPED_TEMPLATES.flatMap((id) => (['de', 'en'] as const).map((language) => [id, language] as const))

it.each(each)('%s opens in %s, says its language, and has questions without answers', (id, language) => {
  const { language: own, body } = shippedTemplate(id, language)
  expect(own).toBe(language)
  expect(turnsOf({ body }).length).toBeGreaterThan(8)
})

it('has the same parts in both languages', () => {
  for (const id of SHIPPED_TEMPLATES) {
    const [de, en] = (['de', 'en'] as const).map((language) => shippedTemplate(id, language))
    expect(de?.body.map(({ type }) => type)).toEqual(en?.body.map(({ type }) => type))
  }
})
