import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { draftFiles, type Folders, PAGE, typeText, withFolders } from './desktopSteps'
import { type StandIn, spawnStandIn, startStandIn } from './standIn/startStandIn'

/** Where the library lies, in the built app in the stand-in: what the system's dialogs are asked, and what comes of it. */
const test = base.extend<{ folders: Folders; start: (...answers: Answers[]) => Promise<StandIn> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing is needed
  folders: async ({}, use) => withFolders(use),
  start: async ({ folders }, use) => {
    const started: StandIn[] = []
    await use(async (answers = {}) => {
      const app = await startStandIn({
        dataFolder: folders.data,
        args: [],
        environment: environmentOf(folders, answers),
      })
      started.push(app)
      return app
    })
    for (const app of started) await app.stop()
  },
})

type Answers = { message?: number[]; open?: string[] }

function environmentOf(folders: Folders, answers: Answers) {
  const home = dirname(folders.data)
  return { HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home, STAND_IN_ANSWERS: JSON.stringify(answers) }
}

/** Has the next start open it. */
async function choose({ data, library }: Folders): Promise<void> {
  await mkdir(data, { recursive: true })
  await writeFile(join(data, 'library.json'), JSON.stringify({ folder: library }))
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: PAGE.newInterview }).first().click()
  await typeText(page, text)
}

test('the library moves to the folder of the system’s dialog, and the next start opens it there', async ({
  folders,
  start,
}) => {
  await mkdir(folders.library)
  await choose(folders)
  const app = await start()
  await write(app.page, 'Kurz davor')
  const to = join(dirname(folders.data), 'Synchron')
  await mkdir(to)
  await app.steer('answer', { kind: 'open', value: to })
  await app.page.keyboard.press('Control+,')
  await app.page.getByRole('button', { name: /^(Verschieben|Move) …/ }).click()
  await expect(app.page.getByText(/^(In den Ordner „|To the folder “)Synchron/)).toBeVisible()
  await expect(app.page.getByRole('button', { name: /^(Abbrechen|Cancel)$/ })).toBeFocused()
  await app.page.keyboard.press('Tab')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByText(/(liegt jetzt in „|is in “)Synchron/)).toBeVisible()
  await app.page.keyboard.type(' und danach')
  await app.steer('close-window')
  expect(await app.ended).toBe(0)
  expect(await draftFiles(to)).toEqual([expect.stringContaining('Kurz davor und danach')])
  expect(await draftFiles(folders.library)).toEqual([expect.not.stringContaining('und danach')])
  expect(JSON.parse(await readFile(join(folders.data, 'library.json'), 'utf8'))).toEqual({ folder: to })

  const again = await start()
  await expect(again.page.locator(PAGE.editor).first()).toContainText('Kurz davor und danach')
})

test('a library that is not there is asked for; another folder is opened from then on', async ({ folders, start }) => {
  await choose(folders)
  const other = join(dirname(folders.data), 'other')
  await mkdir(other)
  // Once more, then another folder.
  const app = await start({ message: [0, 1], open: [other] })
  await expect(app.page).toHaveTitle(PAGE.title)
  const { dialogs } = await app.native()
  expect(dialogs.map(({ kind }) => kind)).toEqual(['message', 'message', 'open'])
  expect(dialogs[0]?.message).toBe(`Die Bibliothek „${folders.library}“ ist nicht da.`)
  expect(dialogs[0]?.buttons).toHaveLength(4)
  expect(JSON.parse(await readFile(join(folders.data, 'library.json'), 'utf8'))).toEqual({ folder: other })
  await write(app.page, 'Hier jetzt')
  await expect.poll(() => draftFiles(other)).toEqual([expect.stringContaining('Hier jetzt')])
})

test('who does not want to begin without it quits, and nothing is made', async ({ folders }) => {
  await choose(folders)
  const environment = environmentOf(folders, { message: [3] })
  const child = spawnStandIn({ dataFolder: folders.data, args: [], environment })
  expect(await once(child, 'exit')).toEqual([0, null])
  await expect(draftFiles(folders.library)).rejects.toThrow('ENOENT')
})

test('a copy that was left behind is not written on unawares', async ({ folders, start }) => {
  await mkdir(folders.library)
  await choose(folders)
  const to = join(dirname(folders.data), 'new')
  await mkdir(to)
  await writeFile(join(folders.library, '.wechselrede.moved'), JSON.stringify({ to }))
  const app = await start({ message: [0] })
  await expect(app.page).toHaveTitle(PAGE.title)
  expect((await app.native()).dialogs[0]?.message).toBe(`Die Bibliothek ist nach „${to}“ umgezogen.`)
  await write(app.page, 'Am neuen Ort')
  await expect.poll(() => draftFiles(to)).toEqual([expect.stringContaining('Am neuen Ort')])
  await expect(draftFiles(folders.library)).rejects.toThrow('ENOENT')
})
