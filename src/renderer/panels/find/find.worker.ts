import { matchesIn } from '../../../core/find/matches'
import type { SearchAnswer, SearchRequest } from './searchElsewhere'

/** Looks for a regular expression beside the page: it may take for ever, and is ended from there. */
self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  const answer: SearchAnswer = { id: data.id, matches: data.texts.map((text) => matchesIn(text, data.pattern)) }
  self.postMessage(answer)
})
