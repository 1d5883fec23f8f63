import type { MenuItemConstructorOptions } from 'electron'
import type { NativeMenu } from '../host/bridge'

type Item = NativeMenu[number]['items'][number]

export interface MenuSurroundings {
  platform: NodeJS.Platform
  /** Adds what developers need. */
  development: boolean
}

/**
 * Electron's template for the menu the page handed over. macOS gets its two standard menus around it; `quit` stands
 * in the first of them there.
 */
export function menuTemplate(
  menu: NativeMenu,
  { platform, development }: MenuSurroundings,
  run: (command: string) => void,
): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const own = menu.map(({ label, items }): MenuItemConstructorOptions => {
    const shown = mac ? items.filter((item) => !('role' in item && item.role === 'quit')) : items
    return { label, submenu: shown.map((item) => templateItem(item, run)) }
  })
  if (development) own.push({ label: 'Development', submenu: [{ role: 'reload' }, { role: 'toggleDevTools' }] })
  return mac ? [{ role: 'appMenu' }, ...own, { role: 'windowMenu' }] : own
}

/** Until the page has handed its own over: what macOS can't do without, such as Quit and Copy. Elsewhere none. */
export function firstMenu(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  return platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : []
}

function templateItem(item: Item, run: (command: string) => void): MenuItemConstructorOptions {
  if ('separator' in item) return { type: 'separator' }
  const { label, role, command, accelerator, checked } = item
  if (role) return { label, role }
  return {
    label,
    ...(checked !== undefined && { type: 'checkbox' as const, checked }),
    enabled: command !== undefined,
    click: () => {
      if (command) run(command)
    },
    // Shown, not registered: the page handles its own keys, and would do everything twice otherwise.
    ...(accelerator && { accelerator, registerAccelerator: false }),
  }
}
