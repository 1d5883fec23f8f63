import { useEffect } from 'react'
import { type Command, commands } from './commands'
import { isMac, isSign, matchesKeys } from './keys'
import { isCovered, useUi } from './uiStore'
import { finishSession } from './workspace'

/** Listens for the keys of the list of commands. What somebody else has answered, or what a dialog covers, is left alone. */
export function useShortcuts() {
  useEffect(() => {
    const first = (event: KeyboardEvent) => {
      // Whatever it does, it is meant for all of the text.
      finishSession()
      if (press(event, ({ keysFirst }) => keysFirst === true)) event.stopImmediatePropagation()
    }
    const last = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) press(event, (command) => answersHere(command, event))
    }
    window.addEventListener('keydown', first, { capture: true })
    window.addEventListener('keydown', last)
    return () => {
      window.removeEventListener('keydown', first, { capture: true })
      window.removeEventListener('keydown', last)
    }
  }, [])
}

/** True when the keys belong to a command, whether it could be run or not. */
function press(event: KeyboardEvent, answers: (command: Command) => boolean): boolean {
  if (event.isComposing || isSign(event)) return false
  const state = useUi.getState()
  const mac = isMac()
  const command = commands.find(
    (candidate) => candidate.keys && matchesKeys(candidate.keys, event, mac) && answers(candidate),
  )
  if (!command) return false
  // Ctrl+S and Ctrl+O would open the browser's own dialogs.
  event.preventDefault()
  if (!isCovered(state) && command.enabled(state)) command.run()
  return true
}

/** Undo and redo also go to the editor when nothing that could be typed into has the focus. */
function answersHere(command: Command, event: KeyboardEvent): boolean {
  if (command.keysFirst) return false
  if (!command.keysInEditor) return true
  return (command.id === 'undo' || command.id === 'redo') && !isTypedInto(event.target)
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
