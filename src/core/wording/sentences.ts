import { createInstance } from 'i18next'
import type { Finding } from '../interview/finding'
import { type UiLanguage, wording } from './wording'

/** Gives the sentence of a key, its places filled in. A key that nobody wrote comes back as it is. */
export type Sentences = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** The sentences of one language, for shells and the command line. The page has its own i18next, with more in it. */
export function createSentences(language: UiLanguage): Sentences {
  const i18next = createInstance()
  void i18next.init({
    lng: language,
    fallbackLng: 'en',
    resources: { de: { core: wording.de }, en: { core: wording.en } },
    ns: 'core',
    defaultNS: 'core',
    // Everything is at hand, so nothing has to be waited for.
    initAsync: false,
    // These sentences go to terminals and files, not into HTML.
    interpolation: { escapeValue: false },
  })
  // The page narrows i18next's keys to its own catalogues; these are any.
  const say = i18next.t as (key: string, values: Record<string, string | number>) => string
  return (key, values) => say(key, { ...values })
}

/** A finding with its sentence. */
export function withMessage(finding: Finding, sentences: Sentences): Finding & { message: string } {
  return { ...finding, message: sentences(`findings.${finding.rule}`, finding.values) }
}
