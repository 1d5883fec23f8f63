/** A label as it was written, and what a transcript, a list or plain-text emphasis put around it. */
export interface MarkedLabel {
  written: string
  /** Seconds into the recording. */
  time: number | null
  /** The number of the question and the characters it takes up. */
  number: { value: number; length: number } | null
  /** Opened before the label and not closed after it: the words are emphasised too, as in `**Anna: Why?**`. */
  emphasis: string
  /** A remark that belongs to the spoken words, such as `(lacht)` between label and colon. */
  aside: string
}

const SHORT_CLOCK = '\\d{1,3}:[0-5]\\d(?:[.,]\\d{1,3})?'
/** Some programs write no leading zeros: `0:0:3.120`. */
export const LONG_CLOCK = '(?:\\d{1,3}:[0-5]\\d:[0-5]\\d(?:[.,]\\d{1,3})?|\\d{1,2}:[0-5]?\\d:[0-5]?\\d[.,]\\d{1,3})'
export const CLOCK = `(?:${LONG_CLOCK}|${SHORT_CLOCK})`
/** Two numbers without brackets are a time of day ("12:30") as long as they could be words of an answer. */
export const SPAN = `${CLOCK}(?:\\s*(?:-|–|—|-->|bis|to)\\s*${CLOCK})?`
export const LONG_SPAN = `${LONG_CLOCK}(?:\\s*(?:-|–|—|-->|bis|to)\\s*${LONG_CLOCK})?`
/** A chat has the day before the time. */
const DAY = '(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? )?'
const CHAT_TIME = `\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? ${CLOCK}(?: ?[AaPp][Mm])? -`
const TIME_CODE = `(?:${CHAT_TIME}|\\[${DAY}${SPAN}\\]|\\(${SPAN}\\)|\\{${SPAN}\\}|<${SPAN}>|#${LONG_CLOCK}(?:-\\d)?#|${LONG_SPAN})`
const EMPHASIS = '(?:\\*{1,3}|_{2})'
const NUMBER = '\\d{1,3}[.)]'

const BEFORE_LABEL = new RegExp(`(?:^|\\s)${EMPHASIS}?(${TIME_CODE}|${NUMBER})\\s$`, 'u')
const FRONT_TIME = new RegExp(`^(${TIME_CODE}|${SHORT_CLOCK})\\s+(?=\\S)`, 'u')
const FRONT_NUMBER = new RegExp(`^(${NUMBER})\\s+(?=\\S)`, 'u')
/** A list's dash, a heading's hashes, a caption's chevrons. */
const FRONT_ORNAMENT = /^(?:[-–—•*] (?=\S)|#{1,6} +(?=\S)|>{1,3} ?(?=\S))/u
const LIST_SIGN = /^(?:[-–—•*]|>{1,3}) $/u
const FRONT_EMPHASIS = new RegExp(`^${EMPHASIS}`, 'u')
const BACK_EMPHASIS = new RegExp(`${EMPHASIS}$`, 'u')
/** Behind a comma (`Anna Berg, 0:07:`) a clock without brackets is no time of day either. */
const BACK_TIME = new RegExp(`(?:\\s*,\\s*(${TIME_CODE}|${SHORT_CLOCK})|\\s*(${TIME_CODE}))$`, 'u')
const BACK_TIME_OF_LINE = new RegExp(`,?\\s+(${TIME_CODE}|${SHORT_CLOCK})$`, 'u')
const ASIDE = /^(\S.*?)[^\S\n]*(\([^()]{1,60}\))$/u
const AFTER_COLON = new RegExp(`^\\s*(${TIME_CODE})(?=\\s|$)`, 'u')
const LINE_BEFORE = new RegExp(`(?:^|\\n)(${TIME_CODE})\\n{1,2}$`, 'u')
/** More characters than any mark with the spaces around it. */
const LONGEST_MARK = 40
/** Time code, number and emphasis, in any order. */
const MOST_MARKS = 4

/** Parts a label from its marks. `closing` is the emphasis right after the colon; `isLine`: the label is a line of its own. */
export function withoutMarks(text: string, { closing = '', isLine = false } = {}): MarkedLabel {
  const found: MarkedLabel = { written: text.trim(), time: null, number: null, emphasis: '', aside: '' }
  const fromLength = found.written.length
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const time = FRONT_TIME.exec(found.written)
    const number = FRONT_NUMBER.exec(found.written)
    const emphasis = FRONT_EMPHASIS.exec(found.written)
    const mark = time ?? number ?? FRONT_ORNAMENT.exec(found.written) ?? emphasis
    if (!mark) break
    found.written = found.written.slice(mark[0].length)
    if (time) found.time = secondsOf(time[1] ?? '')
    else if (number) found.number = { value: Number.parseInt(mark[0], 10), length: fromLength - found.written.length }
    else if (emphasis) found.emphasis = mark[0]
  }
  return withoutMarksBehind(found, closing, isLine ? BACK_TIME_OF_LINE : BACK_TIME)
}

