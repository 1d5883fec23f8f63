import { Menu } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import { Icon } from './Icon'
import { MenuPopup } from './MenuPopup'
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

/** What is shown for the button that opened the menu. */
export interface MenuContent {
  entries: readonly MenuEntry[]
  align: 'start' | 'end'
}

interface SharedMenu {
  handle: Menu.Handle<MenuContent>
  /** A button is no longer there: its menu goes with it. */
  leave(button: string): void
}

const Shared = createContext<SharedMenu | null>(null)

/** @throws where no `MenuHost` is around it */
export function useSharedMenu(): SharedMenu {
  const shared = useContext(Shared)
  if (!shared) throw new Error('a button with a menu stands outside of every MenuHost')
  return shared
}

/**
 * The one menu of all buttons in it. A closed menu is kept as well: where each row of a list had one of its own, menus were half
 * of what a row took.
 */
export function MenuHost({ children }: { children: ReactNode }) {
  const [handle] = useState(() => Menu.createHandle<MenuContent>())
  const opener = useRef<string | undefined>(undefined)
  const shared = useMemo(
    () => ({
      handle,
      leave(button: string) {
        if (opener.current === button) handle.close()
      },
    }),
    [handle],
  )
  return (
    <Shared value={shared}>
      {children}
      <Menu.Root
        handle={handle}
        modal={false}
        onOpenChange={(open, { trigger }) => {
          opener.current = open ? trigger?.id : undefined
        }}
      >
        {({ payload }) => (
          <Menu.Portal>
            <Menu.Positioner align={payload?.align} sideOffset={4} className={popup.layer}>
              <MenuPopup>
                {payload?.entries.map((entry) => (
                  <EntryItem key={entry.id} entry={entry} />
                ))}
              </MenuPopup>
            </Menu.Positioner>
          </Menu.Portal>
        )}
      </Menu.Root>
    </Shared>
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
