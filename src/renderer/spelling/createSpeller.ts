import type { DictionaryName } from '../../core/spelling/dictionaries'
import type { SpellingAnswer, SpellingRequest } from './messages'

/** A dictionary in a worker of its own. What it was asked once it knows. */
export interface Speller {
  /** Looks up what is not known yet. True: something new is known. */
  learn(words: Iterable<string>): Promise<boolean>
  /** Undefined: not looked up yet. */
  isRight(word: string): boolean | undefined
  suggest(word: string): Promise<string[]>
}

/** Words in one question, so that the worker can hear of something else in between. */
const PORTION = 500

/** Null where the dictionary is not installed. @throws TypeError where nobody answers, as `fetch` does */
export async function openSpeller(name: DictionaryName): Promise<Speller | null> {
  const files = await Promise.all([
    fetchFile(`dictionaries/${name}/index.aff`),
    fetchFile(`dictionaries/${name}/index.dic`),
  ])
  const [aff, dic] = files
  if (!aff || !dic) return null
  const worker = new Worker(new URL('./spelling.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: SpellingAnswer) => void>()
  worker.addEventListener('message', ({ data }: MessageEvent<SpellingAnswer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  const send = (request: SpellingRequest, moved: Transferable[] = []) => worker.postMessage(request, moved)
  send({ type: 'open', aff, dic }, [aff, dic])
  let lastId = 0
  const ask = (make: (id: number) => SpellingRequest) =>
    new Promise<SpellingAnswer>((resolve) => {
      const id = ++lastId
      waiting.set(id, resolve)
      send(make(id))
    })
  const known = new Map<string, boolean>()

  return {
    isRight: (word) => known.get(word),
    async learn(words) {
      const news = [...new Set(words)].filter((word) => !known.has(word))
      for (let at = 0; at < news.length; at += PORTION) {
        const portion = news.slice(at, at + PORTION)
        const answer = await ask((id) => ({ type: 'check', id, words: portion }))
        if ('right' in answer)
          for (const [index, word] of portion.entries()) known.set(word, answer.right[index] === true)
      }
      return news.length > 0
    },
    async suggest(word) {
      const answer = await ask((id) => ({ type: 'suggest', id, word }))
      return 'suggestions' in answer ? answer.suggestions : []
    },
  }
}

async function fetchFile(path: string): Promise<ArrayBuffer | null> {
  const response = await fetch(path)
  return response.ok ? response.arrayBuffer() : null
}
