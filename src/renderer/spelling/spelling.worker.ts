import { type Hunspell, loadModule } from 'hunspell-asm'
import type { SpellingAnswer, SpellingRequest } from './messages'

/** Suggestions that are worth a look; the search for more takes its time. */
const MOST_SUGGESTIONS = 5

let opened: Promise<Hunspell>

self.addEventListener('message', ({ data }: MessageEvent<SpellingRequest>) => {
  if (data.type === 'open') {
    opened = open(data.aff, data.dic)
    return
  }
  void opened.then((dictionary) => self.postMessage(answer(dictionary, data)))
})

async function open(aff: ArrayBuffer, dic: ArrayBuffer): Promise<Hunspell> {
  const factory = await loadModule()
  const files = [
    factory.mountBuffer(new Uint8Array(aff), 'aff'),
    factory.mountBuffer(new Uint8Array(dic), 'dic'),
  ] as const
  const dictionary = factory.create(...files)
  // Hunspell has read them; their bytes would lie in memory twice.
  for (const file of files) factory.unmount(file)
  return dictionary
}

function answer(dictionary: Hunspell, request: Exclude<SpellingRequest, { type: 'open' }>): SpellingAnswer {
  const { id } = request
  if (request.type === 'check') return { id, right: request.words.map((word) => dictionary.spell(word)) }
  // `Fehl-` is the first part of a compound and no word to write.
  const whole = dictionary.suggest(request.word).filter((word) => !word.endsWith('-'))
  return { id, suggestions: whole.slice(0, MOST_SUGGESTIONS) }
}
