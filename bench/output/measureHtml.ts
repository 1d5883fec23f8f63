import { parseDraft } from '../../src/core/interview/parseInterview'
import { houseStyle } from '../../src/core/style/houseStyle'
import { writeGhost } from '../../src/core/write/ghost'
import { writePage } from '../../src/core/write/page'
import { parseDraftFile, sealDraft, serializeDraft } from '../../src/host/drafts/draftFile'
import { newDraft } from '../../src/host/drafts/newDraft'
import { ghostHtml, ghostPost } from '../../tests/core/write/ghostHtml'
import { markedInterview } from './markedInterview'
import { plainHtml } from './plainHtml'

export interface HtmlRow {
  paragraphs: number
  renderer: 'JSON.parse and plain' | 'web page' | 'web page, checksum verified' | 'Ghost'
  /** Milliseconds from the stored text to UTF-8, one per round. */
  times: number[]
}

/** A stored draft to HTML, ours beside the least and beside Ghost's, one after the other in each round; the first `warm` do not count. */
export async function measureHtml(paragraphs: number, rounds: number, warm: number): Promise<HtmlRow[]> {
  const style = houseStyle('every-turn')
  const interview = markedInterview(paragraphs)
  const text = serializeDraft(sealDraft(newDraft(interview, { style: 'every-turn' })))
  const { lexical } = ghostPost(writeGhost(interview, { style }).content)
  const renderers: Record<HtmlRow['renderer'], () => string | Promise<string>> = {
    'JSON.parse and plain': () => plainHtml(JSON.parse(text)),
    'web page': () => {
      const parsed = parseDraft(JSON.parse(text))
      if (!parsed.ok) throw new Error(parsed.problem.code)
      return writePage(parsed.value, { style }).content
    },
    'web page, checksum verified': () => {
      const file = parseDraftFile(text)
      if (!file.ok || !file.sealed) throw new Error('not as it was stored')
      return writePage(file.draft, { style }).content
    },
    Ghost: () => ghostHtml(lexical),
  }
  const rows = Object.keys(renderers).map(
    (name): HtmlRow => ({ paragraphs, renderer: name as HtmlRow['renderer'], times: [] }),
  )
  for (let round = -warm; round < rounds; round++) {
    for (const { renderer, times } of rows) {
      const start = performance.now()
      new TextEncoder().encode(await renderers[renderer]())
      if (round >= 0) times.push(performance.now() - start)
    }
  }
  return rows
}
