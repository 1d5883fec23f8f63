import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { LANGUAGES, type UiLanguage, wording } from '../../core/wording/wording'
import editorDe from '../editor/catalogue/de.json'
import editorEn from '../editor/catalogue/en.json'
import appDe from './catalogue/de.json'
import appEn from './catalogue/en.json'

export const i18n = i18next.createInstance()

/** Ready when it returns: the catalogues are part of the program. */
export function startI18n(language: UiLanguage): Promise<unknown> {
  const ready = i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'app',
    ns: ['app', 'core', 'editor'],
    resources: {
      de: { app: appDe, core: wording.de, editor: editorDe },
      en: { app: appEn, core: wording.en, editor: editorEn },
    },
    // React escapes.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = language
  i18n.on('languageChanged', (next) => {
    document.documentElement.lang = next
  })
  return ready
}

/** The setting, else the first language of the system that we speak, else English. */
export function uiLanguage(setting: UiLanguage | null, system: readonly string[] = navigator.languages): UiLanguage {
  if (setting) return setting
  const spoken = system
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => (LANGUAGES as readonly string[]).includes(tag))
  return spoken === 'de' ? 'de' : 'en'
}
