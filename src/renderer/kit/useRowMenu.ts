import { type KeyboardEvent, useId } from 'react'
import { useSharedMenu } from './MenuHost'

/** The menu of a row: its keys open it, and Delete does what its last entry does. `menuId` goes to the button with the menu. */
export function useRowMenu(onDelete: () => void) {
  const { handle } = useSharedMenu()
  const menuId = useId()
  const openMenu = () => handle.open(menuId)
  const press = (event: KeyboardEvent) => {
    if (opensMenu(event)) openMenu()
    else if (event.key === 'Delete') onDelete()
    else return
    event.preventDefault()
  }
  return { menuId, openMenu, press }
}

function opensMenu({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ArrowRight' || key === 'ContextMenu' || (key === 'F10' && shiftKey)
}
