import type { Settings } from '../../host/settings/settings'

const DARK = '(prefers-color-scheme: dark)'
const PAPER = { light: '#ffffff', dark: '#1a1c1e' } as const

/** Sets `data-theme` on the root element from the setting, and from the system while the setting says so. */
export function applyTheme(setting: Settings['theme']): () => void {
  const system = window.matchMedia(DARK)
  const apply = () => {
    const theme = setting === 'dark' || (setting === 'system' && system.matches) ? 'dark' : 'light'
    document.documentElement.dataset.theme = theme
    // The desktop window colours its buttons by this.
    document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.setAttribute('content', PAPER[theme])
  }
  apply()
  system.addEventListener('change', apply)
  return () => system.removeEventListener('change', apply)
}
