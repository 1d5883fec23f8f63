import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { movedTo, unmarkMoved } from '../host/library/movedLibrary'

/** Why the app does not simply begin: the library's drive may not be connected, or what lies there is an old copy. */
export type LibraryTrouble = { kind: 'missing'; library: string } | { kind: 'moved'; library: string; to: string }

/** `there`: where it was moved to. `here`: with the copy, which is a library again from then on. */
export type LibraryAnswer = 'again' | 'choose' | 'usual' | 'there' | 'here' | 'quit'

interface LibrarySearch {
  /** What is to be opened. */
  library: string
  /** The usual one. */
  usual: string
  /** Whether a library may be made there: a drive that is not connected must not get an empty one in its place. */
  mayBeMade(folder: string): boolean
  ask(trouble: LibraryTrouble): Promise<LibraryAnswer>
  /** Null where the user cancelled. */
  pickFolder(): Promise<string | null>
  /** Has the next start open it as well. */
  remember(folder: string): Promise<void>
}

/**
 * The library that the app opens; where it is not there, the user decides. Null: the user wants to quit. What was picked, or
 * what a mark leads to, is remembered; the usual one in place of another is for this time only.
 */
export async function findLibrary(search: LibrarySearch): Promise<string | null> {
  const { library, usual, mayBeMade, ask, pickFolder, remember } = search
  let folder = library
  let isNew = false
  let isWished = false
  for (;;) {
    const trouble = await troubleWith(folder, isWished || mayBeMade(folder))
    if (!trouble) break
    const answer = await ask(trouble)
    if (answer === 'quit') return null
    if (answer === 'here') await unmarkMoved(folder)
    if (answer === 'usual') {
      folder = usual
      isNew = false
      isWished = true
    }
    const other =
      answer === 'choose' ? await pickFolder() : answer === 'there' && trouble.kind === 'moved' && trouble.to
    if (!other) continue
    folder = other
    isNew = true
    isWished = false
  }
  if (isNew) await remember(folder)
  return folder
}

async function troubleWith(library: string, mayBeMade: boolean): Promise<LibraryTrouble | null> {
  if (!existsSync(library)) {
    if (!mayBeMade) return { kind: 'missing', library }
    await mkdir(library, { recursive: true })
  }
  const to = await movedTo(library)
  return to === null ? null : { kind: 'moved', library, to }
}
