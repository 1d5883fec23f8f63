import { isHeadline } from './opening'
import type { SourceParagraph } from './paragraphs'

const ORNAMENT = /^[\s«»‹›<>←→↑|•·*[\]-]+|[\s«»‹›<>←→↑|•·*[\]-]+$/gu
const NAVIGATION = new RegExp(
  `^(?:${[
    'zurück(?: zu\\S* .{1,40})?|zum seitenanfang|seitenanfang|nach oben|zum anfang|weiter|weiterlesen|vorwärts|nächste(?:r)?(?: \\S+)?|vorherige(?:r)?(?: \\S+)?',
    'back(?: to .{1,40})?|next|previous|to top|top|home|startseite|übersicht|menü|menu|suche|search|login|anmelden|abmelden',
    '(?:artikel |seite |beitrag )?(?:drucken|teilen|versenden|empfehlen|merken|kommentieren)|print(?: page| article)?|share(?: this.{0,20})?',
    'facebook|twitter|linkedin|xing|whatsapp|instagram|pinterest|e-?mail|pdf|download|rss|newsletter(?: abonnieren)?|subscribe',
    '(?:alle (?:cookies )?)?(?:akzeptieren|ablehnen)|accept(?: all)?|reject(?: all)?|einstellungen(?: verwalten)?|zustimmen|manage preferences',
    '(?:\\d+ )?(?:kommentare?|comments?)|mehr(?: dazu| lesen| erfahren)?|read more|more|schließen|close|anzeige|advertisement',
    'impressum|datenschutz|kontakt|imprint|privacy(?: policy)?|contact|cookies?|agb',
    '\\d{1,2}[:.]\\d{2} ?(?:uhr|[ap]\\.?m\\.?)(?: [a-z]{2,4})?',
    '(?:seite |page |s\\. )?\\d{1,4}(?: ?(?:von|of|/) ?\\d{1,4})?',
  ].join('|')})$`,
  'iu',
)
/** Words of the list that are no headline either; others are furniture only above one. */
const UNMISTAKABLE =
  /^(?:home|startseite|men[üu]|zurück|back|login|anmelden|zum seitenanfang|seitenanfang|nach oben)$/iu
/** Where the path to a page begins: "Home > Culture". */
const HOME = /^(?:home|startseite)$/iu
/** The first sentence of a cookie notice. */
const COOKIES =
  /^(?:wir (?:verwenden|nutzen|setzen)|diese (?:web)?(?:seite|site) (?:verwendet|nutzt)|we use|this (?:web)?site uses) .{0,40}cookies?(?![\p{L}])/iu
/** Stands above links to other articles. */
const TEASERS =
  /^(?:mehr zum thema|mehr zu diesem thema|lesen sie auch|das könnte sie auch interessieren|weitere artikel|ähnliche artikel|auch interessant|meistgelesen|related(?: articles| stories| posts)?|read next|more (?:stories|on this topic)|you (?:may|might) also like|most read)\s*:?$/iu
/** What a mail program writes above the words; an address or a day tells it from a label. */
const MAIL_HEADER =
  /^(?:(?:von|from|an|to|cc|kopie|antwort an|reply-to): .{0,80}[^\s@]@[^\s@].{0,40}|(?:betreff|subject): .{1,90}|(?:datum|date|gesendet|sent): .{0,40}\d.{0,40})$/iu
const BETWEEN_LINKS = /\s*[/|>›»·•→]\s*|\s+-\s+/u
const PAGE_NUMBER = /^\d+$/u
const MOST_WORDS = 3
const MOST_CHARACTERS = 40
const LONGEST_TEASER = 120
const LONGEST_SIGNATURE = 9
const MOST_LINES_AT_TOP = 30
const MOST_CHARACTERS_AT_TOP = 120

/** A word of a web page's furniture or a page number, standing alone. */
export function isNavigation(text: string): boolean {
  return text.length <= 60 && NAVIGATION.test(text.replace(ORNAMENT, ''))
}

/**
 * What a copied page left at the end of the text: known furniture, and after a blank line any few words that are no
 * sentence.
 * @returns how many paragraphs at the end belong aside
 */
export function leftoversAtEnd(paragraphs: readonly SourceParagraph[], { onlyKnown = false } = {}): number {
  let count = Math.max(teasersAtEnd(paragraphs), signatureAtEnd(paragraphs))
  while (count < paragraphs.length - 1) {
    const paragraph = paragraphs[paragraphs.length - 1 - count]
    if (
      !paragraph ||
      !(
        isNavigationBar(paragraph.text, () => true) ||
        isNavigation(paragraph.text) ||
        (!onlyKnown && isStray(paragraph))
      )
    )
      break
    count += 1
  }
  return count
}

/** A mail's signature under its dashes. */
function signatureAtEnd(paragraphs: readonly SourceParagraph[]): number {
  const dashes = paragraphs.findLastIndex(({ text }) => text === '--')
  const length = paragraphs.length - dashes
  return dashes > 0 && length <= LONGEST_SIGNATURE ? length : 0
}

/** Links to other articles under their heading: short lines, none of them a sentence. */
function teasersAtEnd(paragraphs: readonly SourceParagraph[]): number {
  const heading = paragraphs.findLastIndex(({ text }) => TEASERS.test(text))
  const below = paragraphs.slice(heading + 1)
  const areLinks = below.every(({ text }) => text.length <= LONGEST_TEASER && !/[.:;,]$/u.test(text))
  return heading > 0 && areLinks ? below.length + 1 : 0
}

/**
 * Navigation that a copied page has above its headline (`Startseite / Menü`).
 * @param text cleaned text
 * @returns its lines, and the text below; without an end to the navigation there is none
 */
export function leftoversAtTop(text: string): { leftovers: string[]; rest: string } {
  const lines = text.split('\n', MOST_LINES_AT_TOP)
  const isFurniture = (line: string) => isNavigationBar(line, () => true)
  const end = lines.findIndex((line) => line !== '' && !isFurniture(line))
  const above = lines.slice(0, Math.max(0, end))
  const isAboveHeadline = isHeadline(lines[end] ?? '')
  const count = above.findIndex((line) => line !== '' && !isAboveHeadline && !isNavigationBar(line, isUnmistakable))
  const taken = count === -1 ? above : above.slice(0, count)
  const rest = text.slice(taken.reduce((length, line) => length + line.length + 1, 0)).trimStart()
  return { leftovers: taken.filter((line) => line !== ''), rest }
}

function isNavigationBar(line: string, test: (word: string) => boolean): boolean {
  if (COOKIES.test(line) || MAIL_HEADER.test(line)) return true
  if (line.length > MOST_CHARACTERS_AT_TOP) return false
  const words = line.replace(ORNAMENT, '').split(BETWEEN_LINKS)
  if (words.length > 1 && HOME.test(words[0] ?? '')) return true
  // A number alone may be a headline ("1984").
  return words.every((word) => isNavigation(word) && test(word)) && !PAGE_NUMBER.test(line)
}

function isUnmistakable(word: string): boolean {
  return UNMISTAKABLE.test(word)
}

function isStray({ text, apart }: SourceParagraph): boolean {
  return (
    apart &&
    text.length <= MOST_CHARACTERS &&
    text.split(/\s+/u).length <= MOST_WORDS &&
    !/[.!?…:;,“”"«»’)]$/u.test(text)
  )
}
