import type { UiLanguage } from '../core/wording/wording'
import { HostError } from '../host/hostError'

/** The few sentences that native dialogs of the desktop app say; everything else is said by the page. */
const de = {
  silent: 'Das Fenster antwortet nicht.',
  failed: 'Das Interview ließ sich nicht sichern.',
  gone: 'Das Fenster ist abgestürzt.',
  closingLoses: 'Was seit dem letzten Sichern dazukam, geht beim Schließen verloren.',
  close: 'Trotzdem schließen',
  wait: 'Offen lassen',
  crashed: 'Das Fenster ist abgestürzt und wurde neu geladen.',
  crashedAgain: 'Das Fenster ist mehrmals abgestürzt.',
  crashLost: 'Ihr Text steht da, wie er zuletzt gesichert war.',
  reload: 'Neu laden',
  quit: 'Beenden',
  ok: 'OK',
  startFailed: (error: Error, library: string) =>
    error instanceof HostError && error.code === 'in-use'
      ? `Die Bibliothek „${library}“ ist in einem anderen Wechselrede geöffnet. Schließen Sie es dort, oder wählen Sie mit --library eine andere.`
      : `Wechselrede konnte die Bibliothek „${library}“ nicht öffnen: ${error.message}`,
}

const en: typeof de = {
  silent: 'The window does not answer.',
  failed: 'The interview could not be saved.',
  gone: 'The window has crashed.',
  closingLoses: 'What was written since the last save is lost when it closes.',
  close: 'Close anyway',
  wait: 'Keep open',
  crashed: 'The window crashed and was loaded again.',
  crashedAgain: 'The window has crashed several times.',
  crashLost: 'Your text is as it was last saved.',
  reload: 'Load again',
  quit: 'Quit',
  ok: 'OK',
  startFailed: (error, library) =>
    error instanceof HostError && error.code === 'in-use'
      ? `The library “${library}” is open in another Wechselrede. Close it there, or choose another with --library.`
      : `Wechselrede could not open the library “${library}”: ${error.message}`,
}

export type DesktopWording = typeof de

/** In the language that was chosen, else in the system's. */
export function desktopWording(chosen: UiLanguage | null, systemLocale: string): DesktopWording {
  const language = chosen ?? (systemLocale.startsWith('de') ? 'de' : 'en')
  return { de, en }[language]
}