function withoutMarksBehind(found: MarkedLabel, closing: string, clock: RegExp): MarkedLabel {
  if (found.emphasis !== '' && closing === found.emphasis) found.emphasis = ''
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const time = clock.exec(found.written)
    const emphasis = BACK_EMPHASIS.exec(found.written)
    const aside = ASIDE.exec(found.written)
    if (time) {
      found.time ??= secondsOf(time[1] ?? time[2] ?? '')
      found.written = found.written.slice(0, time.index)
    } else if (emphasis && emphasis[0] === found.emphasis) {
      found.emphasis = ''
      found.written = found.written.slice(0, emphasis.index)
    } else if (aside && found.aside === '') {
      found.written = aside[1] ?? ''
      found.aside = aside[2] ?? ''
    } else break
  }
  return found
}

/** Where the marks before a label begin; `start` where there are none. A number counts after the end of a sentence only. */
export function startOfMarks(text: string, lineStart: number, start: number): number {
  let from = start
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const window = text.slice(Math.max(lineStart, from - LONGEST_MARK), from)
    const mark = BEFORE_LABEL.exec(window)
    if (!mark) break
    const begins = from - window.length + mark.index + (/^\s/u.test(mark[0]) ? 1 : 0)
    const isNumber = /[.)]\s$/u.test(mark[0]) && !mark[0].includes(':')
    if (isNumber && begins !== lineStart && !/[.!?…][*“”"»«’)\]]*\s$/u.test(text.slice(begins - 8, begins))) break
    from = begins
  }
  return LIST_SIGN.test(text.slice(lineStart, Math.min(from, lineStart + LONGEST_MARK))) ? lineStart : from
}

/** A time code right after the colon: how many characters it takes up, and its seconds. */
export function timeAfterColon(text: string, from: number): { length: number; time: number } | null {
  const found = AFTER_COLON.exec(text.slice(from, from + LONGEST_MARK))
  return found ? { length: found[0].length, time: secondsOf(found[1] ?? '') } : null
}

/** A time code that is the whole line before the label: where that line begins, and its seconds. */
export function timeOnLineBefore(text: string, lineStart: number): { start: number; time: number } | null {
  const window = text.slice(Math.max(0, lineStart - LONGEST_MARK), lineStart)
  const found = LINE_BEFORE.exec(window)
  if (!found) return null
  const start = lineStart - window.length + found.index + (found[0].startsWith('\n') ? 1 : 0)
  return { start, time: secondsOf(found[1] ?? '') }
}

const LONE_TIME = new RegExp(`^[[(]?${CLOCK}[\\])]?$`, 'u')

/** Whether a text is one clock, in brackets or not, and nothing else. */
export function isTime(text: string): boolean {
  return LONE_TIME.test(text)
}

/** Seconds of the first clock in a time code. */
export function secondsOf(code: string): number {
  const clock = /\d+(?::\d\d?)+(?:[.,]\d+)?/u.exec(code)?.[0].replace(',', '.') ?? ''
  return clock.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
}
