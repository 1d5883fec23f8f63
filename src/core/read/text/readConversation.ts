import { strayHyphenSpace } from '../../check/strayHyphenSpace'
import type { NewId } from '../../interview/create'
import type { Finding } from '../../interview/finding'
import type { Reading } from '../reading'
import { assemble } from './assemble'
import { type Endings, takeBiographies } from './biography'
import { type Candidate, UNNAMED } from './candidate'
import { certaintiesOf } from './certainty'
import type { Decision } from './decide'
import { takeEndOfTalk } from './endOfTalk'
import { joinFrameLines } from './frameLines'
import { nameOf } from './names'
import { readOpening } from './opening'
import { withOrganisations } from './organisations'
import { rolesOf } from './roles'
import { joinNames } from './sameName'
import { counted, type Source } from './source'
import { withOverlaps } from './styles/overlaps'
import { takeSubheads } from './subheads'
import { takeRemarks, takeThanks } from './thanks'
import { cutTurns, type SourceParts, withoutDescription, withoutFalseNumbers, withoutQuotedHeadline } from './turns'
import { timeTurns, untimed } from './turnTimes'
import { withUnnamedAnswers } from './unnamedAnswers'
import { withWeakPlaces } from './weakPlaces'

/** The text as a conversation: who speaks where is decided; here the words find their turns and everything else its place. */
export function readConversation(source: Source, decision: Decision, newId: NewId): Reading {
  const { text, language } = source
  const { places, organisations } = withOrganisations(placesOf(text, decision))
  const joined = joinNames(places)
  const labels = labelsOf(places, joined)
  const { opening, turns, furniture, lostTimes } = partsOf(text, places, joined)

  const end = takeEndOfTalk(turns.at(-1)?.paragraphs ?? [])
  const remarks = takeRemarks(turns)
  const endings = takeBiographies(turns, labels, opening)
  const { interviewers, isDoubtful } = rolesOf(turns, labels, new Set(endings.biographies.keys()))
  const closing = [...takeThanks(turns, interviewers), ...remarks]
  const head = readOpening(opening)
  const about = joinFrameLines(head, end.frame)

  const ids = turns.map(() => newId())
  const { interview, findings } = assemble(
    {
      language,
      opening: { ...head, ...about.frame },
      voices: [...labels].map(([voice, label]) => ({
        voice,
        name: nameOf(label, text),
        organisation: organisations.get(voice) ?? '',
        role: interviewers.has(voice) ? 'interviewer' : 'guest',
        biography: endings.biographies.get(voice) ?? [],
      })),
      turns: turns.map(({ place, voice, paragraphs, subhead }, index) => ({
        id: ids[index] ?? '',
        subhead,
        voice,
        kind: place.kind,
        time: place.time,
        paragraphs: paragraphs.map((paragraph) => paragraph.text),
      })),
      closing,
      aside: [
        ...source.leftovers,
        ...furniture,
        ...endings.headings,
        ...end.aside.map((paragraph) => paragraph.text),
        ...about.aside,
      ],
    },
    newId,
  )
  const certainty = certaintiesOf(turns, decision.layout, isDoubtful)
  const inBody = new Map(interview.body.map((item, index) => [item.type === 'turn' ? item.id : '', index]))
  const placeOf = (index: number) => ['body', inBody.get(ids[index] ?? '') ?? -1]
  const names = new Map([...labels.keys()].map((voice, index) => [voice, interview.people[index]?.name ?? '']))
  return {
    interview,
    findings: [
      ...certainty.flatMap((sure, index) => (sure === 'check' ? [finding('turn-doubtful', {}, placeOf(index))] : [])),
      ...doubtfulBiography(endings, names, placeOf(turns.length - 1)),
      ...(isDoubtful ? [finding('roles-doubtful', {}, ['people'])] : []),
      ...joinedNames(joined, labels, places),
      ...splitBiographies(endings, names),
      ...source.findings,
      ...counted('time-codes-dropped', lostTimes),
      ...findings,
      ...strayHyphenSpace(interview),
    ],
    certainty: Object.fromEntries(ids.map((id, index) => [id, certainty[index] ?? 'check'])),
    labels: Object.fromEntries(
      turns.flatMap(({ place }, index) => (place.label === '' ? [] : [[ids[index] ?? '', writtenLabel(text, place)]])),
    ),
    other: null,
  }
}

/** The label with its colon, if it has one; a time code has others. */
function writtenLabel(text: string, { label, start, end }: Candidate): string {
  return /[:：](?!\d)/u.test(text.slice(start, end)) ? `${label}:` : label
}

function placesOf(text: string, decision: Decision): readonly Candidate[] {
  const places = withOverlaps(text, withWeakPlaces(text, decision))
  return withoutFalseNumbers(withoutDescription(text, withoutQuotedHeadline(text, places)))
}

function labelsOf(places: readonly Candidate[], joined: ReadonlyMap<string, string>): Map<string, string> {
  const labels = new Map<string, string>()
  for (const { key, label } of places) if (joined.get(key) === key && !labels.has(key)) labels.set(key, label)
  return labels
}

function partsOf(
  text: string,
  places: readonly Candidate[],
  joined: ReadonlyMap<string, string>,
): SourceParts & { furniture: string[]; lostTimes: number } {
  const cut = cutTurns(text, places, (key) => joined.get(key) ?? UNNAMED)
  const opening = untimed(cut.opening)
  const timed = timeTurns(cut.turns)
  const { turns, aside } = takeSubheads(withUnnamedAnswers(timed.turns))
  return { opening: opening.paragraphs, turns, furniture: aside, lostTimes: opening.codes + timed.lost }
}

function doubtfulBiography(
  { doubtful }: Endings,
  names: ReadonlyMap<string, string>,
  where: (string | number)[],
): Finding[] {
  return doubtful === null ? [] : [finding('bio-doubtful', { name: names.get(doubtful) ?? '' }, where)]
}

function splitBiographies({ glued }: Endings, names: ReadonlyMap<string, string>): Finding[] {
  return [...names].flatMap(([voice, name], index) =>
    glued.includes(voice) ? [finding('bio-split-off', { name }, ['people', index, 'bio'])] : [],
  )
}

function joinedNames(
  joined: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
  places: readonly Candidate[],
): Finding[] {
  const order = [...labels.keys()]
  return [...joined].flatMap(([key, voice]) => {
    if (key === voice) return []
    const label = places.find((place) => place.key === key)?.label ?? key
    return [
      finding('names-joined', { label, name: labels.get(voice) ?? voice }, ['people', order.indexOf(voice), 'name']),
    ]
  })
}

function finding(rule: string, values: Finding['values'], path: (string | number)[]): Finding {
  return { rule, severity: rule.endsWith('-doubtful') ? 'check' : 'hint', values, where: { path } }
}
