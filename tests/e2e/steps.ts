import { expect, type Locator, type Page, type Request } from '@playwright/test'

/** What a user does, in the words of the German interface. */

export const RAW = `Wenn Brücken sprechen #Stahl

Manche Risse hört man, bevor man sie sieht. Die Ingenieurin Ilse Tanner erklärt: werft: Frau Tanner, was hören Sie? Ilse Tanner: Erst den Wind. Dann den Stahl. werft: Und wenn nichts klingt? Ilse Tanner: Dann gehe ich nach Hause. werft: Vielen Dank für das Gespräch! Ilse Tanner prüft seit zwanzig Jahren Brücken.`

/** Its turns, as `dialogueOf` gives them. */
export const START = [
  'werft: Frau Tanner, was hören Sie?',
  'Ilse Tanner: Erst den Wind. Dann den Stahl.',
  'werft: Und wenn nichts klingt?',
  'Ilse Tanner: Dann gehe ich nach Hause.',
  'werft: Vielen Dank für das Gespräch!',
]

/** The key of commands. */
export const mod = process.platform === 'darwin' ? 'Meta' : 'Control'

export async function press(window: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key)
}

export async function importText(window: Page, text = RAW): Promise<void> {
  await window.getByRole('button', { name: 'Importieren' }).first().click()
  await window.getByRole('textbox', { name: 'Text des Gesprächs' }).fill(text)
  await window.getByRole('button', { name: 'Weiter' }).click()
  await window.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(turns(window).first()).toBeVisible()
}

export function turns(window: Page): Locator {
  return window.locator('section[data-kind]')
}

/** Speaker and text of each turn, paragraphs parted by `|`. */
export function dialogueOf(window: Page): Promise<string[]> {
  return turns(window).evaluateAll((sections) =>
    sections.map((section) => {
      const blocks = [...section.querySelectorAll('p, li')].map((block) => block.textContent)
      return `${section.getAttribute('aria-label') ?? '?'}: ${blocks.join('|')}`
    }),
  )
}

/** Puts the caret at the start or the end of a paragraph of a turn, both counted from 0. A long paragraph has several lines. */
export async function putCaret(window: Page, turn: number, where: 'start' | 'end', paragraph = 0): Promise<void> {
  // Of a turn far from the window nothing is drawn but its box.
  await turns(window).nth(turn).scrollIntoViewIfNeeded()
  const target = turns(window).nth(turn).locator('p').nth(paragraph)
  await target.scrollIntoViewIfNeeded()
  // While fonts arrive, lines move under the pointer.
  await expect(async () => {
    const { height } = (await target.boundingBox()) ?? { height: 2 }
    await target.click({ position: { x: 2, y: where === 'start' ? 2 : height - 2 } })
    await expect(turns(window).nth(turn)).toHaveAttribute('data-active', { timeout: 500 })
  }).toPass()
  await window.keyboard.press(where === 'start' ? 'Home' : 'End')
}

/** Selects the first characters of a turn with the keys: a word under the pointer may be another one while the page opens. */
export async function selectStart(window: Page, turn: number, characters: number): Promise<void> {
  await putCaret(window, turn, 'start')
  for (let n = 0; n < characters; n++) await window.keyboard.press('Shift+ArrowRight')
}

export function saved(window: Page): Locator {
  return window.locator('header').getByText(/Gesichert ·/)
}

/** Runs a command of the palette that opens a dialog. */
export async function openByCommand(window: Page, command: string): Promise<Locator> {
  await press(window, `${mod}+k`)
  const palette = window.getByRole('combobox', { name: 'Befehle und Suche' })
  await palette.fill(command)
  await press(window, 'Enter')
  await expect(palette).toBeHidden()
  // A toast is a dialog as well, but not one that was opened.
  const dialog = window.locator('[role=dialog][data-open]')
  await expect(dialog).toBeVisible()
  return dialog
}

export async function switchConversionsOff(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Einstellungen' }).click()
  await window.getByText('Beim Tippen umwandeln').click()
  await press(window, 'Escape')
}

/** Id of the draft that was saved last. */
export function lastDraft(window: Page): Promise<string> {
  return window.evaluate(async () => (await (await fetch('/api/drafts')).json())[0].id)
}

/** What waits for the next frame never comes: as on a machine that is busy. */
export async function stopFrames(window: Page): Promise<void> {
  await window.evaluate(() => {
    globalThis.requestAnimationFrame = () => 0
  })
}

export function isSave(request: Request): boolean {
  return request.method() === 'PATCH' && request.url().includes('/api/drafts/')
}
