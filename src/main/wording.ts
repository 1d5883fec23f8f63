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
  missing: ({ library }: { library: string }) => ({
    message: `Die Bibliothek „${library}“ ist nicht da.`,
    detail:
      'Liegt sie auf einem Laufwerk, schließen Sie es an und versuchen es noch einmal. An ihrer Stelle wird nichts Neues angelegt.',
  }),
  moved: ({ library, to }: { library: string; to: string }) => ({
    message: `Die Bibliothek ist nach „${to}“ umgezogen.`,
    detail: `Was in „${library}“ liegt, ist eine Kopie vom Tag des Umzugs. Was seither geschrieben wurde, steht nicht darin.`,
  }),
  again: 'Noch einmal versuchen',
  choose: 'Anderen Ordner wählen …',
  usual: 'Diesmal im üblichen Ordner beginnen',
  there: 'Dort öffnen',
  here: 'Mit der Kopie weiterarbeiten',
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
  missing: ({ library }) => ({
    message: `The library “${library}” is not there.`,
    detail: 'If it lies on a drive, connect that and try again. Nothing new is made in its place.',
  }),
  moved: ({ library, to }) => ({
    message: `The library has moved to “${to}”.`,
    detail: `What lies in “${library}” is a copy of the day it was moved. What was written since is not in it.`,
  }),
  again: 'Try again',
  choose: 'Choose another folder …',
  usual: 'Begin in the usual folder this time',
  there: 'Open it there',
  here: 'Go on with the copy',
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
