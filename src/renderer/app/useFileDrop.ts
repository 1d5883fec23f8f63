import { useEffect, useState } from 'react'
import { bringsPictures } from '../editor/figures/pictures'
import { takeDropped } from './openFiles'

/**
 * A file may be dropped anywhere. True while one is held over the window; not where a part of it takes pictures itself,
 * which says so with `data-takes-pictures`.
 */
export function useFileDrop(): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      setHeld(!isTakenThere(event))
      if (isTakenThere(event)) return
      // Without this the browser would leave the page and show the file.
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHeld(false)
    }
    const drop = (event: DragEvent) => {
      setHeld(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0 || isTakenThere(event)) return
      event.preventDefault()
      event.stopPropagation()
      takeDropped(files)
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

function isTakenThere({ target, dataTransfer }: DragEvent): boolean {
  return bringsPictures(dataTransfer) && target instanceof Element && target.closest('[data-takes-pictures]') !== null
}
