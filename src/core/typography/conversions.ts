import type { PassagePlace } from '../interview/passages'
import {
  type Conversion,
  convertMatches,
  type GuardedText,
  type TypographyContext,
  typographyLanguage,
} from './conversion'
import { dashConversions } from './dashes'
import { quotationMarks } from './quotationMarks'
import { quoteConversions } from './quotes'
import { spaceConversions } from './spaces'

/** Addresses keep every character: web, mail, and what begins with a sign of the net. */
const ADDRESS =
  /(?:\p{L}[\p{L}\p{N}+.-]*:\/\/|www\.|mailto:)[^\s<>„“”»«]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/[^\s<>„“”»«]*/giu

const THREE_DOTS = /(?<![.…])\.\.\.(?![.…])/gu

/** A stretch that is left alone, such as a passage in another language. */
export type Guard = Pick<PassagePlace, 'from' | 'to'>

/**
 * What good typography would change in a text, from left to right and without overlaps; empty for languages whose
 * typography is not known. Words stay the same: only quotation marks, apostrophes, dashes, dots and spaces change.
 * `complete: false` is for a text that is still being typed at its end.
 */
export function conversionsOf(
  text: string,
  { language, quotes }: TypographyContext,
  { complete = true, guards = [] }: { complete?: boolean; guards?: readonly Guard[] } = {},
): Conversion[] {
  const known = typographyLanguage(language)
  if (!known) return []
  const guarded = guard(text, guards)
  return [
    ...quoteConversions(guarded, quotationMarks(language, quotes), complete),
    ...dashConversions(guarded, known, complete),
    ...convertMatches(guarded, THREE_DOTS, ({ index }) => [
      { rule: 'ellipses', from: index, to: index + 3, text: '…' },
    ]),
    ...spaceConversions(guarded, known, complete),
  ].sort((a, b) => a.from - b.from)
}

/** The addresses are looked for when the first change is in question: most keys bring none about. */
function guard(text: string, guards: readonly Guard[]): GuardedText {
  let closed: readonly Guard[] | null = null
  const find = () => [
    ...guards,
    ...[...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({ from: index, to: index + found.length })),
  ]
  return {
    text,
    isFree(index) {
      closed ??= find()
      return closed.every(({ from, to }) => index < from || index >= to)
    },
  }
}

/** How far back a key looks: for a mark to the start of its quotation, else no further than a few words. */
const REACH = { mark: 1500, other: 40 }
/** Where nothing of this stands before the caret, a key that is no mark changes nothing. */
const TOUCHY = /["'‘’‚‹›.§%‰€$£°\d-]/u
const TOUCHY_REACH = 12

/**
 * What a typed character changes: `before` is the text of the block up to the caret, the character included. Gives only
 * what that very character brought about, so that a conversion which was taken back stays back.
 */
export function conversionsByKey(
  before: string,
  context: TypographyContext,
  guards: readonly Guard[] = [],
): Conversion[] {
  const isMark = /["'’]$/u.test(before)
  if (!isMark && !TOUCHY.test(before.slice(-TOUCHY_REACH))) return []
  const start = startOfReach(before, isMark ? REACH.mark : REACH.other)
  const text = before.slice(start)
  const options = { complete: false, guards: guards.map(({ from, to }) => ({ from: from - start, to: to - start })) }
  const now = conversionsOf(text, context, options)
  if (now.length === 0) return []
  const earlier = new Set(conversionsOf(text.slice(0, -1), context, options).map(({ from }) => from))
  return now
    .filter(({ from, rule }) => !earlier.has(from) && (isMark || rule !== 'quotes'))
    .map((conversion) => ({ ...conversion, from: conversion.from + start, to: conversion.to + start }))
}

/** At a space, so that no address is cut. */
function startOfReach(before: string, reach: number): number {
  return reach >= before.length ? 0 : before.lastIndexOf(' ', before.length - reach) + 1
}

/** A text with its conversions done. */
export function convert(text: string, conversions: readonly Conversion[]): string {
  return [...conversions]
    .reverse()
    .reduce((done, { from, to, text: by }) => done.slice(0, from) + by + done.slice(to), text)
}
