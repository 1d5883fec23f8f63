import { describe, expect, it } from 'vitest'
import { nativeMenuSchema } from '../../src/host/bridge'
import { menuTemplate } from '../../src/main/nativeMenu'

const menu = nativeMenuSchema.parse([
  {
    label: 'Ablage',
    items: [
      { label: 'Neu', command: 'new', accelerator: 'CmdOrCtrl+N' },
      { label: 'Fokus', command: 'focusMode', checked: true },
      { separator: true },
      { label: 'Beenden', role: 'quit' },
    ],
  },
])

describe('the native menu', () => {
  it('runs the command of an item and leaves its key to the page', () => {
    const run: string[] = []
    const [own] = menuTemplate(menu, { platform: 'linux', development: false }, (command) => run.push(command))
    const items = own?.submenu as {
      click?: () => void
      registerAccelerator?: boolean
      role?: string
      checked?: boolean
    }[]
    items[0]?.click?.()
    expect(run).toEqual(['new'])
    expect(items[0]?.registerAccelerator).toBe(false)
    expect(items[1]).toMatchObject({ type: 'checkbox', checked: true })
    expect(items[3]?.role).toBe('quit')
  })

  it('stands between the two menus of the system on macOS, which has Quit in the first', () => {
    const template = menuTemplate(menu, { platform: 'darwin', development: false }, () => undefined)
    expect(template.map(({ role, label }) => role ?? label)).toEqual(['appMenu', 'Ablage', 'windowMenu'])
    expect(JSON.stringify(template)).not.toContain('quit')
  })

  it('has the developer tools only in development', () => {
    const inDevelopment = menuTemplate(menu, { platform: 'linux', development: true }, () => undefined)
    expect(JSON.stringify(inDevelopment)).toContain('toggleDevTools')
    const shipped = menuTemplate(menu, { platform: 'linux', development: false }, () => undefined)
    expect(JSON.stringify(shipped)).not.toContain('toggleDevTools')
  })
})
