import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Stretch } from '../../../../src/renderer/panels/import/markSource'
import { sourceParts } from '../../../../src/renderer/panels/import/sourceParts'

const text = fc
  .array(fc.constantFrom('Wind', ' ', '\n', '\n\n', 'Stahl.'), { maxLength: 300 })
  .map((all) => all.join(''))
const stretch = fc.record<Stretch>({
  text,
  became: fc.constantFrom('text', 'label', 'aside'),
  voice: fc.constantFrom(0, 1),
})

test('the parts of a source are the source, line by line, each stretch with what became of it', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
      const parts = sourceParts(stretches)
      const textOf = (all: readonly Stretch[]) => all.map((one) => one.text).join('')
      expect(parts.map(textOf).join('\n')).toBe(textOf(stretches))
      for (const part of parts) expect(textOf(part).split('\n').length).toBeLessThanOrEqual(40)
      const lettersOf = (all: readonly Stretch[], became: string) =>
        textOf(all.filter((one) => one.became === became)).replaceAll('\n', '')
      for (const became of ['text', 'label', 'aside'])
        expect(lettersOf(parts.flat(), became)).toBe(lettersOf(stretches, became))
    }),
  )
})
