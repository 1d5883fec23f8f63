import type { Mark } from '../../interview/interview'
import { MARKS } from '../../interview/marks'
import { isSafeLink } from '../../interview/safeLink'
import type { BlockRole } from './block'
import { BLOCKS, FURNITURE, HIDDEN, KIND_OF, MARK_OF } from './elements'
import { isDay } from './isDay'
import type { Change, Context } from './openElements'
import type { Attributes } from './readTags'
import type { StyleOf } from './styleOf'

export const OUTERMOST: Context = {
  kind: 'paragraph',
  level: 0,
  list: null,
  listDepth: 0,
  wordList: null,
  group: 0,
  cell: 0,
  role: null,
  date: null,
  isMain: false,
  isHidden: false,
  isPreformatted: false,
  isSpeaker: false,
  marks: [],
  link: undefined,
  lang: undefined,
}

const BYLINE = /(?:^|[\s_-])(?:by-?line|author|autor(?:in|en)?|verfasser(?:in)?)(?:[\s_-]|$)/iu
const DATE = /(?:^|[\s_-])(?:date|dateline|datum|published|pubdate)(?:[\s_-]|$)/iu
const QUESTION = /(?:^|[\s_-])(?:questions?|frage|fragen)(?:[\s_-]|$)|^q$/iu
const SPEAKER = /(?:^|\s)(?:[\w-]*[_-])?(?:speaker|sprecher(?:in)?)(?:[_-]?name)?(?:\s|$)/iu
const PAGE =
  /(?:^|[\s_-])(?:nav|navbar|navigation|navi|menu|menue|breadcrumbs?|cookies?|consent|share|sharing|social|related|recommended|newsletter|comments?|kommentare|sidebar|pagination|pager|skip-?link|screen-?reader-?text|advert(?:isement)?|ads?|promo|paywall|toolbar|masthead)(?:[\s_-]|$)/iu
const PAGE_ROLE = /^(?:navigation|banner|contentinfo|search|complementary|dialog|alertdialog|menu|menubar|toolbar)$/iu
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u
/** Whole pages carry such classes for reasons of their own (`has-sidebar`). */
const NEVER_FURNITURE = new Set(['html', 'body', 'main', 'article'])

export interface Element {
  name: string
  attributes: Attributes
  style: StyleOf
}

/** What an element changes for its content. Lists and groups are counted by the page's reader. */
export function changeOf({ name, attributes, style }: Element): Change {
  const mark = MARK_OF[name]
  const marks = { ...(mark && { [mark]: true }), ...style.marks }
  const changesMarks = Object.keys(marks).length > 0
  const kind = KIND_OF[name]
  const role = roleOf(name, attributes)
  const link = name === 'a' ? linkOf(attributes.href) : undefined
  const lang = BLOCKS.has(name) || !LANGUAGE.test(attributes.lang ?? '') ? undefined : attributes.lang
  const isHidden = HIDDEN.has(name) || style.isHidden || style.isListNumber || attributes.hidden !== undefined
  return (outside) => ({
    ...outside,
    ...(kind && { kind, level: kind === 'heading' ? Number(name.charAt(1)) : 0 }),
    ...(changesMarks && { marks: MARKS.filter((one) => marks[one] ?? outside.marks.includes(one)) }),
    ...(style.wordList && { kind: 'item' as const, wordList: style.wordList }),
    // What serves the page is nothing else inside of it.
    role: outside.role === 'furniture' ? outside.role : (role ?? outside.role),
    date: dateOf(attributes.datetime) ?? outside.date,
    isMain: outside.isMain || name === 'main' || name === 'article' || attributes.role === 'main',
    isHidden: outside.isHidden || isHidden,
    isPreformatted: outside.isPreformatted || name === 'pre',
    isSpeaker: outside.isSpeaker || isSpeaker(attributes),
    link: name === 'a' ? link : outside.link,
    lang: lang ?? outside.lang,
  })
}

/** A page that runs a name into the words (`Anna BergWhy?`) parts them by its look. */
function isSpeaker({ class: words = '' }: Attributes): boolean {
  return SPEAKER.test(words)
}

function linkOf(href: string | undefined): string | undefined {
  const trimmed = href?.trim()
  return trimmed && isSafeLink(trimmed) ? trimmed : undefined
}

/** The day of a time as machines write it. */
export function dateOf(written: string | undefined): string | null {
  const date = /^\d{4}-\d{2}-\d{2}/u.exec(written?.trim() ?? '')?.[0]
  return date !== undefined && isDay(date) ? date : null
}

function roleOf(name: string, attributes: Attributes): BlockRole | null {
  if (NEVER_FURNITURE.has(name)) return null
  const words = `${attributes.class ?? ''} ${attributes.id ?? ''}`
  if (FURNITURE.has(name) || PAGE_ROLE.test(attributes.role ?? '') || PAGE.test(words)) return 'furniture'
  const said = `${words} ${attributes.itemprop ?? ''} ${attributes.rel ?? ''}`
  if (name === 'time' || DATE.test(said)) return 'date'
  if (BYLINE.test(said)) return 'byline'
  return name === 'summary' || QUESTION.test(words) ? 'question' : null
}

/** The marks that a run keeps: a link is underlined anyway. */
export function marksOfRun({ marks, link }: Context): Mark[] | undefined {
  const kept = link === undefined ? marks : marks.filter((mark) => mark !== 'underline')
  return kept.length > 0 ? [...kept] : undefined
}
