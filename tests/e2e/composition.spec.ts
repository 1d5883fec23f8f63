import { type CDPSession, expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, mod, putCaret, turns } from './steps'

const ANSWER = 'Ilse Tanner: Erst den Wind. Dann den Stahl.'

const wire = (window: Page): Promise<CDPSession> => window.context().newCDPSession(window)

/** What an input method does: it shows what it has so far, step by step, and then says what was meant. */
async function compose(keyboard: CDPSession, steps: string[], meant: string): Promise<void> {
  for (const text of steps) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 })
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await keyboard.send('Input.insertText', { text: meant })
}

test('an input method writes where the caret is, and its keys are its own', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  const keyboard = await wire(window)
  await keyboard.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
  // Enter, Tab and Backspace choose among the suggestions.
  for (const key of ['Enter', 'Tab', 'Backspace']) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })
  }
  await expect(turns(window)).toHaveCount(5)
  await keyboard.send('Input.insertText', { text: '日本' })
  await expect.poll(async () => (await dialogueOf(window))[1]).toBe(`${ANSWER}日本`)
})

test('an input method writes into a turn that was just made', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.keyboard.press('Enter')
  await compose(await wire(window), ['k', 'か', 'かん'], '漢')
  await expect.poll(async () => (await dialogueOf(window))[2]).toBe('werft: 漢')
  await window.keyboard.type('!')
  await expect.poll(async () => (await dialogueOf(window))[2]).toBe('werft: 漢!')
})

test('dead keys make their letter, also as the first of a turn', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'start')
  await compose(await wire(window), ['´'], 'é')
  await window.keyboard.type('t')
  await compose(await wire(window), ['^'], 'â')
  await expect.poll(async () => (await dialogueOf(window))[1]).toBe('Ilse Tanner: étâErst den Wind. Dann den Stahl.')
})

test('brackets of a German keyboard are written, and change no speaker', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  const keyboard = await wire(window)
  // Linux and macOS tell of no modifier, Windows of Ctrl and Alt.
  for (const modifiers of [0, 1 + 2]) {
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: '[', code: 'Digit1', text: '[', modifiers })
  }
  await expect.poll(async () => (await dialogueOf(window))[1]).toMatch(/^Ilse Tanner: Erst den Wind. Dann den Stahl.\[/)
  await window.evaluate(() => {
    const altGraph = { key: '[', code: 'Digit1', altKey: true, modifierAltGraph: true, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', altGraph))
  })
  expect((await dialogueOf(window))[1]).toMatch(/^Ilse Tanner: /)
})

test('an emoji comes and goes whole', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  const keyboard = await wire(window)
  for (const emoji of ['😀', '👩‍🚒', '🇩🇪']) {
    await keyboard.send('Input.insertText', { text: emoji })
    await expect.poll(async () => (await dialogueOf(window))[1]).toBe(ANSWER + emoji)
    await window.keyboard.press('Backspace')
    await expect.poll(async () => (await dialogueOf(window))[1]).toBe(ANSWER)
  }
  await keyboard.send('Input.insertText', { text: '😀' })
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('Delete')
  await expect.poll(async () => (await dialogueOf(window))[1]).toBe(ANSWER)
  await window.keyboard.press(`${mod}+z`)
  await expect.poll(async () => (await dialogueOf(window))[1]).toContain('😀')
})
