import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { createInterview } from '../../../src/core/interview/create'
import { houseStyle, STYLE_NAMES } from '../../../src/core/style/houseStyle'
import { writeFragment } from '../../../src/core/write/fragment'
import { writePage } from '../../../src/core/write/page'
import { DEFAULT_PAGE_SETUP } from '../../../src/core/write/pageSetup'
import { writePrint } from '../../../src/core/write/print'
import { writeSemantic } from '../../../src/core/write/semantic'
import { anyInterview } from '../arbitraries'
import { everything } from './everything'
import { elementsOf, readHtml } from './readHtml'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Headlines are as long as a newsroom wants them, and the spaces in a phone number are the author's.
    'long-title': 'off',
    'tel-non-breaking': 'off',
  },
})

async function complaints(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
  )
}

/** As a CMS would show it, below a headline of its own. */
function wrapped(fragment: string): string {
  return `<!DOCTYPE html>\n<html lang="de"><head><title>x</title></head><body><h1>x</h1>\n${fragment}</body></html>\n`
}

test('pages and fragments of any interview are valid', async () => {
  const property = fc.asyncProperty(anyInterview, fc.constantFrom(...STYLE_NAMES), async (anything, name) => {
    // Without a headline there is no h1 above the subheads: the writers invent no words.
    const interview = { ...anything, frame: { ...anything.frame, headline: `Titel ${anything.frame.headline}` } }
    const style = houseStyle(name)
    expect(await complaints(writePage(interview, { style, assets: () => 'kai.jpg' }).content)).toEqual([])
    expect(await complaints(wrapped(writeFragment(interview, { style }).content))).toEqual([])
    expect(await complaints(wrapped(writeSemantic(interview, { style, assets: () => 'kai.jpg' }).content))).toEqual([])
  })
  await fc.assert(property, { numRuns: 60 })
})

describe.each(STYLE_NAMES)('in style %s', (name) => {
  const style = houseStyle(name)

  test('the page is valid', async () => {
    expect(await complaints(writePage(everything(), { style, assets: () => 'kai.jpg' }).content)).toEqual([])
    expect(await complaints(writePage(createInterview('de'), { style }).content)).toEqual([])
  })

  test('the print page is valid', async () => {
    expect(await complaints(writePrint(everything(), { style, css: '', setup: DEFAULT_PAGE_SETUP }).content)).toEqual(
      [],
    )
  })

  test('the fragment is valid and keeps to the tags of a CMS', async () => {
    const { content } = writeFragment(everything(), { style, withHeadline: true })
    expect(await complaints(wrapped(content))).toEqual([])
    const allowed = ['h2', 'h3', 'p', 'br', 'strong', 'em', 'a', 'ul', 'ol', 'li', 'blockquote']
    for (const element of elementsOf(readHtml(content))) {
      expect(allowed).toContain(element.name)
      expect(Object.keys(element.attributes)).toEqual(element.name === 'a' ? ['href'] : [])
    }
  })
})
