import { Menu } from '@base-ui/react/menu'
import { type ReactElement, useEffect, useId } from 'react'
import { type MenuContent, useSharedMenu } from './MenuHost'

interface MenuButtonProps extends Omit<MenuContent, 'align'> {
  /** The button that opens the menu. */
  trigger: ReactElement<Record<string, unknown>>
  align?: MenuContent['align']
  /** By which the menu can be opened from elsewhere, such as with the right mouse button. */
  id?: string
}

/** A button with a menu; the entries are data. The menu itself is that of the `MenuHost` around it. */
export function MenuButton({ trigger, entries, align = 'start', id: given }: MenuButtonProps) {
  const own = useId()
  const id = given ?? own
  const { handle, leave } = useSharedMenu()
  useEffect(() => () => leave(id), [leave, id])
  return <Menu.Trigger handle={handle} id={id} payload={{ entries, align }} render={trigger} />
}
