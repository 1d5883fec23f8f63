import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { createInterview, createPerson, createTurn } from '../../../src/core/interview/create'
import type { Interview } from '../../../src/core/interview/interview'
import { form, SEED, seeded } from '../../faults/form'
import { test } from '../app'
import { putCaret, saved } from '../steps'

/** Each draft has a letter of its own: one in another draft would be seen. */
const LETTERS = ['a', 'b', 'c'] as const

test(`${form.switches} switches right after a key, also during composition: each word is in its draft and in no other`, async ({
  app,
  window,
}) => {
  test.setTimeout(60_000 + form.switches * 2000)
  const random = seeded(SEED)
  const ids = await makeDrafts(window)
  const protocol = await window.context().newCDPSession(window)
  const expected = new Map<string, string[]>(LETTERS.map((letter) => [letter, []]))
  let at = 0
  await open(window, ids[at] ?? '', LETTERS[at] ?? '')
  for (let n = 0; n < form.switches; n++) {
    const letter = LETTERS[at] ?? ''
    const word = `${letter}${n}${letter}`
    await putCaret(window, 1, 'end')
    if (random() < 0.4) {
      const composed = { text: word, selectionStart: word.length, selectionEnd: word.length }
      await protocol.send('Input.imeSetComposition', composed)
    } else await window.keyboard.type(word)
    expected.get(letter)?.push(word)
    const next = (at + 1 + Math.floor(random() * 2)) % LETTERS.length
    await clickAfter(window, ids[next] ?? '', random() * 50)
    // Whoever types on while the next one opens.
    await window.keyboard.type(letter.repeat(3))
    await shows(window, LETTERS[next] ?? '')
    at = next
  }
  await expect(saved(window)).toBeVisible()
  await expect(window.locator('[data-draft]'), 'no copies').toHaveCount(LETTERS.length)
  for (const [index, letter] of LETTERS.entries()) {
    const file = join(app.library, 'drafts', ids[index] ?? '', 'draft.json')
    const { body } = JSON.parse(await readFile(file, 'utf8'))
    const text = body[1].blocks[0].content.map((piece: { text: string }) => piece.text).join('')
    expect(text, `seed ${SEED}`).toMatch(new RegExp(`^[${letter}\\d]*$`))
    const missing = expected.get(letter)?.filter((word) => !text.includes(word))
    expect(missing, `seed ${SEED}: lost from ${letter}`).toEqual([])
  }
  console.info(`${form.switches} switches, seed ${SEED}, 0 words lost, 0 in another draft`)
})

async function makeDrafts(window: Page): Promise<string[]> {
  const interviews = LETTERS.map(sample)
  return window.evaluate(async (all) => {
    const ids: string[] = []
    for (const interview of all) {
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: JSON.stringify({ interview }) }
      const answer = await fetch('/api/drafts', init)
      ids.push((await answer.json()).draft.id)
    }
    return ids
  }, interviews)
}

function sample(letter: string): Interview {
  const interview = createInterview('de')
  interview.frame.headline = `Entwurf ${letter}`
  interview.people = [createPerson('p1', 'Küstenblatt', 'interviewer'), createPerson('p2', 'Marta Feddersen', 'guest')]
  interview.body = [createTurn('t1', 'p1'), createTurn('t2', 'p2')]
  return interview
}

async function open(window: Page, id: string, letter: string): Promise<void> {
  await window.locator(`[data-draft="${id}"]`).click()
  await shows(window, letter)
}

async function shows(window: Page, letter: string): Promise<void> {
  await expect(window.locator('[contenteditable] h1')).toHaveText(`Entwurf ${letter}`)
}

/** The focus stays in the text: what is typed next goes there as long as it is there. */
async function clickAfter(window: Page, id: string, pause: number): Promise<void> {
  await window.evaluate(
    async ([draft, wait]) => {
      await new Promise((resolve) => setTimeout(resolve, wait))
      document.querySelector<HTMLElement>(`[data-draft="${draft}"]`)?.click()
    },
    [id, pause] as const,
  )
}
