import { z } from 'zod'
import { changeKey, stateKey } from './tabLog'

/** Only what is needed to make a change: what comes out is looked at as a whole. */
const changeSchema = z.looseObject({
  style: z.unknown().optional(),
  body: z.object({ at: z.int().min(0), remove: z.int().min(0), items: z.array(z.unknown()) }).optional(),
})
const contentSchema = z.object({ interview: z.looseObject({ body: z.array(z.unknown()) }), style: z.unknown() })

const copySchema = z.object({ at: z.int(), content: z.unknown() })
const stateSchema = z.object({ revision: z.int(), saved: z.int(), sent: z.int().nullable() })

/** What a log has that is not known to be saved, or null. @throws where it can't be read */
export function readTabLog(store: Storage, name: string): { revision: number; sent: unknown; words: object } | null {
  const [copyText, stateText] = [store.getItem(name), store.getItem(stateKey(name))]
  if (copyText === null || stateText === null) return null
  const copy = copySchema.parse(JSON.parse(copyText))
  const { revision, saved, sent } = stateSchema.parse(JSON.parse(stateText))
  const changes: unknown[] = []
  for (;;) {
    const text = store.getItem(changeKey(name, copy.at + changes.length + 1))
    if (text === null) break
    changes.push(JSON.parse(text))
  }
  if (copy.at + changes.length <= saved) return null
  const sentWords = sent === null ? null : withChanges(copy.content, changes.slice(0, sent - copy.at))
  return { revision, sent: sentWords, words: withChanges(copy.content, changes) }
}

/** Makes changes, one after the other. They come from outside, so what comes out is not known to be a draft's words. */
function withChanges(content: unknown, changes: readonly unknown[]): object {
  const words = contentSchema.parse(content)
  for (const { body, style = words.style, ...rest } of changes.map((change) => changeSchema.parse(change))) {
    words.interview.body.splice(body?.at ?? 0, body?.remove ?? 0, ...(body?.items ?? []))
    words.interview = { ...words.interview, ...rest }
    words.style = style
  }
  return words
}
