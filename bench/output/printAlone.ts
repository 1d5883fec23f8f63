import type { Page } from 'playwright-core'

export const CHROMIUM_FLAGS = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

/** What Chromium alone makes of finished HTML: the same print as an export's, without us. */
export async function printAlone(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' })
  // Fonts are part of what is printed, and are not awaited by `load`.
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}
