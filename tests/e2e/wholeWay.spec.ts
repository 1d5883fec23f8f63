import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { test } from './app'
import { dialogueOf, isSave, putCaret, saved, turns } from './steps'

test('the whole way: from the sample to a draft, a web page and a PDF', async ({ app, window, context }) => {
  await test.step('import the sample, correct who asks and set it right again', async () => {
    await window.getByRole('button', { name: /Mit einem Beispiel/ }).click()
    await expect(window.getByText(/Redebeiträge, 2 Personen/)).toBeVisible()
    await window.getByRole('radio', { name: 'Ida Marwede' }).check()
    await window.getByRole('radio', { name: 'tellerrand' }).check()
    await expect(window.getByText('Zurück', { exact: true }).last()).toBeVisible()
    await window.getByRole('button', { name: 'Übernehmen', exact: true }).click()
    await expect(turns(window)).toHaveCount(11)
    await expect(turns(window).first()).toHaveAttribute('data-kind', 'question')
  })

  await test.step('edit with the keys', async () => {
    await putCaret(window, 1, 'end')
    await window.keyboard.press('Enter')
    await window.keyboard.type('Glauben Ihnen das die Köche?')
    await window.keyboard.press('Enter')
    await window.keyboard.type('Nach der Tonne schon.')
    const now = await dialogueOf(window)
    expect(now.slice(2, 4)).toEqual(['tellerrand: Glauben Ihnen das die Köche?', 'Ida Marwede: Nach der Tonne schon.'])
  })

  await test.step('rename a person: every label follows', async () => {
    await window.getByLabel('Name', { exact: true }).fill('Dr. Ida Marwede')
    await window.getByLabel('Name', { exact: true }).press('Enter')
    await expect(turns(window).nth(1)).toHaveAttribute('aria-label', 'Dr. Ida Marwede')
    await expect(saved(window)).toBeVisible()
  })

  await test.step('reload', async () => {
    await window.reload()
    await expect(turns(window)).toHaveCount(13)
    expect((await dialogueOf(window))[3]).toBe('Dr. Ida Marwede: Nach der Tonne schon.')
  })

  const second = await test.step('kill the server in mid-typing and start again', async () => {
    await putCaret(window, 3, 'end')
    await Promise.all([
      window.waitForResponse((response) => isSave(response.request()) && response.ok()),
      window.keyboard.type(' Fast alle.'),
    ])
    await expect(saved(window)).toBeVisible()
    await window.keyboard.type(' Und')
    await app.stop('SIGKILL')
    await window.close({ runBeforeUnload: false })
    const page = await context.newPage()
    await page.goto(await app.start())
    await expect(turns(page)).toHaveCount(13)
    expect((await dialogueOf(page))[3]).toMatch(/^Dr\. Ida Marwede: Nach der Tonne schon\. Fast alle\.( Und)?$/)
    return page
  })

  await test.step('export the web page', async () => {
    await second.getByRole('button', { name: 'Exportieren' }).click()
    await second.getByRole('button', { name: /Webseite sichern/ }).click()
    await expect(second.getByText(/Gesichert als .+\.html/)).toBeVisible()
    const page = await readFile(join(app.exports, 'wie-grosskuechen-geld-in-die-tonne-werfen-nichtmehr.html'), 'utf8')
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(page)
    expect(report.results.flatMap((result) => result.messages)).toEqual([])
    expect(page).toContain('Glauben Ihnen das die Köche?')
    expect(page).not.toContain('Zurück')
    await second.keyboard.press('Escape')
  })

  await test.step('export the PDF', async () => {
    await second.getByRole('button', { name: 'Exportieren' }).click()
    await second.getByRole('radio', { name: /Artikel/ }).click()
    await second.getByRole('button', { name: /PDF sichern/ }).click()
    await expect(second.getByText(/Gesichert als .+\.pdf/)).toBeVisible({ timeout: 30_000 })
    const file = join(app.exports, 'wie-grosskuechen-geld-in-die-tonne-werfen-nichtmehr.pdf')
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Dr. Ida Marwede: Nach der Tonne schon. Fast alle.')
    expect(text).not.toContain('Zurück')
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Tagged: +yes/)
  })
})
