import { Menu } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Icon } from './Icon'
import popup from './popup.module.css'

export type MenuEntry =
  | {
      id: string
      label: string
      icon?: LucideIcon
      /** Instead of an icon. */
      mark?: ReactNode
      keys?: string
      checked?: boolean
      disabled?: boolean
      run(): void
    }
  | { id: string; line: true }

interface MenuButtonProps {
  /** The button that opens the menu. */
  trigger: ReactElement<Record<string, unknown>>
  entries: readonly MenuEntry[]
  align?: 'start' | 'end'
  /** Given together: the menu can be opened from elsewhere, such as with the right mouse button. */
  open?: boolean
  onOpenChange?(open: boolean): void
}

/** A button with a menu; the entries are data. */
export function MenuButton({ trigger, entries, align = 'start', open, onOpenChange }: MenuButtonProps) {
  return (
    <Menu.Root modal={false} open={open} onOpenChange={onOpenChange}>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        <Menu.Positioner align={align} sideOffset={4} className={popup.layer}>
          <Menu.Popup className={popup.popup}>
            {entries.map((entry) =>
              'line' in entry ? (
                <Menu.Separator key={entry.id} className={popup.line} />
              ) : (
                <Menu.Item key={entry.id} disabled={entry.disabled} onClick={entry.run} className={popup.item}>
                  {entry.mark}
                  {entry.icon && <Icon of={entry.icon} size={15} />}
                  {entry.label}
                  {entry.keys && <kbd>{entry.keys}</kbd>}
                  {entry.checked && <Icon of={Check} size={15} />}
                </Menu.Item>
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
