import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { importText, openByCommand, putCaret, RAW, saved, stopFrames, turns } from './steps'

/** A walk with Tab through all that can be reached; where the focus could not be seen, or was off the window, is named. */
async function hiddenStops(window: Page): Promise<{ stops: string[]; hidden: string[] }> {
  const stops: string[] = []
  const hidden: string[] = []
  for (let step = 0; step < 80; step++) {
    await window.keyboard.press('Tab')
    const stop = await window.evaluate(look)
    if (stops.includes(stop.name)) break
    stops.push(stop.name)
    if (!stop.seen) hidden.push(stop.name)
  }
  return { stops, hidden }
}

/** Runs in the page. A ring round the element or round the field it stands in; in the text the caret shows where one is. */
function look(): { name: string; seen: boolean } {
  const element = document.activeElement
  if (!(element instanceof HTMLElement)) return { name: 'nothing', seen: false }
  const path: Element[] = []
  for (let node: Element | null = element; node; node = node.parentElement) path.push(node)
  const name = path.map((node) => [...(node.parentElement?.children ?? [])].indexOf(node)).join('.')
  const label = element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30)
  const ringed = path.slice(0, 3).some((node) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node)
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
    return outlined || (node !== element && node.matches(':focus-within') && boxShadow !== 'none')
  })
  const { top, left, bottom, right } = element.getBoundingClientRect()
  const inWindow = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
  const body = element === document.body
  return {
    name: `${element.tagName} ${label} ${name}`,
    seen: body || ((element.isContentEditable || ringed) && inWindow),
  }
}

async function openDialog(window: Page, button: string): Promise<void> {
  await window.getByRole('button', { name: button }).click()
  await expect(window.getByRole('dialog')).toBeVisible()
}

const views: Record<string, { open(window: Page): Promise<void>; least: number }> = {
  'the first start': { open: (window) => expect(window.getByText('Womit fangen wir an?')).toBeVisible(), least: 6 },
  'the editor': { open: importText, least: 15 },
  'the import': {
    open: async (window) => {
      await window.getByRole('button', { name: 'Importieren' }).first().click()
      await window.getByRole('textbox', { name: 'Text des Gesprächs' }).fill(RAW)
      await window.getByRole('button', { name: 'Weiter' }).click()
      await expect(window.getByText('Wer fragt?')).toBeVisible()
    },
    least: 6,
  },
  'the settings': { open: (window) => openDialog(window, 'Einstellungen'), least: 3 },
  'the keys': { open: (window) => openDialog(window, 'Tasten'), least: 3 },
  'the export': {
    open: async (window) => {
      await importText(window)
      await openDialog(window, 'Exportieren')
    },
    least: 6,
  },
}

for (const [name, { open, least }] of Object.entries(views)) {
  test(`in ${name} the focus is always seen`, async ({ window }) => {
    await open(window)
    const { stops, hidden } = await hiddenStops(window)
    expect(hidden).toEqual([])
    expect(stops.length).toBeGreaterThanOrEqual(least)
    await window.setViewportSize({ width: 900, height: 800 })
    // It slides out of the way; until then it can be reached.
    await expect(window.locator('[data-region=rail]')).toBeHidden()
    const narrow = await hiddenStops(window)
    expect(narrow.hidden).toEqual([])
    expect(narrow.stops.length).toBeGreaterThanOrEqual(Math.min(least, 5))
  })
}

test('keys go to what was opened also before it is drawn', async ({ window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  await putCaret(window, 1, 'end')
  const before = await turns(window).allTextContents()
  await stopFrames(window)
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('Als Vorlage sichern')
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Als Vorlage sichern' })
  await expect(dialog).toBeVisible()
  await window.keyboard.type('Brücken')
  await expect(dialog.getByRole('textbox')).toHaveValue(/Brücken/)
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await window.keyboard.press('Alt+s')
  await expect(window.getByRole('menu')).toBeFocused()
  await window.getByRole('menuitem', { name: 'Umbenennen' }).press('Enter')
  await window.keyboard.type('Ilse')
  await expect(window.getByRole('dialog').getByRole('textbox')).toHaveValue('Ilse')
  await window.keyboard.press('Escape')
  expect(await turns(window).allTextContents()).toEqual(before)
})

test('lists in dialogs are one tab stop each, arrows move inside, and Escape gives the focus back', async ({
  window,
}) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const text = window.getByRole('textbox', { name: 'Text des Interviews' })
  await putCaret(window, 1, 'end')
  const name = await openByCommand(window, 'Als Vorlage sichern')
  await window.keyboard.press('Enter')
  await expect(name).toHaveCount(0)
  await expect(text).toBeFocused()

  await window.keyboard.press('ControlOrMeta+Shift+n')
  const templates = window.getByRole('dialog', { name: 'Neu aus Vorlage' })
  const own = templates.getByRole('button', { name: 'Wenn Brücken sprechen #Stahl', exact: true })
  await expect(own).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('menuitem', { name: 'Umbenennen' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(own).toBeFocused()
  await window.keyboard.press('ArrowDown')
  await expect(templates.getByRole('button', { name: 'Expertengespräch' })).toBeFocused()
  await window.keyboard.press('Tab')
  await expect(templates.getByRole('button', { name: 'Schließen' })).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Delete')
  await window.getByRole('alertdialog').getByRole('button', { name: 'Löschen' }).press('Enter')
  await expect(templates.getByText(/Noch keine eigenen/)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(text).toBeFocused()

  const register = await openByCommand(window, 'Personen')
  await expect(register.getByRole('searchbox')).toBeFocused()
  const people = register.getByRole('listitem').getByRole('button')
  await expect(people.nth(1)).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await expect(people.first()).toBeFocused()
  await window.keyboard.press('End')
  const last = people.last()
  await expect(last).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(last).toHaveAttribute('aria-current', 'true')
  await window.keyboard.press('Tab')
  await expect(register.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(text).toBeFocused()

  const exports = await openByCommand(window, 'Mehrere Interviews')
  await expect(exports.getByRole('radio', { name: 'Webseite' })).toBeFocused()
  for (let stop = 0; stop < 3; stop++) await window.keyboard.press('Tab')
  await window.keyboard.press('Space')
  await expect(exports.getByText('Noch keins gewählt.')).toBeVisible()
  await window.keyboard.press('Tab')
  await expect(exports.getByRole('button', { name: 'Abbrechen' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(text).toBeFocused()
})

test('with forced colours what is chosen has an outline', async ({ window }) => {
  await window.emulateMedia({ forcedColors: 'active' })
  await importText(window)
  await window.locator('section[data-kind] p').first().click()
  const outlined = async (selector: string) =>
    window
      .locator(selector)
      .first()
      .evaluate(
        (element) =>
          getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).borderStyle !== 'none',
      )
  expect(await outlined('section[data-active] button[aria-haspopup]')).toBe(true)
  expect(await outlined('[data-draft][aria-current=true]')).toBe(true)
  expect(await outlined('[role=radio][data-checked]')).toBe(true)
  await window.keyboard.press('ControlOrMeta+k')
  await expect(window.getByRole('option').first()).toBeVisible()
  expect(await outlined('[role=option][data-highlighted]')).toBe(true)
})
