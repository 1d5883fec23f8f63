import { randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, writeAtomically } from '../host/writeAtomically'

export interface Session {
  /** A new token, good for one exchange: an address on a command line is visible to others. */
  newToken(): string
  /** True once per token. */
  redeem(token: string): boolean
  /** What the cookie carries. */
  readonly secret: string
  isValid(secret: string | undefined): boolean
}

/**
 * The secret is kept in the data folder, readable by this user only: after a crash and a restart on the same port, a
 * window that is still open goes on, and what was typed meanwhile is saved.
 */
export async function openSession(dataFolder: string): Promise<Session> {
  const file = join(dataFolder, 'session-secret')
  const secret = (await readSecret(file)) ?? random()
  await writeAtomically(file, secret, { flush: false, mode: 0o600 })
  const tokens = new Set<string>()
  return {
    newToken: () => {
      const token = random()
      tokens.add(token)
      return token
    },
    redeem: (token) => tokens.delete(token),
    secret,
    isValid: (given) => given !== undefined && isEqual(given, secret),
  }
}

/** Compares in a time that says nothing about the content. */
export function isEqual(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

export function random(): string {
  return randomBytes(32).toString('base64url')
}

async function readSecret(file: string): Promise<string | null> {
  try {
    const secret = await readFile(file, 'utf8')
    return /^[\w-]{43}$/.test(secret) ? secret : null
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
