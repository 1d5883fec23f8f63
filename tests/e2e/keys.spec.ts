import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { dialogueOf, importText, mod, press, putCaret, START, switchConversionsOff, turns } from './steps'

const typed = (window: Page, text: string) => window.keyboard.type(text)

interface Case {
  name: string
  at: [turn: number, where: 'start' | 'end']
  act(window: Page): Promise<void>
  /** The turns that are other than before, by their place; the number of turns. */
  gives: { count?: number; turns: Record<number, string> }
  /** Undo steps back to the start; typing is a step of its own. */
  undos: number
}

/** The table of keys, pressed for real. Alt+digit is Ctrl+digit on macOS. */
const digit = (n: number) => (process.platform === 'darwin' ? `Control+Digit${n}` : `Alt+Digit${n}`)

const cases: Case[] = [
  {
    name: 'Enter at the end of a turn gives the word to the other one',
    at: [1, 'end'],
    act: (window) => press(window, 'Enter'),
    gives: { count: 6, turns: { 2: 'werft: ' } },
    undos: 1,
  },
  {
    name: 'Shift+Enter is a new paragraph of the same turn, at its end too',
    at: [1, 'end'],
    act: async (window) => {
      await press(window, 'Shift+Enter')
      await typed(window, 'Und Regen.')
    },
    gives: { turns: { 1: 'Ilse Tanner: Erst den Wind. Dann den Stahl.|Und Regen.' } },
    undos: 2,
  },
  {
    name: 'Enter inside a turn is a new paragraph',
    at: [1, 'end'],
    act: async (window) => {
      await press(window, ...Array<string>(15).fill('ArrowLeft'), 'Enter')
    },
    gives: { turns: { 1: 'Ilse Tanner: Erst den Wind. |Dann den Stahl.' } },
    undos: 1,
  },
  {
    name: 'Mod+Enter splits a turn; the rest is the next speaker’s',
    at: [1, 'end'],
    act: async (window) => {
      await press(window, ...Array<string>(15).fill('ArrowLeft'), `${mod}+Enter`)
    },
    gives: { count: 6, turns: { 1: 'Ilse Tanner: Erst den Wind. ', 2: 'werft: Dann den Stahl.' } },
    undos: 1,
  },
  {
    name: 'Tab at the start of a turn changes the speaker',
    at: [1, 'start'],
    act: (window) => press(window, 'Tab'),
    gives: { turns: { 1: 'werft: Erst den Wind. Dann den Stahl.' } },
    undos: 1,
  },
  {
    name: 'Alt+digit sets the speaker',
    at: [0, 'end'],
    act: (window) => press(window, digit(2)),
    gives: { turns: { 0: 'Ilse Tanner: Frau Tanner, was hören Sie?' } },
    undos: 1,
  },
  {
    name: 'Alt+digit sets the speaker of all selected turns',
    at: [0, 'start'],
    act: (window) => press(window, 'Shift+ArrowDown', 'Shift+ArrowDown', digit(2)),
    gives: { turns: { 0: 'Ilse Tanner: Frau Tanner, was hören Sie?' } },
    undos: 1,
  },
  {
    name: 'Backspace at the start: first the label, then the turn joins the one before',
    at: [1, 'start'],
    act: async (window) => {
      await press(window, 'Backspace')
      await expect(turns(window)).toHaveCount(5)
      await expect(turns(window).nth(1)).toHaveAttribute('data-label-selected')
      await press(window, 'Backspace')
    },
    gives: { count: 4, turns: { 0: 'werft: Frau Tanner, was hören Sie?|Erst den Wind. Dann den Stahl.' } },
    undos: 1,
  },
  {
    name: 'Delete at the end mirrors it',
    at: [0, 'end'],
    act: (window) => press(window, 'Delete', 'Delete'),
    gives: { count: 4, turns: { 0: 'werft: Frau Tanner, was hören Sie?|Erst den Wind. Dann den Stahl.' } },
    undos: 1,
  },
  {
    name: 'Alt+Down moves the turn',
    at: [0, 'end'],
    act: (window) => press(window, 'Alt+ArrowDown'),
    gives: { turns: { 0: START[1] ?? '', 1: START[0] ?? '' } },
    undos: 1,
  },
  {
    name: 'Alt+Shift+Down moves question and answer together',
    at: [0, 'end'],
    act: (window) => press(window, 'Alt+Shift+ArrowDown'),
    gives: { turns: { 0: START[2] ?? '', 1: START[3] ?? '', 2: START[0] ?? '', 3: START[1] ?? '' } },
    undos: 1,
  },
  {
    name: 'a known name and a colon at the start of a paragraph become the speaker',
    at: [1, 'end'],
    act: async (window) => {
      await press(window, 'Shift+Enter')
      await typed(window, 'werft: Weiter')
    },
    gives: { count: 6, turns: { 2: 'werft: Weiter' } },
    undos: 4,
  },
]

