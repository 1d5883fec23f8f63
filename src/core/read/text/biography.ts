import { shapeOf } from './labelShape'
import { DEGREE, NAME_PARTICLES } from './labelWords'
import type { SourceParagraph } from './paragraphs'
import { isInitial, isTitle, sentenceStarts } from './sentences'
import type { SourceTurn } from './turns'

/** What was found about people after the last turn. */
export interface Endings {
  /** Paragraphs about a person, by voice. */
  biographies: Map<string, string[]>
  /** Headings such as "Zur Person", which every output sets itself. */
  headings: string[]
  /** Voices whose biography followed the last turn without a break. */
  glued: string[]
  /** Who the last turn's last words may describe, if they are not simply spoken. They stay in the turn. */
  doubtful: string | null
}

const HEADING =
  /^(?:zur person|zu den personen|über (?:den|die) \S+|über .{2,40}|kurzbiografie|biografie|vita|about(?: the)? .{2,40}|bio)\s*:?$/iu
const INLINE_HEADING = /^(?:zur person|kurzbiografie|vita|bio)\s*:\s+/iu
const NAME_WORD = `(?:\\p{Lu}[\\p{L}.'’-]*|(?:${[...NAME_PARTICLES].join('|')})(?= \\p{Lu}))`
const NAME = new RegExp(`^${NAME_WORD}(?: ${NAME_WORD}){0,5}`, 'u')
const VERBS =
  'ist|war|hat|wurde|arbeitet|leitet|lebt|gilt|kam|begann|gründete|studierte|promovierte|forscht|lehrt|schreibt|is|was|has|works|leads|lives|runs|heads|founded|serves|holds|studied|joined|teaches|writes|grew'
