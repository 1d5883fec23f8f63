import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, putCaret, START, saved, turns } from './steps'

/** A real picture, made by the browser: stripes, so that no two sizes are the same file. */
async function picture(window: Page, width: number, height: number, type: string): Promise<Buffer> {
  const bytes = await window.evaluate(
    async ([w, h, kind]) => {
      const canvas = new OffscreenCanvas(w, h)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      for (let x = 0; x < w; x += 20) {
        context.fillStyle = `hsl(${x} 40% 60%)`
        context.fillRect(x, 0, 20, h)
      }
      return new Uint8Array(await (await canvas.convertToBlob({ type: kind })).arrayBuffer()).reduce(
        (text, byte) => text + String.fromCharCode(byte),
        '',
      )
    },
    [width, height, type] as const,
  )
  return Buffer.from(bytes, 'latin1')
}

const figures = (window: Page) => window.locator('figure')
const images = (window: Page) => figures(window).locator('img')

/** Waits until a picture is not only there but drawn. */
async function expectDrawn(window: Page, count: number): Promise<void> {
  await expect(images(window)).toHaveCount(count)
  await expect
    .poll(() => images(window).evaluateAll((all) => all.every((image) => (image as HTMLImageElement).naturalWidth > 0)))
    .toBe(true)
}

async function pick(window: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const choosing = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: 'Einfügen' }).click()
  await window.getByRole('menuitem', { name: 'Bild', exact: true }).click()
  await (await choosing).setFiles([file])
}

/** Drops a file in the middle of what is under a point of the element. */
async function drop(window: Page, selector: string, bytes: Buffer, name: string, type: string): Promise<void> {
  await window.locator(selector).evaluate(
    (target, file) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
      const { left, bottom } = target.getBoundingClientRect()
      const init = { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 5, clientY: bottom - 3 }
      for (const event of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(event, init))
    },
    { bytes: [...bytes], name, type },
  )
}

test('a picture comes by file, paste and drop, with caption, credit and alternative text, and goes by undo', async ({
  app,
  window,
  context,
}) => {
  // The whole way of a picture, in many steps.
  test.slow()
  await importText(window)

  await test.step('picked: behind the paragraph with the caret', async () => {
    await putCaret(window, 1, 'end')
    await pick(window, {
      name: 'kai.jpg',
      mimeType: 'image/jpeg',
      buffer: await picture(window, 600, 300, 'image/jpeg'),
    })
    await expectDrawn(window, 1)
    await expect(turns(window).nth(1).locator('figure')).toHaveCount(1)
  })

  await test.step('caption, credit and alternative text by keyboard alone', async () => {
    await window.keyboard.type('Der Kai am Morgen.')
    const fields = ['Bildnachweis', 'Alternativtext']
    await expect(window.getByRole('textbox', { name: 'Alternativtext' })).toBeVisible()
    await window.keyboard.press('Tab')
    await expect(window.getByRole('button', { name: 'Bild ohne Alternativtext' })).toBeFocused()
    await window.keyboard.press('Tab')
    await window.keyboard.press('Tab')
    for (const [name, text] of [
      [fields[0], 'Mira Tellkamp'],
      [fields[1], 'Leerer Kai im Nebel'],
    ] as const) {
      await window.keyboard.press('Tab')
      await expect(window.getByRole('textbox', { name })).toBeFocused()
      await window.keyboard.type(text)
    }
    await window.keyboard.press('Enter')
    await window.keyboard.type(' Nebel.')
    await expect(figures(window).locator('figcaption')).toHaveText('Der Kai am Morgen. Nebel.')
    await expect(window.getByRole('button', { name: 'Bild: Leerer Kai im Nebel' })).toBeVisible()
  })

  await test.step('pasted, and dropped between two turns', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const png = await picture(window, 300, 200, 'image/png')
    await window.evaluate(
      (bytes) =>
        navigator.clipboard.write([
          new ClipboardItem({ 'image/png': new Blob([new Uint8Array(bytes)], { type: 'image/png' }) }),
        ]),
      [...png],
    )
    await putCaret(window, 3, 'end')
    await window.keyboard.press('ControlOrMeta+v')
    await expectDrawn(window, 2)
    await expect(turns(window).nth(3).locator('figure')).toHaveCount(1)

    const webp = await picture(window, 320, 200, 'image/webp')
    await drop(window, 'section[data-kind] >> nth=0', webp, 'steg.webp', 'image/webp')
    await expectDrawn(window, 3)
    await expect(window.locator('section[data-kind] + figure + section[data-kind]')).toHaveCount(1)
  })

  await test.step('each is one undo step; reload shows what was saved', async () => {
    await window.keyboard.press('ControlOrMeta+z')
    await expect(figures(window)).toHaveCount(2)
    await window.keyboard.press('ControlOrMeta+z')
    await expect(figures(window)).toHaveCount(1)
    await window.keyboard.press('ControlOrMeta+Shift+z')
    await expectDrawn(window, 2)
    await window.keyboard.press('ControlOrMeta+s')
    await expect(saved(window)).toBeVisible()
    await window.reload()
    await expectDrawn(window, 2)
    await expect(figures(window).first().getByRole('textbox', { name: 'Bildnachweis' })).toHaveValue('Mira Tellkamp')
  })

  await test.step('the web page carries them', async () => {
    await window.getByRole('button', { name: 'Exportieren' }).click()
    await expect(window.frameLocator('iframe').locator('img')).toHaveCount(2)
    await window.getByRole('button', { name: /Webseite sichern/ }).click()
    await expect(window.getByText(/Gesichert als .+\.html/)).toBeVisible()
    const page = await readFile(join(app.exports, 'wenn-bruecken-sprechen-stahl.html'), 'utf8')
    expect(page).toMatch(/<img src="data:image\/jpeg;base64,[^"]+" alt="Leerer Kai im Nebel">/)
    expect(page).toContain('Der Kai am Morgen. Nebel. <span class="credit">Foto: Mira Tellkamp</span>')
  })
})