for (const { name, at, act, gives, undos } of cases) {
  test(name, async ({ window }) => {
    await importText(window)
    expect(await dialogueOf(window)).toEqual(START)
    await putCaret(window, ...at)
    await act(window)
    await expect(turns(window)).toHaveCount(gives.count ?? START.length)
    const now = await dialogueOf(window)
    for (const [turn, text] of Object.entries(gives.turns)) expect(now[Number(turn)]).toBe(text)
    for (let n = 0; n < undos; n++) await press(window, `${mod}+z`)
    await expect.poll(() => dialogueOf(window)).toEqual(START)
  })
}

test('Enter in an empty turn leaves the dialogue, and Tab elsewhere leaves the text', async ({ window }) => {
  await importText(window)
  await putCaret(window, 4, 'end')
  await press(window, 'Enter', 'Enter')
  await expect(turns(window)).toHaveCount(5)
  await typed(window, 'Applaus')
  await expect(window.locator('[contenteditable] > p', { hasText: 'Applaus' })).toBeVisible()
  await press(window, 'Tab')
  expect(await window.evaluate(() => document.activeElement?.closest('[contenteditable=true]'))).toBeNull()
})

test('Escape with nothing to close leaves the caret in the text', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await press(window, 'Escape', 'Escape')
  await window.keyboard.type(' Und Regen.')
  await expect(turns(window).nth(1)).toContainText('Dann den Stahl. Und Regen.')
})

test('a typed name is given back by undo', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await press(window, 'Shift+Enter')
  await typed(window, 'werft: ')
  await expect(turns(window)).toHaveCount(6)
  await press(window, `${mod}+z`)
  expect((await dialogueOf(window))[1]).toBe('Ilse Tanner: Erst den Wind. Dann den Stahl.|werft: ')
})

test('a typed name stays text where conversions are switched off', async ({ window }) => {
  await importText(window)
  await switchConversionsOff(window)
  await putCaret(window, 1, 'end')
  await press(window, 'Shift+Enter')
  await typed(window, 'werft: ')
  expect((await dialogueOf(window))[1]).toBe('Ilse Tanner: Erst den Wind. Dann den Stahl.|werft: ')
})

test('letters typed before the next frame land in the new turn', async ({ window }) => {
  await importText(window)
  for (let round = 0; round < 10; round++) {
    await putCaret(window, 1, 'end')
    // Not awaited one by one: the keys arrive faster than the page draws.
    await Promise.all(['Enter', 'N', 'u', 'n'].map((key) => window.keyboard.press(key)))
    await expect.poll(async () => (await dialogueOf(window))[2]).toBe('werft: Nun')
    // On a slow machine the letters are more than one step.
    await expect(async () => {
      if ((await dialogueOf(window)).length > START.length) await press(window, `${mod}+z`)
      expect(await dialogueOf(window)).toEqual(START)
    }).toPass()
  }
})

