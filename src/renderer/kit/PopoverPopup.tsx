import { Popover } from '@base-ui/react/popover'
import popup from './popup.module.css'
import { useFirstFocus } from './useFirstFocus'

interface PopoverPopupProps extends Omit<Popover.Popup.Props, 'ref' | 'initialFocus' | 'className'> {
  className: string | undefined
}

/** The surface of a popover. Its first control has the focus from the moment it is there. */
export function PopoverPopup({ className, ...rest }: PopoverPopupProps) {
  return <Popover.Popup {...rest} {...useFirstFocus()} className={`${popup.popup} ${className}`} />
}
