import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type App, test } from './app'
import { seriousIn } from './axe'
import { textOnDisk } from './faults/textOnDisk'
import { importText, lastDraft, mod, openByCommand, press, putCaret, saved, turns } from './steps'

/** By keyboard alone: from the text to the field where the folder is typed. */
async function askToMove(window: Page): Promise<void> {
  const settings = await openByCommand(window, 'Einstellungen')
  await settings.getByRole('button', { name: 'Verschieben …' }).focus()
  await press(window, 'Enter')
  await expect(window.getByRole('textbox', { name: 'Neuer oder leerer Ordner' })).toBeFocused()
}

async function moveTo(window: Page, folder: string): Promise<void> {
  await askToMove(window)
  await window.keyboard.type(folder)
  await press(window, 'Enter')
}

/** So large that there is a half-way. */
async function enlarge({ library }: App): Promise<void> {
  const file = join(library, 'drafts', 'large')
  await writeFile(file, '')
  await truncate(file, 1024 ** 3)
}

async function isMoving({ library }: App, name: string): Promise<boolean> {
  return (await readdir(dirname(library))).some((each) => each.startsWith(`.${name}.`))
}

test('what was typed last goes along, the app goes on there, and opens there again', async ({ app, window }) => {
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const to = join(dirname(app.library), 'Synchron', 'Texte')
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Kurz davor.')
  await moveTo(window, to)
  await expect(window.getByText('Die Bibliothek liegt jetzt in „Texte“.')).toBeVisible()
  expect(await textOnDisk(app)).toContain('Kurz davor.')
  expect(await textOnDisk({ library: to })).toContain('Kurz davor.')

  // The caret is where it was.
  await window.keyboard.type(' Und danach.')
  await expect.poll(() => textOnDisk({ library: to })).toContain('Und danach.')
  expect(await textOnDisk(app)).not.toContain('Und danach.')
  await press(window, `${mod}+z`)
  await expect.poll(() => textOnDisk({ library: to })).not.toContain('Und danach.')

  const id = await lastDraft(window)
  await app.stop()
  await window.goto(await app.startChosen())
  await window.locator(`[data-draft="${id}"]`).click()
  await expect(turns(window).nth(1)).toContainText('Kurz davor.')
  await app.stop()
  // Nobody writes on in the old one unawares.
  await expect(app.start()).rejects.toThrow('the server said no address')
})

test('a folder that can’t be taken is refused in the dialog, and another one taken', async ({ app, page: window }) => {
  // Not the watched window: each refusal is an error in its console.
  await window.goto(await app.start())
  await expect(window.getByText('Womit fangen wir an?')).toBeVisible()
  await askToMove(window)
  expect(await seriousIn(window)).toEqual([])
  const field = window.getByRole('textbox', { name: 'Neuer oder leerer Ordner' })
  await mkdir(join(dirname(app.library), 'full', 'mine'), { recursive: true })
  const refused = [
    [join(app.library, 'drafts', 'in'), 'liegen ineinander'],
    [join(dirname(app.library), 'full'), 'ist nicht leer'],
    ['Texte', 'den ganzen Pfad'],
  ] as const
  for (const [path, sentence] of refused) {
    await field.fill(path)
    await press(window, 'Enter')
    await expect(window.getByRole('status').getByText(sentence)).toBeVisible()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
  }
  expect(await seriousIn(window)).toEqual([])
  await field.fill(join(dirname(app.library), 'Neu'))
  await press(window, 'Tab', 'Tab', 'Enter')
  await expect(window.getByText('Die Bibliothek liegt jetzt in „Neu“.')).toBeVisible()
})

test('all windows wait until it is moved or given up', async ({ app, page: window, context }) => {
  await window.goto(await app.start())
  await importText(window)
  await expect(saved(window)).toBeVisible()
  const other = await context.newPage()
  await other.goto(new URL('/', window.url()).href)
  await expect(other.locator('[data-draft]')).toBeVisible()
  await enlarge(app)

  await moveTo(window, join(dirname(app.library), 'Neu'))
  const wait = (page: Page) => page.getByRole('alertdialog', { name: 'Die Bibliothek zieht um' })
  await expect(wait(other)).toBeVisible()
  await expect(wait(other).getByRole('button')).toHaveCount(0)
  // No key reaches past it.
  await press(other, `${mod}+k`)
  await expect(other.getByRole('combobox')).toHaveCount(0)
  expect(await seriousIn(window)).toEqual([])
  await expect(wait(window).getByRole('button', { name: 'Abbrechen' })).toBeFocused()
  await press(window, 'Enter')
  await expect(window.getByText('Die Bibliothek bleibt, wo sie war.').first()).toBeVisible()
  for (const page of [window, other]) await expect(wait(page)).toBeHidden()
  expect(await readdir(dirname(app.library))).not.toContain('Neu')
  expect(await isMoving(app, 'Neu')).toBe(false)
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Weiter im alten.')
  await expect.poll(() => textOnDisk(app)).toContain('Weiter im alten.')
})

test('a kill in the midst of it leaves the old library in use, and whole', async ({ app, window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.type(' Kurz davor.')
  await enlarge(app)
  await moveTo(window, join(dirname(app.library), 'Neu'))
  await expect.poll(() => isMoving(app, 'Neu'), { intervals: [5] }).toBe(true)
  await app.stop()
  expect(await readdir(dirname(app.library))).not.toContain('Neu')
  await window.goto(await app.start())
  await expect(turns(window).nth(1)).toContainText('Kurz davor.')
  await moveTo(window, join(dirname(app.library), 'Neu'))
  await expect(window.getByText('Die Bibliothek liegt jetzt in „Neu“.')).toBeVisible({ timeout: 40_000 })
  expect(await isMoving(app, 'Neu')).toBe(false)
})
