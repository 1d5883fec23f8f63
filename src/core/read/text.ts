import { createInterview } from '../interview/create'
import type { Reader, Reading } from './reading'
import { decide } from './text/decide'
import { readConversation } from './text/readConversation'
import { readProse } from './text/readProse'
import { sourceOf } from './text/source'

/**
 * Reads a raw text of any style: with a line per turn, with blank lines between, wrapped, or run on in one paragraph.
 * See `Reader` for what it keeps to. A text without turns opens as plain paragraphs, with the finding `turns-missing`; an
 * empty one as an empty interview, with `empty-text`.
 */
export const readText: Reader = (raw, { newId }) => {
  const source = sourceOf(raw)
  if (source.text === '') return emptyReading(source.language)
  const [best, second] = decide(source.text)
  if (!best) return readProse(source, newId)
  const other = second ? readConversation(source, second, newId) : readProse(source, newId)
  return { ...readConversation(source, best, newId), other }
}

function emptyReading(language: string): Reading {
  return {
    interview: createInterview(language),
    findings: [{ rule: 'empty-text', severity: 'check', values: {}, where: null }],
    certainty: {},
    labels: {},
    other: null,
  }
}
