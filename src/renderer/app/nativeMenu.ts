import type { TFunction } from 'i18next'
import type { NativeMenu } from '../../host/bridge'
import { commands, MENUS, type MenuName } from './commands'
import type { UiState } from './uiStore'

type MenuItem = NativeMenu[number]['items'][number]
type Role = Extract<MenuItem, { role?: unknown }>['role']

const line: MenuItem = { separator: true }

/** What Electron itself knows how to do, by menu and group. */
const ROLES: Readonly<Record<string, readonly NonNullable<Role>[]>> = {
  'file 5': ['quit'],
  'edit 2': ['cut', 'copy', 'paste', 'selectAll'],
  'view 5': ['minimize'],
}

/** The native menu, made from the list of commands. Its keys are shown there; the page listens for them itself. */
export function nativeMenu(t: TFunction<'app'>, state: UiState): NativeMenu {
  return MENUS.map((menu) => ({ label: t(`menu.${menu}`), items: itemsOf(menu, t, state) }))
}

function itemsOf(menu: MenuName, t: TFunction<'app'>, state: UiState): MenuItem[] {
  const groups = new Map<number, MenuItem[]>()
  const add = (group: number, item: MenuItem) => groups.set(group, [...(groups.get(group) ?? []), item])
  for (const {
    id,
    label,
    keys,
    checked,
    menu: [name, group],
  } of commands) {
    const on = checked && { checked: checked(state) }
    if (name === menu) add(group, { label: t(label), command: id, ...on, ...(keys && { accelerator: keys }) })
  }
  for (const [place, roles] of Object.entries(ROLES)) {
    const [name, group] = place.split(' ')
    if (name === menu) for (const role of roles) add(Number(group), { label: t(`menu.${role}` as 'menu.cut'), role })
  }
  return [...groups].sort(([a], [b]) => a - b).flatMap(([, items], index) => (index === 0 ? items : [line, ...items]))
}
