import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { deferred } from '../../src/host/deferred'
import { test } from './app'
import { seriousIn } from './axe'
import { importText, openByCommand, RAW, saved } from './steps'

/** Three drafts, two of them with the same headline. */
async function threeDrafts(window: Page): Promise<void> {
  for (const text of [RAW, RAW, RAW.replace('Wenn Brücken sprechen #Stahl', 'Wenn Wände hören')]) {
    await importText(window, text)
    await expect(window.getByRole('dialog')).toBeHidden()
    await expect(saved(window)).toBeVisible()
  }
}

/** All of them chosen, to come out as one kind. */
async function chooseAll(window: Page, target: string): Promise<Locator> {
  await threeDrafts(window)
  const dialog = await openByCommand(window, 'Mehrere')
  await expect(dialog.getByText('1 Interview gewählt.')).toBeVisible()
  await dialog.getByRole('radio', { name: target }).click()
  await dialog.getByRole('checkbox', { name: 'Alle' }).check()
  await expect(dialog.getByText('3 Interviews gewählt.')).toBeVisible()
  return dialog
}

test('several drafts come out at once, each with a line of what became of it', async ({
  app,
  address,
  page: window,
}) => {
  // Not the fixture of that name: here requests may fail.
  await window.goto(address)
  const dialog = await chooseAll(window, 'Nur Text')
  expect(await seriousIn(window)).toEqual([])
  // One goes right before its turn, as a sync client may take it.
  await window.route('**/export', async (route) => {
    const draft = join(app.library, 'drafts', route.request().url().split('/').at(-2) ?? '')
    const text = await readFile(join(draft, 'draft.json'), 'utf8')
    if (text.includes('Wenn Wände hören')) await rm(draft, { recursive: true })
    await route.continue()
  })
  await dialog.getByRole('button', { name: 'Exportieren …' }).click()
  await expect(dialog.getByText('2 Dateien gesichert. Eine ging nicht, der Grund steht daneben.')).toBeVisible()
  await expect(dialog.getByText('Das ist nicht mehr da.')).toBeVisible()
  await expect(dialog.getByText('Gesichert als wenn-bruecken-sprechen-stahl-2.txt')).toBeVisible()
  // Nothing in the list can be chosen now, but it can be read to its end.
  await expect(dialog.getByRole('region', { name: 'Interviews' }).getByRole('list')).toHaveAttribute('tabindex', '0')
  expect(await seriousIn(window)).toEqual([])
  const names = ['wenn-bruecken-sprechen-stahl-2.txt', 'wenn-bruecken-sprechen-stahl.txt']
  expect((await readdir(app.exports)).sort()).toEqual(names)
})

test('when it is cancelled, what is finished stays and nothing is left half', async ({
  app,
  address,
  page: window,
}) => {
  // Not the fixture of that name: here requests may fail.
  await window.goto(address)
  const dialog = await chooseAll(window, 'Manuskript')
  // The second one takes its time.
  let exports = 0
  const cancelled = deferred<void>()
  await window.route('**/export', async (route) => {
    if (++exports === 2) await cancelled.promise
    await route.continue()
  })
  await dialog.getByRole('button', { name: 'Exportieren …' }).click()
  await expect(dialog.getByText(/^2 von 3: /)).toBeVisible({ timeout: 20_000 })
  await dialog.getByRole('button', { name: 'Abbrechen' }).click()
  cancelled.resolve()
  await expect(dialog.getByText(/gesichert\. .*(blieb|blieben) aus\.$/)).toBeVisible()
  const files = await readdir(app.exports)
  expect(files.length).toBeGreaterThan(0)
  expect(files.length).toBeLessThan(3)
  for (const file of files) expect((await readFile(join(app.exports, file))).subarray(-6).toString()).toContain('EOF')
})
