import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { createInterview, createPerson, createTurn } from '../../src/core/interview/create'
import type { Interview } from '../../src/core/interview/interview'

/** All that the desktop specs know of the page. Where the interface changes, they follow here. */
export const PAGE = {
  title: /Wechselrede/,
  newInterview: /^(Neues Interview|New interview)/,
  quit: /^(Beenden|Quit)/,
  editor: '[contenteditable="true"]',
}

export interface Folders {
  data: string
  library: string
}

/** Lends a folder for settings and one for drafts, new for each test. */
export async function withFolders(use: (folders: Folders) => Promise<void>): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'wechselrede-desktop-'))
  await use({ data: join(place, 'data'), library: join(place, 'library') })
  // A browser that is still ending may write to its profile once more.
  await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/** Types into the open interview. The text is in the editor then; nobody has waited for it to be saved. */
export async function typeText(page: Page, text: string): Promise<void> {
  const editor = page.locator(PAGE.editor).first()
  await editor.click()
  await page.keyboard.type(text)
  await expect(editor).toContainText(text)
}

/** The files of all drafts in a library. */
export async function draftFiles(library: string): Promise<string[]> {
  const folders = await readdir(join(library, 'drafts'))
  return Promise.all(folders.map((id) => readFile(join(library, 'drafts', id, 'draft.json'), 'utf8')))
}

/** Prints an interview from the page through the door. The save dialog must have its answer already. */
export async function exportPdf(page: Page): Promise<{ bytes: number }> {
  const { draft } = await post(page, '/drafts', { interview: sample() })
  const { grant, name } = await post(page, '/files/save', { name: 'Wellengang.pdf' })
  return post(page, `/drafts/${draft.id}/export`, { to: 'pdf', grant, name })
}

/** The same on paper. */
export async function printOnPaper(page: Page, pageSetup: object): Promise<{ printed: boolean }> {
  const { draft } = await post(page, '/drafts', { interview: sample() })
  return post(page, `/drafts/${draft.id}/print`, { pageSetup })
}

function post(page: Page, route: string, content: object) {
  return page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return response.json()
    },
    [route, content] as const,
  )
}

/** What poppler reads in a PDF. */
export async function readPdf(path: string): Promise<{ info: string; text: string }> {
  const run = promisify(execFile)
  const [info, text] = await Promise.all([run('pdfinfo', [path]), run('pdftotext', [path, '-'])])
  return { info: info.stdout, text: text.stdout }
}

/** An interview of two people. */
export function sample(): Interview {
  const interview = createInterview('de')
  interview.frame.headline = 'Der Wellengang entscheidet'
  interview.people = [createPerson('p1', 'Küstenblatt', 'interviewer'), createPerson('p2', 'Marta Feddersen', 'guest')]
  interview.body = [
    { ...createTurn('t1', 'p1'), blocks: [{ type: 'paragraph', content: [{ text: 'Wann fährt die Fähre?' }] }] },
    { ...createTurn('t2', 'p2'), blocks: [{ type: 'paragraph', content: [{ text: 'Wenn das Wasser will.' }] }] },
  ]
  return interview
}