/** Age, brackets or an apposition after a name. */
const APPOSITION = /^(?: \([^()]{1,60}\)|, [^.!?:]{2,120}?,)? /u
/** After a name: age, brackets or an apposition, then a verb in the third person. */
const PREDICATE = new RegExp(
  `^(?: \\([^()]{1,60}\\)|, [^.!?:]{2,120}?,)? (?:${VERBS}|\\p{Ll}+(?:tet|iert|t|te|s|ed)) `,
  'u',
)
const THANKS = /\b(?:dank(?:en?|t)?|thank|thanks|bitte|welcome|willkommen)\b/iu
const FAREWELL =
  /\b(?:auf wiedersehen|wiederhören|tschüss|adieu|alles gute|viel (?:erfolg|glück)|schlusswort|das war(?:['’]s| es| alles)|good luck|goodbye|bye|all the best|take care)\b/iu
/** Said of somebody who is present, in a conversation: "Anna Berg ist also echt." */
const SPOKEN =
  /^\p{Ll}+ (?:also|doch|ja|wohl|eben|halt|wirklich|tatsächlich|echt|recht|dann|nun|jetzt|natürlich|really|indeed|actually|certainly|right|then|so|clearly)(?=[^\p{L}]|$)/iu
/** What people do for a living, as the first word after a name. */
const WORK =
  /^(?:arbeite|leite|leb|gilt|gründe|studier|promovier|forsch|lehr|schreib|berät|berat|unterricht|work|lead|live|run|head|found|serve|hold|stud|join|teach|taught|write|wrote|grew|advise)/u
/** A profession, an office or a work. */
const ROLE =
  /\p{Lu}[\p{L}-]*(?:in|innen|er|or|ist|ent|ant|eur|loge|nom|graf|wirt|frau|mann|chef|professur|koryphäe|vorstand|vorsitz)(?=[^\p{L}]|$)|(?:^|[^\p{L}])(?:an?|the|its|our|head|chief|co-?founder|founder|president|chair) (?:[\p{L}-]+ ){0,5}?[\p{L}-]*(?:er|or|ist|ian|ent|ant|man|woman|head|chief|ive|fellow|lead|CEO|partner|nurse|cook|coach)(?=[^\p{L}]|$)|(?:^|[^\p{L}])(?:head|director|editor|professor|chair|author|CEO|partner) (?:of|at|for|in) |(?:seit|since) \d{4}|(?:Buch|Bücher|Romane?|Firma|Verlag|Universität|Hochschule|university|novels?|books?|company)(?=[^\p{L}]|$)/u
const CONVERSATION =
  /(?:^|[^\p{L}])(?:ich|mich|mir|mein(?:e|en|er|em|es)?|i|i’m|i'm|me|my|you|your)(?=[^\p{L}]|$)|\?/giu

/**
 * Takes biographies off the end of the last turn: paragraphs of their own, or sentences that follow the last words
 * without a break. A biography begins with a speaker's name and a verb and speaks of nobody as "I".
 * Changes the last turn's paragraphs.
 */
export function takeBiographies(
  turns: readonly SourceTurn[],
  labels: ReadonlyMap<string, string>,
  opening: readonly SourceParagraph[],
): Endings {
  const endings: Endings = { biographies: new Map(), headings: [], glued: [], doubtful: null }
  const last = turns.at(-1)
  if (!last) return endings
  const named = nameFinder(labels, opening)
  const kept: SourceParagraph[] = []
  const add = (voice: string, text: string) =>
    endings.biographies.set(voice, [...(endings.biographies.get(voice) ?? []), text])
  let about: string | null = null
  for (const [index, paragraph] of last.paragraphs.entries()) {
    const next = last.paragraphs[index + 1]?.text
    if (index > 0 && next !== undefined && HEADING.test(paragraph.text)) {
      const announced = named(next.slice(0, 400)) ?? onlyNameless(labels)
      if (announced !== null) {
        endings.headings.push(paragraph.text)
        about = announced
        continue
      }
    }
    const { at: cut, doubtful }: Cut = cutOf(paragraph.text, index, last, named, about !== null)
    endings.doubtful = doubtful
    const spoken = paragraph.text.slice(0, cut).trim()
    if (spoken !== '' && about === null) kept.push({ ...paragraph, text: spoken })
    else if (spoken !== '' && about !== null) add(about, spoken)
    if (cut === paragraph.text.length) continue
    for (const part of partsOf(paragraph.text.slice(cut), named)) {
      const heading = INLINE_HEADING.exec(part.text)?.[0] ?? ''
      if (heading) endings.headings.push(heading.trim())
      about = part.voice ?? about
      if (about === null) continue
      if (spoken !== '' && !endings.glued.includes(about)) endings.glued.push(about)
      const text = part.text.slice(heading.length)
      add(about, text)
    }
  }
  if (endings.biographies.size > 0) last.paragraphs = kept
  else endings.headings.length = 0
  return endings
}

type NameFinder = (sentence: string) => string | null

interface Cut {
  /** Where the biography begins in a paragraph; its length where there is none. */
  at: number
  /** Whom the words describe, if they might be a biography. */
  doubtful: string | null
}

/**
 * Glued to spoken words, a biography follows a thanks or a farewell and does not sound spoken, or it tells what the
 * person does and follows that person's own words, since nobody speaks of themselves by name. With less than that the
 * words stay spoken.
 */
function cutOf(text: string, index: number, last: SourceTurn, named: NameFinder, isInside: boolean): Cut {
  const from = [...text.matchAll(CONVERSATION)].at(-1)?.index ?? -1
  const starts = sentenceStarts(text).filter((at) => at > from && named(text.slice(at, at + 400)) !== null)
  const [first] = starts
  if (first === undefined || (first === 0 && index === 0)) return { at: text.length, doubtful: null }
  if (first === 0 || isInside) return { at: first, doubtful: null }
  const start = starts.find(
    (at) => describesWork(text.slice(at, at + 400)) || (endsTalk(text, at) && !isSpoken(text.slice(at, at + 400))),
  )
  const voice = named(text.slice(start ?? first, (start ?? first) + 400))
  const isEnd = voice === last.voice || endsTalk(text, start ?? first)
  if (start !== undefined && isEnd) return { at: start, doubtful: null }
  return { at: text.length, doubtful: start !== undefined || isEnd ? voice : null }
}

function describesWork(text: string): boolean {
  if (INLINE_HEADING.test(text)) return true
  const rest = afterName(text)
  return !isSpoken(text) && (WORK.test(rest.replace(APPOSITION, '')) || ROLE.test(rest))
}

/** "Anna Berg ist also echt": said of somebody who is present. */
function isSpoken(text: string): boolean {
  return SPOKEN.test(afterName(text).replace(APPOSITION, ''))
}

/** The first sentence without the name it begins with. */
function afterName(text: string): string {
  const sentence = text.slice(0, sentenceStarts(text)[1] ?? text.length)
  return sentence.slice(NAME.exec(sentence)?.[0].length ?? 0)
}

/** Right before this place somebody gave thanks or said goodbye. */
function endsTalk(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 250), at)
  return THANKS.test(before) || FAREWELL.test(before)
}

/** One paragraph may tell of two people, one after the other. */
function partsOf(text: string, named: NameFinder): { voice: string | null; text: string }[] {
  const parts: { voice: string | null; text: string }[] = []
  const starts = sentenceStarts(text)
  starts.forEach((start, index) => {
    const sentence = text.slice(start, starts[index + 1] ?? text.length)
    const voice = named(text.slice(start, start + 400))
    const open = parts.at(-1)
    if (!open || (voice !== null && voice !== open.voice)) parts.push({ voice, text: sentence })
    else open.text += sentence
  })
  return parts.map((part) => ({ ...part, text: part.text.trim() }))
}

/** The one who answers as `A`, where the text names nobody. */
function onlyNameless(labels: ReadonlyMap<string, string>): string | null {
  const nameless = [...labels].filter(([, label]) => shapeOf(label).kind === 'answers')
  return nameless.length === 1 ? (nameless[0]?.[0] ?? null) : null
}

/** Finds the voice that a biographical sentence is about. */
function nameFinder(labels: ReadonlyMap<string, string>, opening: readonly SourceParagraph[]): NameFinder {
  const introduction = opening
    .map((paragraph) => paragraph.text)
    .join('\n')
    .toLowerCase()
  const voices = [...labels].map(([voice, label]) => ({ voice, kind: shapeOf(label).kind, words: namesIn(label) }))
  const nameless = onlyNameless(labels)
  return (sentence) => {
    const text = sentence.replace(INLINE_HEADING, '')
    const name = NAME.exec(text)?.[0]
    if (!name || runsOn(name) || !isAboutSomebody(text.slice(name.length))) return null
    const words = namesIn(name)
    const match = voices.find(
      ({ kind, words: own }) =>
        kind !== 'asks' &&
        kind !== 'answers' &&
        kind !== 'lower' &&
        own.length > 0 &&
        own.every((word) => words.includes(word)),
    )
    if (match) return match.voice
    return words.length > 1 && introduction.includes(words.join(' ')) ? nameless : null
  }
}

/** A full stop after an ordinary word: the name belongs to the next sentence. */
function runsOn(name: string): boolean {
  return name.split(' ').some((word) => word.endsWith('.') && !isTitle(word) && !isInitial(word))
}

function isAboutSomebody(rest: string): boolean {
  const predicate = PREDICATE.exec(rest)?.[0]
  return predicate !== undefined && !THANKS.test(predicate)
}

function namesIn(label: string): string[] {
  return label
    .replace(/,/gu, '')
    .split(' ')
    .filter((word) => !isTitle(word) && !DEGREE.test(word) && !NAME_PARTICLES.has(word))
    .map((word) => word.toLowerCase())
}
