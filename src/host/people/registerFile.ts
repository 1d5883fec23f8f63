import { createHash } from 'node:crypto'
import { z } from 'zod'
import { PeopleById } from '../../core/people/peopleById'
import { REGISTER_VERSION, type Register, type RegisterFile, registerSchema } from '../../core/people/register'

/** What a file of people turned out to be. `sealed` is false where the content is not what its checksum says. */
export type ReadRegister = { ok: true; register: Register; sealed: boolean } | { ok: false; isNewer: boolean }

/** The text of the file, one value per line as in a draft. */
export function serializeRegister({ people, uses, forgotten }: Register): string {
  const file: RegisterFile = {
    format: 'wechselrede-people',
    version: REGISTER_VERSION,
    checksum: '',
    people: [...people.values()],
    uses: Object.fromEntries([...uses].map(([draft, there]) => [draft, Object.fromEntries(there)])),
    forgotten: [...forgotten],
  }
  return `${JSON.stringify({ ...file, checksum: checksumOf(file) }, null, 1)}\n`
}

/** Reads the bytes of the file. Never throws, whatever they are. */
export function parseRegister(bytes: Uint8Array): ReadRegister {
  const data = jsonOf(bytes)
  const head = z.looseObject({ format: z.literal('wechselrede-people'), version: z.number() }).safeParse(data)
  if (head.success && head.data.version > REGISTER_VERSION) return { ok: false, isNewer: true }
  const read = registerSchema.safeParse(data)
  if (!read.success) return { ok: false, isNewer: false }
  return { ok: true, register: registerOf(read.data), sealed: checksumOf(data as RegisterFile) === read.data.checksum }
}

function registerOf({ people, uses, forgotten }: RegisterFile): Register {
  const byId = new PeopleById()
  for (const known of people) byId.set(known.id, known)
  return {
    people: byId,
    uses: new Map(Object.entries(uses).map(([draft, there]) => [draft, new Map(Object.entries(there))])),
    forgotten: new Set(forgotten),
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    // No JSON, or no UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError) return null
    throw error
  }
}

/** SHA-256 (hex) of the content as JSON without line breaks and without the checksum itself. */
function checksumOf({ checksum: _, ...content }: RegisterFile): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
