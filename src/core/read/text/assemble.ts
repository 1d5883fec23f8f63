import { createInterview, createPerson, type NewId } from '../../interview/create'
import type { Finding } from '../../interview/finding'
import type { Block, BodyItem, Inline, Interview, Paragraph, Person, TurnKind } from '../../interview/interview'
import { bylineOf } from './frameLines'
import type { Opening } from './opening'

/** Everything the reader found out, in the order it will stand in. */
export interface Material {
  language: string
  opening: Opening
  voices: { voice: string; name: string; organisation: string; role: Person['role']; biography: string[] }[]
  turns: {
    id: string
    voice: string
    kind?: TurnKind | undefined
    time: number | null
    paragraphs: string[]
    /** Stands above it. */
    subhead?: string | undefined
  }[]
  /** What was said after the last turn, to nobody in particular. */
  closing: string[]
  aside: string[]
}

/** Makes the interview, with a finding for each paragraph that was set aside. */
export function assemble(material: Material, newId: NewId): { interview: Interview; findings: Finding[] } {
  const { language, opening, voices, turns, closing, aside } = material
  const interview = createInterview(language)
  const ids = new Map(voices.map(({ voice }) => [voice, newId()]))
  const { kicker, headline, date, tags } = opening
  interview.frame = { ...interview.frame, kicker, headline, byline: bylineOf(opening.byline), date, tags }
  interview.frame.standfirst = opening.standfirst.map(inlines)
  interview.people = voices.map(({ voice, name, organisation, role, biography }) => ({
    // The last word of "Speaker 1" is no short name.
    ...createPerson(ids.get(voice) ?? '', name, role, /\d$/u.test(name) ? name : undefined),
    organisation,
    bio: biography.map(inlines),
  }))
  interview.body = [
    ...opening.body.map(paragraph),
    ...turns.flatMap(({ id, voice, kind, time, paragraphs, subhead }): BodyItem[] => {
      const blocks = (paragraphs.length > 0 ? paragraphs : ['']).map(paragraph)
      const speaker = ids.get(voice) ?? null
      const above: Block[] = subhead === undefined ? [] : [{ type: 'subhead', content: inlines(subhead) }]
      return [...above, { type: 'turn', id, speaker, ...(kind && { kind }), ...(time !== null && { time }), blocks }]
    }),
    ...closing.map(paragraph),
    ...interview.people.filter(({ bio }) => bio.length > 0).map(({ id }): Block => ({ type: 'bio', person: id })),
  ]
  return { interview, findings: setAside(interview, aside) }
}

function setAside(interview: Interview, aside: readonly string[]): Finding[] {
  return aside.map((text): Finding => {
    interview.body.push({ type: 'note', content: inlines(text) })
    const path = ['body', interview.body.length - 1, 'content']
    return { rule: 'set-aside', severity: 'check', values: { text }, where: { path } }
  })
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', content: inlines(text) }
}

function inlines(text: string): Inline[] {
  return text === '' ? [] : [{ text }]
}
