import { parse } from '@wordpress/block-serialization-default-parser'
import { strFromU8, unzipSync } from 'fflate'
import { HtmlValidate } from 'html-validate'
import { Parser } from 'htmlparser2'
import { Marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { createInterview } from '../../../src/core/interview/create'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { PACKED_TARGETS } from '../../../src/core/write/exportTarget'
import { createExporter } from '../../../src/host/export/createExporter'
import { HostError } from '../../../src/host/hostError'
import { createPrinter } from '../../../src/server/printPdf'
import { ghostHtml, ghostPost } from './ghostHtml'
import { HOSTILE_DRAFTS, readHostileAsset as readAsset } from './hostileDrafts'

const style = houseStyle('every-turn')
const exporter = createExporter(createPrinter(() => Promise.reject(new HostError('no-browser'))))
const decode = (content: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(content)

const TARGETS = PACKED_TARGETS.filter((to) => to !== 'pdf')

/** What could do something in HTML: elements and attributes that run, and links that lead to scripts. */
function dangersIn(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const isData = name === 'script' && attributes.type === 'application/ld+json'
      if (/^(?:script|iframe|object|embed|svg|form|base|link)$/.test(name) && !isData) found.push(name)
      for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith('on') || key === 'srcdoc') found.push(key)
        if (/^(?:href|src)$/.test(key) && /^\s*(?:javascript|vbscript|data:text)/i.test(value)) found.push(value)
      }
    },
  })
  parser.end(html)
  return found
}

const html: Partial<Record<(typeof TARGETS)[number], (content: string) => string | Promise<string>>> = {
  page: (content) => content,
  fragment: (content) => content,
  semantic: (content) => content,
  wordpress: (content) => content,
  markdown: (content) => new Marked({ gfm: true, async: false }).parse(content) as string,
  ghost: (content) => ghostHtml(ghostPost(content).lexical),
  ninjs: (content) => JSON.parse(content).bodies[0].value,
}

describe.each(Object.entries(HOSTILE_DRAFTS))('with %s', (_, interview) => {
  test.each(TARGETS)('%s is well-formed, harmless, and says the same words', async (to) => {
    const made = await exporter(interview, { to, style, withHeadline: true, readAsset })
    expect(made.characters).not.toBeNull()
    if (to === 'docx') {
      for (const [name, part] of Object.entries(unzipSync(made.content))) {
        if (name.endsWith('.xml')) expect(wellFormed(strFromU8(part))).toBe(true)
      }
      return
    }
    const content = decode(made.content)
    expect(content).not.toContain('GEHEIM')
    expect([...content].filter((sign) => sign !== '\n' && /\p{Cc}|\p{Surrogate}|\p{NChar}/u.test(sign))).toEqual([])
    const shown = await html[to]?.(content)
    if (shown !== undefined) expect(dangersIn(shown)).toEqual([])
    if (to === 'wordpress') {
      const names = parse(content).map(({ blockName }) => blockName)
      expect(names).not.toContain('core/html')
      expect(content.replace(/&#91;/g, '')).not.toContain('[')
    }
  })

  test('a ZIP has safe names', async () => {
    const { content } = await exporter(interview, { to: 'zip', style, packed: ['markdown', 'semantic'], readAsset })
    for (const name of Object.keys(unzipSync(content))) {
      expect(name).toMatch(/^(?:pictures\/)?[^/\\<>:"|?*]+$/)
      expect(name).not.toContain('..')
    }
  })
})

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: { 'long-title': 'off', 'tel-non-breaking': 'off', 'require-sri': 'off' },
})

test.each(['page', 'fragment', 'semantic'] as const)('%s of hostile text is valid HTML', async (to) => {
  const around = HOSTILE_DRAFTS['hostile text around a picture'] ?? createInterview('de')
  const { content } = await exporter(around, { to, style, readAsset })
  const report = await validator.validateString(decode(content))
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([])
})

/** XML 1.0 as a strict parser takes it: every element closed in order, nothing undeclared. */
function wellFormed(xml: string): boolean {
  const open: string[] = []
  const tokens = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  let at = 0
  for (let token = tokens.exec(xml); token; token = tokens.exec(xml)) {
    at = tokens.lastIndex
    const [, closing, name, , empty, text] = token
    if (text !== undefined && /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) return false
    if (name === undefined || empty) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) return false
  }
  return at === xml.length && open.length === 0
}
