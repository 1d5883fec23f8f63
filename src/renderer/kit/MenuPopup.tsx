import { Menu } from '@base-ui/react/menu'
import popup from './popup.module.css'
import { useFirstFocus } from './useFirstFocus'

interface MenuPopupProps extends Omit<Menu.Popup.Props, 'ref' | 'initialFocus' | 'className'> {
  className?: string
}

/** The surface of a menu. The keys are the list's from the moment it is there. */
export function MenuPopup({ className = '', ...rest }: MenuPopupProps) {
  return <Menu.Popup {...rest} {...useFirstFocus(itself)} className={`${popup.popup} ${className}`} />
}

function itself(list: HTMLElement): HTMLElement {
  return list
}
