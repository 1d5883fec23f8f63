import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, mod, press, putCaret } from './steps'

const PART = '**/assets/ExportDialog-*.js'

/** Opens the export dialog by its keys, holds back what is loaded for it, and gives what lets it come. */
async function openHeldBack(window: Page): Promise<() => void> {
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await window.route(PART, async (route) => {
    await released
    await route.continue()
  })
  const asked = window.waitForRequest(PART)
  await press(window, `${mod}+e`)
  await asked
  return release
}

test('what is typed while a dialog is loaded writes nothing into the text', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  const before = await dialogueOf(window)
  const release = await openHeldBack(window)
  await window.keyboard.type('xyz')
  await press(window, 'Enter', 'Backspace')
  expect(await dialogueOf(window)).toEqual(before)

  release()
  const dialog = window.getByRole('dialog', { name: 'Exportieren' })
  await expect(dialog).toBeVisible()
  await press(window, 'Escape')
  await expect(dialog).toBeHidden()
  // The caret is where it was.
  await window.keyboard.type('!')
  await expect.poll(() => dialogueOf(window)).toEqual(before.with(1, `${before[1]}!`))
})

test('a dialog asked for while the server is gone says so, leaves the text to be written on, and comes when it is back', async ({
  app,
  window,
}) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  const port = new URL(window.url()).port
  await app.stop('SIGKILL')
  await press(window, `${mod}+e`)
  await expect(
    window.getByRole('region', { name: 'Meldungen' }).getByText('Wechselrede antwortet nicht.'),
  ).toBeVisible()
  await window.keyboard.type('!')
  await expect.poll(async () => (await dialogueOf(window))[1]).toMatch(/!$/)

  await app.start('--port', port)
  await press(window, `${mod}+e`)
  await expect(window.getByRole('dialog', { name: 'Exportieren' })).toBeVisible()
})
