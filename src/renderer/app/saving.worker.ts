import { createClient } from '../client/client'
import { ClientError } from '../client/clientError'
import { applyChange } from './contentChange'
import type { DraftContent } from './draftWriter'
import type { SavingAnswer, SavingRequest } from './saveBeside'

const client = createClient()
let content: DraftContent | null = null

/** Writes and sends a draft beside the page: both take time that grows with the draft. */
self.addEventListener('message', ({ data }: MessageEvent<SavingRequest>) => {
  if ('whole' in data) {
    content = JSON.parse(data.whole)
    return
  }
  const { change, id, revision, number } = data
  if (!content) throw new Error('a change of nothing')
  content = change ? applyChange(content, change) : content
  client.saveDraft(id, { revision, ...content }).then(
    (saved) => self.postMessage({ number, saved } satisfies SavingAnswer),
    (error: unknown) => {
      // The page hears of an error, but not of a promise that nobody has heard.
      if (!(error instanceof ClientError)) return reportError(error)
      self.postMessage({ number, failed: { code: error.code, detail: error.detail } } satisfies SavingAnswer)
    },
  )
})
