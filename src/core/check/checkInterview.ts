import type { Finding } from '../interview/finding'
import type { BodyItem, Interview, Person } from '../interview/interview'
import { answerWithoutQuestion } from './answerWithoutQuestion'
import { brokenQuotation } from './brokenQuotation'
import { doubleSpace } from './doubleSpace'
import { emptyTurn } from './emptyTurn'
import { figureWithoutText } from './figureWithoutText'
import { frameTooLong } from './frameTooLong'
import { guestWithoutBio } from './guestWithoutBio'
import { labelInText } from './labelInText'
import { DEFAULT_LIMITS, type Limits } from './limits'
import { nameVariant } from './nameVariant'
import { placeholder } from './placeholder'
import { below, type Place, placesOfBio, placesOfFrame, placesOfItem } from './places'
import { questionsInARow } from './questionsInARow'
import { questionWithoutMark } from './questionWithoutMark'
import { quotationKinds } from './quotationKinds'
import { quotationNotSaid } from './quotationNotSaid'
import type { Rule, Setting, TextFinding, TextRule } from './rule'
import { strayHyphenSpaceIn } from './strayHyphenSpace'
import { turnsMissing } from './turnsMissing'
import { turnWithoutSpeaker } from './turnWithoutSpeaker'

const textRules: readonly TextRule[] = [placeholder, strayHyphenSpaceIn, doubleSpace, brokenQuotation, nameVariant]

const rules: readonly Rule[] = [
  turnsMissing,
  turnWithoutSpeaker,
  emptyTurn,
  questionsInARow,
  answerWithoutQuestion,
  questionWithoutMark,
  labelInText,
  quotationKinds,
  quotationNotSaid,
  figureWithoutText,
  guestWithoutBio,
]

/** All findings of all editorial rules: those of single texts in reading order, then rule by rule. */
export function checkInterview(interview: Interview, limits: Limits = DEFAULT_LIMITS): Finding[] {
  return createChecker().check(interview, limits)
}

export interface Checker {
  /** All findings, as `checkInterview` gives them. */
  check(interview: Interview, limits?: Limits): Finding[]
  /** The same step by step, each short, so that whoever takes them can do something else in between. What was looked at in steps that were given up is remembered. */
  steps(interview: Interview, limits?: Limits): Generator<undefined, Finding[]>
}

/**
 * Checks one interview again and again. Texts of an item or a person that is the same object as before are not looked at
 * again, so that a check costs little more than what changed.
 */
export function createChecker(): Checker {
  const known = new WeakMap<BodyItem | Person, { setting: string; found: TextFinding[] }>()

  function* steps(interview: Interview, limits: Limits = DEFAULT_LIMITS): Generator<undefined, Finding[]> {
    const setting: Setting = { language: interview.language, names: interview.people.map(({ name }) => name) }
    const settingNow = JSON.stringify(setting)
    const findings = lookAt(placesOfFrame(interview), setting).map(toFinding)
    for (const [part, owners] of [
      ['body', interview.body],
      ['people', interview.people],
    ] as const) {
      for (const [index, owner] of owners.entries()) {
        let before = known.get(owner)
        if (before?.setting !== settingNow) {
          before = { setting: settingNow, found: lookAt(placesIn(owner), setting) }
          known.set(owner, before)
          yield
        }
        for (const found of below([part, index], before.found)) findings.push(toFinding(found))
      }
    }
    for (const rule of [...rules, frameTooLong(limits)]) {
      findings.push(...rule(interview))
      yield
    }
    return findings
  }

  return {
    steps,
    check(interview, limits) {
      const taken = steps(interview, limits)
      for (;;) {
        const { done, value } = taken.next()
        if (done) return value
      }
    },
  }
}

function placesIn(owner: BodyItem | Person): Place[] {
  return 'bio' in owner ? placesOfBio(owner) : placesOfItem(owner)
}

/** Notes are for the desk: whatever stands there is meant so. */
function lookAt(places: readonly Place[], setting: Setting): TextFinding[] {
  const printed = places.filter(({ block, text }) => block !== 'note' && text !== '')
  return printed.length === 0 ? [] : textRules.flatMap((rule) => rule(printed, setting))
}

function toFinding({ path, from, to, ...finding }: TextFinding): Finding {
  return { ...finding, where: { path, from, to } }
}
