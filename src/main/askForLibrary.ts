import { dialog } from 'electron'
import type { LibraryAnswer, LibraryTrouble } from './findLibrary'
import type { DesktopWording } from './wording'

/** In the order of the buttons: the first is the harmless way on, the last is to quit. */
const ANSWERS: Record<LibraryTrouble['kind'], readonly LibraryAnswer[]> = {
  missing: ['again', 'choose', 'usual', 'quit'],
  moved: ['there', 'choose', 'here', 'quit'],
}

/** Asks before there is a window. */
export async function askForLibrary(trouble: LibraryTrouble, words: DesktopWording): Promise<LibraryAnswer> {
  const answers = ANSWERS[trouble.kind]
  const { message, detail } = trouble.kind === 'missing' ? words.missing(trouble) : words.moved(trouble)
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Wechselrede',
    message,
    detail,
    buttons: answers.map((answer) => words[answer]),
    defaultId: 0,
    cancelId: answers.indexOf('quit'),
    noLink: true,
  })
  return answers[response] ?? 'quit'
}

export async function pickLibrary(): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] })
  return filePaths[0] ?? null
}