test('Enter in the standfirst makes a second paragraph, and goes on to the byline from an empty one', async ({
  window,
}) => {
  await importText(window)
  const standfirst = window.locator('[data-field=standfirst]')
  await standfirst.click()
  await press(window, 'End', 'Enter')
  await typed(window, 'Ein Gespräch.')
  await expect(standfirst).toHaveCount(2)
  await press(window, 'Enter', 'Enter')
  await typed(window, 'Jo Maier')
  await expect(standfirst).toHaveCount(2)
  await expect(window.locator('[data-field=byline]')).toHaveText('Jo Maier')
})

test('a name and a colon in a bio are text', async ({ window }) => {
  await importText(window)
  await window.locator('aside p', { hasText: 'Ilse Tanner prüft' }).click()
  await press(window, 'Home')
  await typed(window, 'Tanner: ')
  await expect(window.locator('aside p', { hasText: 'Tanner: Ilse Tanner prüft' })).toBeVisible()
})

test('what is dropped or pasted as HTML comes in as words', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await window.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/html', '<a href="#top" onclick="alert(1)">Wind</a><img src="x" onerror="alert(1)">')
    data.setData('text/plain', ' Wind')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  expect((await dialogueOf(window))[1]).toBe('Ilse Tanner: Erst den Wind. Dann den Stahl. Wind')
  await expect(window.locator('[contenteditable] a, [contenteditable] img')).toHaveCount(0)
})

test('a key and a paste that overtake the news of the caret act where it stands', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'start')
  await actAtEnd(window, 1, ['paste'])
  await expect
    .poll(async () => (await dialogueOf(window))[1])
    .toBe('Ilse Tanner: Erst den Wind. Dann den Stahl. Regen.')
  await putCaret(window, 0, 'start')
  await actAtEnd(window, 0, ['Delete', 'Delete'])
  await expect
    .poll(async () => (await dialogueOf(window))[0])
    .toBe('werft: Frau Tanner, was hören Sie?|Erst den Wind. Dann den Stahl. Regen.')
})

test('an arrow pressed before the browser tells of the moved caret goes from where it is', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'start')
  await actAtEnd(window, 1, ['ArrowLeft'])
  await typed(window, 'Und Regen.')
  await expect
    .poll(async () => (await dialogueOf(window)).slice(0, 2))
    .toEqual(['werft: Frau Tanner, was hören Sie?', 'Ilse Tanner: Erst den Wind. Dann den Stahl.Und Regen.'])
})

/** Moves the caret and acts before the browser has told anybody of it, as on a busy machine; the second act comes after the news. */
async function actAtEnd(window: Page, turn: number, acts: readonly string[]): Promise<void> {
  const paragraph = turns(window).nth(turn).locator('p')
  await paragraph.evaluate(async (element, kinds) => {
    const told = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }))
    const init = { bubbles: true, cancelable: true }
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ' Regen.')
    getSelection()?.selectAllChildren(element)
    getSelection()?.collapseToEnd()
    for (const kind of kinds) {
      const event =
        kind === 'paste'
          ? new ClipboardEvent(kind, { ...init, clipboardData })
          : new KeyboardEvent('keydown', { ...init, key: kind })
      document.activeElement?.dispatchEvent(event)
      await told
    }
  }, acts)
}

test('undo writes nothing on turns that stay as they were: the browser would work out their style again', async ({
  window,
}) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  await typed(window, ' Und Regen.')
  await press(window, `${mod}+z`)
  await press(window, `${mod}+Shift+z`)
  await expect(turns(window).nth(1)).toContainText('Und Regen.')
  await window.evaluate(() => {
    const written: string[] = []
    const note = (records: MutationRecord[]) => written.push(...records.map(({ attributeName }) => `${attributeName}`))
    const observer = new MutationObserver(note)
    for (const turn of document.querySelectorAll('[contenteditable] section'))
      observer.observe(turn, { attributes: true })
    Object.assign(window, { written: () => [...written, ...observer.takeRecords().map(() => 'late')] })
  })
  await press(window, `${mod}+z`)
  await expect(turns(window).nth(1)).not.toContainText('Und Regen.')
  expect(await window.evaluate(() => (window as unknown as { written(): string[] }).written())).toEqual([])
})