test('what is no picture is refused with a sentence', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await pick(window, { name: 'kai.png', mimeType: 'image/png', buffer: Buffer.from('Kein Bild.') })
  const messages = window.getByRole('region', { name: 'Meldungen' })
  await expect(messages.getByText('Das ist kein Bild, das Wechselrede kennt.')).toBeVisible()
  const half = (await picture(window, 400, 300, 'image/jpeg')).subarray(0, 600)
  await pick(window, { name: 'halb.jpg', mimeType: 'image/jpeg', buffer: half })
  await expect(messages.getByText('Dieses Bild ist beschädigt')).toBeVisible()
  await expect(figures(window)).toHaveCount(0)
})

test('a picture that is too large is made smaller, and the user is told', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  const messages = window.getByRole('region', { name: 'Meldungen' })
  const large = await picture(window, 5000, 1000, 'image/jpeg')
  await pick(window, { name: 'gross.jpg', mimeType: 'image/jpeg', buffer: large })
  await expect(messages.getByText('Das Bild hatte 5.000 × 1.000 Pixel und ist jetzt 4.000 × 800 groß.')).toBeVisible()
  await expectDrawn(window, 1)
  expect(await images(window).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(4000)
})

test('Delete before a figure and Backspace behind one go to its picture, where a second press removes it', async ({
  window,
}) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await pick(window, { name: 'kai.png', mimeType: 'image/png', buffer: await picture(window, 90, 60, 'image/png') })
  await expectDrawn(window, 1)
  const button = window.getByRole('button', { name: 'Bild ohne Alternativtext' })
  await putCaret(window, 1, 'end')
  await window.keyboard.press('Delete')
  await expect(button).toBeFocused()
  await window.keyboard.press('Alt+ArrowDown')
  await expect(window.locator('section[data-kind] + figure')).toHaveCount(1)

  // Held: the second press is the keyboard's own.
  await putCaret(window, 1, 'end')
  await window.keyboard.down('Delete')
  await window.keyboard.down('Delete')
  await window.keyboard.up('Delete')
  await expect(button).toBeFocused()
  await putCaret(window, 2, 'start')
  await window.keyboard.press('Backspace')
  await expect(button).toBeFocused()
  await window.keyboard.press('Backspace')
  await expect(figures(window)).toHaveCount(0)
  expect(await dialogueOf(window)).toEqual(START)
})

test('a picture is moved and removed by keyboard, and a lost one leaves a sentence', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await pick(window, { name: 'kai.png', mimeType: 'image/png', buffer: await picture(window, 90, 60, 'image/png') })
  await expectDrawn(window, 1)
  const button = window.getByRole('button', { name: 'Bild ohne Alternativtext' })
  // From the start of the caption to the picture, not over it.
  await window.keyboard.press('Backspace')
  await expect(button).toBeFocused()
  await window.keyboard.press('Alt+ArrowDown')
  await expect(window.locator('section[data-kind] + figure')).toHaveCount(1)
  await window.keyboard.press('Alt+ArrowDown')
  await expect(turns(window).nth(2).locator('figure')).toHaveCount(1)
  await expect(button).toBeFocused()
  await window.keyboard.press('Delete')
  await expect(figures(window)).toHaveCount(0)
  await window.keyboard.press('ControlOrMeta+z')
  await expect(figures(window)).toHaveCount(1)
  await window.keyboard.press('ControlOrMeta+s')
  await expect(saved(window)).toBeVisible()
  await window.route('**/api/drafts/*/assets/*', (route) => route.fulfill({ body: '' }))
  await window.reload()
  await expect(window.getByText('Dieses Bild liegt nicht mehr beim Entwurf.')).toBeVisible()
})

test('a person has a portrait and a checked link, in the panel and in the bio box', async ({ window }) => {
  await importText(window)
  const choosing = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: 'Bild wählen' }).click()
  const buffer = await picture(window, 80, 100, 'image/jpeg')
  await (await choosing).setFiles([{ name: 'tanner.jpg', mimeType: 'image/jpeg', buffer }])
  const box = window.locator('[contenteditable] aside')
  await expect(box.locator('img')).toHaveCount(1)
  await expect(window.locator('[data-region=inspector] button[aria-expanded] img')).toHaveCount(1)
  await window.getByRole('textbox', { name: 'Bildnachweis' }).fill('Mira Tellkamp')
  await expect(box).toContainText('Foto: Mira Tellkamp')
  await window.getByRole('button', { name: 'Link hinzufügen' }).click()
  await window.getByPlaceholder('Worauf er zeigt').fill('Brückenlabor')
  await window.getByPlaceholder('https://').fill('javascript:alert(1)')
  await expect(window.getByText('Ein Link beginnt mit https://')).toBeVisible()
  await expect(box).not.toContainText('Brückenlabor')
  await window.getByPlaceholder('https://').fill('https://example.org/labor')
  await expect(box).toContainText('Brückenlabor')
})
