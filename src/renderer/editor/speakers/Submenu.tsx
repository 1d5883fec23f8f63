import { Menu } from '@base-ui/react/menu'
import { ChevronRight, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import popup from '../../kit/popup.module.css'
import css from './speakers.module.css'

interface SubmenuProps {
  icon: LucideIcon
  label: string
  children: ReactNode
}

export function Submenu({ icon: Sign, label, children }: SubmenuProps) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger className={`${popup.item} ${css.item}`}>
        <Sign size={15} strokeWidth={1.5} />
        <span className={css.name}>{label}</span>
        <ChevronRight size={14} strokeWidth={1.5} className={css.more} />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={2} alignOffset={-5} className={popup.layer}>
          <Menu.Popup className={`${popup.popup} ${css.menu}`}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  )
}
