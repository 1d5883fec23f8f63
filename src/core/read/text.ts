import { strayHyphenSpace } from '../check/strayHyphenSpace'
import { turnsMissing } from '../check/turnsMissing'
import { createInterview, type NewId } from '../interview/create'
import type { Finding } from '../interview/finding'
import type { Reader, Reading } from './reading'
import { assemble } from './text/assemble'
import { takeBiographies } from './text/biography'
import { certaintiesOf } from './text/certainty'
import { cleanText } from './text/cleanText'
import { type Decision, decide } from './text/decide'
import { languageOf } from './text/language'
import { leftoversAtEnd, leftoversAtTop } from './text/leftovers'
import { nameOf } from './text/names'
import { readOpening, readProse } from './text/opening'
import { paragraphsOf } from './text/paragraphs'
import { rolesOf } from './text/roles'
import { joinNames } from './text/sameName'
import { cutTurns, withoutFalseNumbers, withoutQuotedHeadline } from './text/turns'
import { withWeakPlaces } from './text/weakPlaces'

/**
 * Reads a raw text: with a line per turn, with blank lines between, or run on in one paragraph. See `Reader` for what
 * it keeps to. A text without turns opens as plain paragraphs, with the finding `turns-missing`; an empty one as an
 * empty interview, with `empty-text`.
 */
export const readText: Reader = (raw, { newId }) => {
  const { leftovers, rest: text } = leftoversAtTop(cleanText(raw))
  const language = languageOf(text)
  if (text === '') return emptyReading(language)
  const prose = proseReading(text, language, leftovers, newId)
  const [best, second] = decide(text).map((decision) => conversationReading(text, language, decision, leftovers, newId))
  return best ? { ...best, other: second ?? prose } : prose
}

function conversationReading(
  text: string,
  language: string,
  decision: Decision,
  leftovers: readonly string[],
  newId: NewId,
): Reading {
  const places = withoutFalseNumbers(withoutQuotedHeadline(text, withWeakPlaces(text, decision)))
  const joined = joinNames(places)
  const labels = new Map<string, string>()
  for (const { key, label } of places) if (joined.get(key) === key && !labels.has(key)) labels.set(key, label)
  const { opening, turns } = cutTurns(text, places, (key) => joined.get(key) ?? key)

  const last = turns.at(-1)
  const aside = last ? last.paragraphs.splice(last.paragraphs.length - leftoversAtEnd(last.paragraphs)) : []
  const { biographies, headings, glued, doubtful } = takeBiographies(turns, labels, opening)
  const { interviewers, isDoubtful } = rolesOf(turns, labels, new Set(biographies.keys()))

  const ids = turns.map(() => newId())
  const { interview, findings } = assemble(
    {
      language,
      opening: readOpening(opening),
      voices: [...labels].map(([voice, label]) => ({
        voice,
        name: nameOf(label, text),
        role: interviewers.has(voice) ? 'interviewer' : 'guest',
        biography: biographies.get(voice) ?? [],
      })),
      turns: turns.map(({ place, voice, paragraphs }, index) => ({
        id: ids[index] ?? '',
        voice,
        kind: place.kind,
        time: place.time,
        paragraphs: paragraphs.map((paragraph) => paragraph.text),
      })),
      aside: [...leftovers, ...headings, ...aside.map((paragraph) => paragraph.text)],
    },
    newId,
  )
  const certainty = certaintiesOf(turns, decision.layout, isDoubtful)
  const firstTurn = interview.body.findIndex((item) => item.type === 'turn')
  return {
    interview,
    findings: [
      ...certainty.flatMap((sure, index) =>
        sure === 'check' ? [finding('turn-doubtful', {}, ['body', firstTurn + index])] : [],
      ),
      ...(doubtful === null
        ? []
        : [
            finding('bio-doubtful', { name: nameOf(labels.get(doubtful) ?? '', text) }, [
              'body',
              firstTurn + turns.length - 1,
            ]),
          ]),
      ...(isDoubtful ? [finding('roles-doubtful', {}, ['people'])] : []),
      ...joinedNames(joined, labels, places),
      ...[...labels.keys()].flatMap((voice, index) =>
        glued.includes(voice)
          ? [finding('bio-split-off', { name: interview.people[index]?.name ?? '' }, ['people', index, 'bio'])]
          : [],
      ),
      ...findings,
      ...strayHyphenSpace(interview),
    ],
    certainty: Object.fromEntries(ids.map((id, index) => [id, certainty[index] ?? 'check'])),
    other: null,
  }
}

function proseReading(text: string, language: string, leftovers: readonly string[], newId: NewId): Reading {
  const paragraphs = paragraphsOf(text)
  const aside = paragraphs.splice(paragraphs.length - leftoversAtEnd(paragraphs, { onlyKnown: true }))
  const { interview, findings } = assemble(
    {
      language,
      opening: { kicker: '', ...readProse(paragraphs), standfirst: [] },
      voices: [],
      turns: [],
      aside: [...leftovers, ...aside.map((paragraph) => paragraph.text)],
    },
    newId,
  )
  return {
    interview,
    findings: [...turnsMissing(interview), ...findings, ...strayHyphenSpace(interview)],
    certainty: {},
    other: null,
  }
}

function emptyReading(language: string): Reading {
  return {
    interview: createInterview(language),
    findings: [{ rule: 'empty-text', severity: 'check', values: {}, where: null }],
    certainty: {},
    other: null,
  }
}

function joinedNames(
  joined: ReadonlyMap<string, string>,
  labels: ReadonlyMap<string, string>,
  places: readonly { key: string; label: string }[],
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
