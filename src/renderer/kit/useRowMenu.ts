import { type KeyboardEvent, useState } from 'react'

/** The menu of a row: its keys open it, and Delete does what its last entry does. */
export function useRowMenu(onDelete: () => void) {
  const [menuOpen, setMenuOpen] = useState(false)
  const press = (event: KeyboardEvent) => {
    if (opensMenu(event)) setMenuOpen(true)
    else if (event.key === 'Delete') onDelete()
    else return
    event.preventDefault()
  }
  return { menuOpen, setMenuOpen, press }
}

function opensMenu({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ArrowRight' || key === 'ContextMenu' || (key === 'F10' && shiftKey)
}
