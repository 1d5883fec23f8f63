import { expect, type Page } from '@playwright/test'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { test } from './app'
import { dialogueOf, turns } from './steps'

const SPOKEN = [
  ['werft', 'Frau Tanner, was hören Sie?'],
  ['Ilse Tanner', 'Erst den Wind. Dann den Stahl.'],
  ['werft', 'Und wenn nichts klingt?'],
  ['Ilse Tanner', 'Dann gehe ich nach Hause.'],
] as const
const EXPECTED = SPOKEN.map(([label, text]) => `${label}: ${text}`)

async function wordFile(): Promise<Buffer> {
  const children = SPOKEN.map(
    ([label, text]) =>
      new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun({ text })] }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

async function choose(window: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = window.waitForEvent('filechooser')
  await window.getByRole('button', { name: 'Datei wählen …' }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('a Word file opens as turns; a damaged one is refused in a sentence', async ({ window }) => {
  await window.getByRole('button', { name: 'Importieren' }).first().click()
  const word = await wordFile()
  await choose(window, 'kaputt.docx', word.subarray(0, 200))
  await expect(window.getByRole('alert')).toContainText('beschädigt')
  await choose(window, 'gespräch.docx', word)
  await window.getByRole('button', { name: 'Übernehmen', exact: true }).click()
  await expect(turns(window).first()).toBeVisible()
  expect(await dialogueOf(window)).toEqual(EXPECTED)
})

test('several files dropped on the window become a draft each; what can’t be read is said', async ({ window }) => {
  const transfer = await window.evaluateHandle((text) => {
    const data = new DataTransfer()
    for (const name of ['eins.txt', 'zwei.txt']) data.items.add(new File([`${name}\n\n${text}`], name))
    data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], 'drei.txt'))
    return data
  }, EXPECTED.join('\n'))
  await window.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(window.getByText('2 Interviews angelegt.')).toBeVisible()
  await expect(window.getByRole('alert')).toContainText('drei.txt: Das ist kein Text.')
  await expect(window.locator('[data-draft]')).toHaveCount(2)
})

test('reading several files says how far it is, and can be ended', async ({ window }) => {
  const transfer = await window.evaluateHandle((line) => {
    const data = new DataTransfer()
    data.items.add(new File([`eins\n\n${line}\n`], 'eins.txt'))
    // Takes seconds, and is short of what is too long.
    data.items.add(new File([`${line.split('\n')[1]}${' Und noch ein Satz.'.repeat(5)}\n`.repeat(35_000)], 'zwei.txt'))
    data.items.add(new File([`drei\n\n${line}\n`], 'drei.txt'))
    return data
  }, EXPECTED.join('\n'))
  await window.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  const messages = window.getByRole('region', { name: 'Meldungen' })
  await expect(messages.getByText('Datei 2 von 3: zwei.txt')).toBeVisible()
  await messages.getByRole('button', { name: 'Abbrechen' }).click()
  await expect(messages.getByText('Ein Interview angelegt.')).toBeVisible()
  await expect(messages.getByText('zwei.txt')).toBeHidden()
  await expect(window.locator('[data-draft]')).toHaveCount(1)
})

/** What readers answer is held back. */
function holdAnswers(window: Page): Promise<void> {
  return window.evaluate(() => {
    let isHeld = true
    self.addEventListener('late', () => {
      isHeld = false
    })
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (question: unknown, ports: unknown) {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = ({ data }) => {
        const pass = () => Array.isArray(ports) && ports[0].postMessage(data)
        document.body.setAttribute('data-answered', '')
        if (isHeld) self.addEventListener('late', pass)
        else pass()
      }
      return Reflect.apply(postMessage, this, [question, [port2]])
    }
  })
}

/** Also that of a reader which was ended. Fulfilled when the page has heard those that were held back. */
function letAnswersCome(window: Page): Promise<void> {
  return window.evaluate(async () => {
    self.dispatchEvent(new Event('late'))
    const { port1, port2 } = new MessageChannel()
    for (let turns = 0; turns < 3; turns++) {
      const heard = new Promise((resolve) => port1.addEventListener('message', resolve, { once: true }))
      port1.start()
      port2.postMessage(null)
      await heard
    }
  })
}

test('of a file that was cancelled nothing comes, also where its reading was on its way', async ({ window }) => {
  await window.getByRole('button', { name: 'Importieren' }).first().click()
  await holdAnswers(window)
  await choose(window, 'kurz.txt', Buffer.from(EXPECTED.join('\n')))
  await expect(window.locator('body[data-answered]')).toBeAttached()
  await window.getByRole('button', { name: 'Abbrechen' }).press('Enter')
  await expect(window.getByRole('textbox', { name: 'Text des Gesprächs' })).toBeFocused()
  await letAnswersCome(window)
  await expect(window.getByRole('textbox', { name: 'Text des Gesprächs' })).toBeFocused()
})

test('a long file shows that it is being read, and can be cancelled; then it is drawn as far as it is seen', async ({
  window,
}) => {
  const lines = (count: number, more: string) =>
    Buffer.from(Array.from({ length: count }, (_, index) => `${EXPECTED[index % 4]}${more}`).join('\n'))
  await window.getByRole('button', { name: 'Importieren' }).first().click()
  // However quick the machine is.
  await holdAnswers(window)
  await choose(window, 'lang.txt', lines(40_000, ' Und noch ein Satz über den Stahl.'.repeat(3)))
  await expect(window.getByRole('progressbar', { name: 'lang.txt wird gelesen' })).toBeAttached()
  await expect(window.getByRole('button', { name: 'Abbrechen' })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Text des Gesprächs' })).toBeFocused()
  await letAnswersCome(window)

  await choose(window, 'kürzer.txt', lines(20_000, ''))
  await expect(window.getByRole('status').filter({ hasText: '20.000 Redebeiträge' })).toBeVisible()
  const rows = window.getByRole('list', { name: 'Erkannt' })
  const chips = rows.getByRole('button')
  await chips.first().focus()
  for (const [key, position] of [
    ['ArrowDown', 2],
    ['End', 20_000],
    ['ArrowUp', 19_999],
  ] as const) {
    await window.keyboard.press(key)
    const row = rows.getByRole('listitem').filter({ has: window.locator(':focus') })
    await expect(row).toHaveAttribute('aria-posinset', `${position}`)
    await expect(row).toBeInViewport()
    expect(await chips.count()).toBeLessThan(200)
  }
  // The row above the first that is drawn is there when the focus gets to it.
  for (let step = 0; step < 60; step++) await window.keyboard.press('ArrowUp')
  const focused = rows.getByRole('listitem').filter({ has: window.locator(':focus') })
  await expect(focused).toHaveAttribute('aria-posinset', '19939')
  await window.keyboard.press('Home')
  await expect(focused).toHaveAttribute('aria-posinset', '1')
  // What the mouse brings into view is drawn, too.
  await rows.evaluate((list) => {
    list.scrollTop = list.scrollHeight / 2
  })
  await expect(focused).toHaveCount(1)
  await expect
    .poll(async () => Number(await rows.locator('[aria-posinset]').last().getAttribute('aria-posinset')))
    .toBeGreaterThan(5_000)
  expect(await chips.count()).toBeLessThan(200)
})
