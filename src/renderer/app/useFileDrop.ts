import { useEffect, useState } from 'react'
import { importDropped } from './openFiles'

/** A file may be dropped anywhere. True while one is held over the window. */
export function useFileDrop(): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // Without this the browser would leave the page and show the file.
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setHeld(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHeld(false)
    }
    const drop = (event: DragEvent) => {
      setHeld(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      event.stopPropagation()
      void importDropped(file)
    }
    // In the capture phase: the editor would take a file for text.
    window.addEventListener('dragover', over, { capture: true })
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop, { capture: true })
    return () => {
      window.removeEventListener('dragover', over, { capture: true })
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop, { capture: true })
    }
  }, [])
  return held
}
