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
  return createChecker()(interview, limits)
}

/**
 * Checks one interview again and again. Texts of an item or a person that is the same object as before are not looked at
 * again, so that a check costs little more than what changed.
 */
export function createChecker(): (interview: Interview, limits?: Limits) => Finding[] {
  const known = new WeakMap<BodyItem | Person, { setting: string; found: TextFinding[] }>()
  return (interview, limits = DEFAULT_LIMITS) => {
    const setting: Setting = { language: interview.language, names: interview.people.map(({ name }) => name) }
    const settingNow = JSON.stringify(setting)
    const remembered = (owner: BodyItem | Person, placesIn: () => Place[]) => {
      const before = known.get(owner)
      if (before?.setting === settingNow) return before.found
      const found = lookAt(placesIn(), setting)
      known.set(owner, { setting: settingNow, found })
      return found
    }
    const inTexts = [
      ...lookAt(placesOfFrame(interview), setting),
      ...interview.body.flatMap((item, index) =>
        below(
          ['body', index],
          remembered(item, () => placesOfItem(item)),
        ),
      ),
      ...interview.people.flatMap((person, index) =>
        below(
          ['people', index],
          remembered(person, () => placesOfBio(person)),
        ),
      ),
    ]
    return [...inTexts.map(toFinding), ...[...rules, frameTooLong(limits)].flatMap((rule) => rule(interview))]
  }
}

/** Notes are for the desk: whatever stands there is meant so. */
function lookAt(places: readonly Place[], setting: Setting): TextFinding[] {
  const printed = places.filter(({ block, text }) => block !== 'note' && text !== '')
  return printed.length === 0 ? [] : textRules.flatMap((rule) => rule(printed, setting))
}

function toFinding({ path, from, to, ...finding }: TextFinding): Finding {
  return { ...finding, where: { path, from, to } }
}
