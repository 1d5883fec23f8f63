import { expect, test } from 'vitest'
import { unpackMarkdown } from '../../../../src/core/read/files/markdown'

test('Markdown becomes HTML', () => {
  const { form, content } = unpackMarkdown('# Stahl\n\n**Was hören Sie?**\n\nDen _Wind_, ~~immer~~.\n\n- eins\n')
  expect(form).toBe('html')
  expect(content.replaceAll('\n', '')).toBe(
    '<h1>Stahl</h1><p><strong>Was hören Sie?</strong></p><p>Den <em>Wind</em>, <del>immer</del>.</p><ul><li>eins</li></ul>',
  )
})

test('the title before the text is the headline where there is none; the rest of the data lies aside', () => {
  const { content, aside } = unpackMarkdown('---\ntitle: "Wenn <Stahl> spricht"\ntags: [stahl]\n---\nDer Wind.\n')
  expect(content).toBe('<h1>Wenn &lt;Stahl&gt; spricht</h1><p>Der Wind.</p>\n')
  expect(aside).toEqual(['tags: [stahl]'])
})

test('a text that begins with a rule has no data before it', () => {
  expect(unpackMarkdown('---\n\nDer Wind.\n').aside).toEqual([])
})

test('a line that begins with a label is a paragraph of its own, a wrapped line is not', () => {
  expect(unpackMarkdown('**Ina:** Was?\nOle: Den Wind\nund den Stahl.').content.match(/<p>/g)).toHaveLength(2)
})
