import { isSafeLink } from './safeLink'

const WRITTEN = /^(https:\/\/|mailto:|tel:)/iu
const ADDRESS = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/u
const BARE_DOMAIN = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u
const PHONE = /^\+[\d\s()/.-]{5,}$/u

/**
 * The link that somebody means who types this: a domain becomes `https`, an e-mail address `mailto`, an international number
 * `tel`. Null for anything else, other schemes included; `http` too, for it is a link that only reading brings along.
 */
export function typedLink(typed: string): string | null {
  const link = withScheme(typed.trim())
  return WRITTEN.test(link) && isSafeLink(link) ? link : null
}

function withScheme(text: string): string {
  if (ADDRESS.test(text)) return `mailto:${text}`
  const number = text.replace(/^tel:\s*/iu, '')
  if (PHONE.test(number)) return `tel:${number.replaceAll(/[^\d+]/gu, '')}`
  if (WRITTEN.test(text)) return text
  return BARE_DOMAIN.test(text) ? `https://${text}` : text
}
