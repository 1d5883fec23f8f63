import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'

/** As high as the page's top bar (`--bar`), so that the buttons sit in its middle. In device independent pixels. */
const HEIGHT = 52

/** The paper of the two themes (`--paper`), until the page says what it shows. */
const PAPER = { light: '#ffffff', dark: '#1a1c1e' }
const INK = { light: '#1b1d1f', dark: '#e8e9e8' }

/**
 * A hidden title bar whose window buttons lie over the page. The page reads from the CSS variables
 * `titlebar-area-x` and `titlebar-area-width` what they leave free.
 */
export function titleBar(dark: boolean, platform: NodeJS.Platform): BrowserWindowConstructorOptions {
  const theme = dark ? 'dark' : 'light'
  const paper = { backgroundColor: PAPER[theme], titleBarStyle: 'hidden' as const }
  if (platform === 'darwin') {
    return { ...paper, titleBarOverlay: { height: HEIGHT }, trafficLightPosition: { x: 18, y: 18 } }
  }
  return { ...paper, titleBarOverlay: { color: PAPER[theme], symbolColor: INK[theme], height: HEIGHT } }
}

/** Keeps the window buttons in the colour of the page's `<meta name="theme-color">`. macOS draws its own. */
export function followThemeColor(window: BrowserWindow, platform: NodeJS.Platform): void {
  if (platform === 'darwin') return
  window.webContents.on('did-change-theme-color', (_event, color) => {
    if (!color) return
    window.setTitleBarOverlay({ color, symbolColor: isDark(color) ? INK.dark : INK.light, height: HEIGHT })
    window.setBackgroundColor(color)
  })
}

/** For `#RRGGBB`, by the weights of luma (ITU-R BT.601). */
export function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.slice(1, 7).match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}
