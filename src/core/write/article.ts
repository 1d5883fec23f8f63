import type { Finding } from '../interview/finding'
import type { Block, Inline, Interview, Person, TurnKind } from '../interview/interview'
import { isSafeLink } from '../interview/safeLink'
import { hasWord, kindOf, personOf } from '../interview/views'
import type { HouseStyle } from '../style/houseStyleSchema'
import { labelsOf } from '../style/labels'
import { cleanData } from './cleanText'
import { withMark } from './inlineContent'

export type Path = readonly (string | number)[]

/** A block that may leave the house. Notes never do. */
export type PrintedBlock = Exclude<Block, { type: 'note' }>

export interface PlacedBlock {
  type: 'block'
  block: PrintedBlock
  path: Path
}

export interface PrintedTurn {
  type: 'turn'
  id: string
  /** A person's id, or null. */
  speaker: string | null
  /** Without separator; empty where the style or the turn has none. */
  label: string
  kind: TurnKind
  /** At least one. */
  blocks: PlacedBlock[]
}

/** An interview as it is printed: labels set, what is empty or stays in the house left out, every text and link safe. */
export interface Article {
  interview: Interview
  items: (PrintedTurn | PlacedBlock)[]
  standfirst: Inline[][]
}

/**
 * The step all writers share, which is why their words agree.
 * @param options whether questions that the style wants bold get the mark; an output may have another way to say it
 * @returns the article, and a finding for each link that had to be dropped
 */
export function composeArticle(
  source: Interview,
  style: HouseStyle,
  { questionsBold = true }: { questionsBold?: boolean } = {},
): { article: Article; findings: Finding[] } {
  const interview = cleanData(source)
  const { people, frame } = interview
  const findings: Finding[] = []
  const items: Article['items'] = []
  interview.body.forEach((item, index) => {
    if (item.type !== 'turn') {
      const placed = placeBlock(item, ['body', index], people, findings)
      if (placed) items.push(placed)
      return
    }
    const blocks: PlacedBlock[] = []
    item.blocks.forEach((block, at) => {
      const placed = placeBlock(block, ['body', index, 'blocks', at], people, findings)
      if (placed) blocks.push(placed)
    })
    const { id, speaker } = item
    if (blocks.length > 0) items.push({ type: 'turn', id, speaker, label: '', kind: kindOf(item, people), blocks })
  })
  setLabels(items, people, style, questionsBold)
  const article: Article = {
    interview: { ...interview, people: people.map((person, index) => safePerson(person, index, findings)) },
    items,
    standfirst: frame.standfirst.map((content, index) =>
      safeContent(content, findings, ['frame'], 'standfirst', index),
    ),
  }
  return { article, findings }
}

/** Labels are counted over what is printed: an empty turn must not use up the full name. */
function setLabels(
  items: Article['items'],
  people: readonly Person[],
  style: HouseStyle,
  questionsBold: boolean,
): void {
  const labels = labelsOf(
    items.filter((item) => item.type === 'turn'),
    people,
    style,
  )
  for (const item of items) {
    if (item.type !== 'turn') continue
    item.label = labels.get(item.id)?.trim() ?? ''
    // A question that nothing else sets apart from its answer is bold in every style.
    const isApart = style.emphasis !== 'question-bold' && item.label !== ''
    if (questionsBold && item.kind === 'question' && !isApart) item.blocks = item.blocks.map(embolden)
  }
}

function embolden(placed: PlacedBlock): PlacedBlock {
  const { block } = placed
  if (block.type !== 'paragraph' && block.type !== 'list') return placed
  return { ...placed, block: mapContent(block, (content) => withMark('bold', content)) }
}

/** Null for what stays in the house, and for what has nothing to say. */
function placeBlock(block: Block, path: Path, people: readonly Person[], findings: Finding[]): PlacedBlock | null {
  if (block.type === 'note') return null
  const printed = mapContent(block, (content, key, index) => safeContent(content, findings, path, key, index))
  return isEmpty(printed, people) ? null : { type: 'block', block: printed, path }
}

/** Writes those parts that have words (list items, paragraphs of a box), each with its place among all. */
export function writeParts<Result>(
  parts: readonly Inline[][],
  write: (content: Inline[], index: number) => Result,
): Result[] {
  return parts.flatMap((content, index) => (hasWords(content) ? [write(content, index)] : []))
}

export function hasWords(content: readonly Inline[]): boolean {
  return content.some((inline) => 'text' in inline && hasWord(inline.text))
}

type MapContent = (content: Inline[], key: string, index?: number) => Inline[]

/** The block with its inline content mapped; the same one where nothing changes, as with most of a text. */
function mapContent(block: PrintedBlock, map: MapContent): PrintedBlock {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'pullQuote': {
      const content = map(block.content, 'content')
      return content === block.content ? block : { ...block, content }
    }
    case 'list':
      return { ...block, items: block.items.map((item, index) => map(item, 'items', index)) }
    case 'figure':
      return { ...block, caption: map(block.caption, 'caption') }
    case 'box':
      return { ...block, content: block.content.map((part, index) => map(part, 'content', index)) }
    case 'bio':
      return block
  }
}

function isEmpty(block: PrintedBlock, people: readonly Person[]): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'subhead':
    case 'pullQuote':
      return !hasWords(block.content)
    case 'list':
      return !block.items.some(hasWords)
    case 'figure':
      return block.image.asset === '' && !hasWords(block.caption)
    case 'box':
      return block.title.trim() === '' && !block.content.some(hasWords)
    case 'bio': {
      const person = personOf(people, block.person)
      return !person || (person.name.trim() === '' && !person.bio.some(hasWords))
    }
  }
}

function safePerson(person: Person, index: number, findings: Finding[]): Person {
  const bio = person.bio.map((content, at) => safeContent(content, findings, ['people', index], 'bio', at))
  return { ...person, bio, links: person.links.filter((link) => isSafeLink(link.url)) }
}

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/

/** Whether it may leave the house as it is. */
function isSafe(inline: Inline): boolean {
  if (!('text' in inline)) return true
  const { link, lang } = inline
  return (link === undefined || isSafeLink(link)) && (lang === undefined || LANGUAGE_TAG.test(lang))
}

/**
 * Links and languages are checked again here: the interview may have come from anywhere.
 * @param key where the content stands within `path`, `index` which of several parts it is there
 */
function safeContent(content: Inline[], findings: Finding[], path: Path, key: string, index?: number): Inline[] {
  if (content.every(isSafe)) return content
  let from = 0
  return content.map((inline) => {
    const start = from
    from += 'text' in inline ? inline.text.length : 1
    if (isSafe(inline) || !('text' in inline)) return inline
    const { link, lang, ...run } = inline
    const linkIsSafe = link !== undefined && isSafeLink(link)
    if (link !== undefined && !linkIsSafe) {
      findings.push({
        rule: 'link-dropped',
        severity: 'check',
        values: { value: link.slice(0, 80) },
        where: { path: [...path, key, ...(index === undefined ? [] : [index])], from: start, to: from },
      })
    }
    return { ...run, ...(linkIsSafe && { link }), ...(lang && LANGUAGE_TAG.test(lang) && { lang }) }
  })
}
