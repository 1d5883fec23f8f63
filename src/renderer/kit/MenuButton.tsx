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
  /** One of several holds. */
  | {
      id: string
      label: string
      value: string
      choices: readonly { value: string; label: string; mark?: ReactNode }[]
      choose(value: string): void
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
            {entries.map((entry) => (
              <EntryItem key={entry.id} entry={entry} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function EntryItem({ entry }: { entry: MenuEntry }) {
  if ('line' in entry) return <Menu.Separator className={popup.line} />
  if ('choices' in entry) {
    return (
      <Menu.RadioGroup aria-label={entry.label} value={entry.value} onValueChange={entry.choose}>
        {entry.choices.map(({ value, label, mark }) => (
          <Menu.RadioItem key={value} value={value} closeOnClick className={popup.item}>
            {mark && <span className={popup.mark}>{mark}</span>}
            {label}
            <Menu.RadioItemIndicator className={popup.tick}>
              <Icon of={Check} size={15} />
            </Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    )
  }
  return (
    <Menu.Item disabled={entry.disabled} onClick={entry.run} className={popup.item}>
      {entry.mark}
      {entry.icon && <Icon of={entry.icon} size={15} />}
      {entry.label}
      {entry.keys && <kbd>{entry.keys}</kbd>}
      {entry.checked && <Icon of={Check} size={15} />}
    </Menu.Item>
  )
}
