import { expect } from '@playwright/test'
import { test } from './app'
import { importText, putCaret } from './steps'

test('lengths of the whole, the selection and the turn; a line has as many characters as one says', async ({
  window,
}) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  for (let n = 0; n < 6; n++) await window.keyboard.press('Shift+ArrowLeft')
  await window.getByRole('button', { name: /^Längen/ }).click()
  const lengths = window.getByRole('dialog', { name: 'Längen' })
  const row = (name: RegExp) => lengths.getByRole('row', { name }).getByRole('cell')
  await expect(row(/^Zeichen/).nth(1)).toHaveText('6')
  await expect(row(/^Zeichen/).nth(2)).toHaveText('30')
  await expect(row(/^ohne Leerzeichen/).nth(2)).toHaveText('25')
  await expect(row(/^Druckzeilen/).nth(2)).toHaveText('1')
  await lengths.getByLabel('Zeichen je Druckzeile').fill('12')
  await expect(row(/^Druckzeilen/).nth(2)).toHaveText('3')
})

test('a headline that runs over is marked in the text, and says so among the details', async ({ window }) => {
  await importText(window)
  await window.getByRole('tab', { name: 'Angaben' }).click()
  await expect(window.getByText('21 von 60')).toBeVisible()
  await window.locator('h1').click()
  await window.keyboard.press('Home')
  await window.keyboard.type('Was die Ingenieurin in den Seilen hört: ')
  await expect(window.getByText('61 von 60')).toBeVisible()
  await window.keyboard.type('Ach, ')
  await expect(window.getByText('66 von 60')).toBeVisible()
  await expect
    .poll(() => window.evaluate(() => [...(CSS.highlights.get('overrun') ?? [])].map(String)))
    .toEqual(['rechen'])
})
