import { useExtensionDependency } from '@lexical/react/useExtensionComponent'
import { useEffect } from 'react'
import { FocusModeExtension } from './focusModeExtension'
import { TypewriterExtension } from './typewriterExtension'

export interface ViewModes {
  /** Only the question with the caret and its answers are lit. */
  focusMode: boolean
  /** The line with the caret stays at one height. */
  typewriter: boolean
  /** All turns are drawn wherever they are, for a screen reader reads only what was. */
  allDrawn: boolean
}

const PLAIN: ViewModes = { focusMode: false, typewriter: false, allDrawn: false }

/** Tells the editor how the sheet is looked at; gives the attributes the style sheet goes by. */
export function useViewModes({ focusMode, typewriter, allDrawn }: ViewModes = PLAIN) {
  const { output: light } = useExtensionDependency(FocusModeExtension)
  const { output: line } = useExtensionDependency(TypewriterExtension)
  useEffect(() => light.setOn(focusMode), [light, focusMode])
  useEffect(() => line.setOn(typewriter), [line, typewriter])
  return {
    'data-focus-mode': focusMode || undefined,
    'data-typewriter': typewriter || undefined,
    'data-all-drawn': allDrawn || undefined,
  }
}
