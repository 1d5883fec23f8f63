import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { importText, putCaret } from './steps'

interface Named {
  role: string
  name: string
}

/** What a screen reader is told, in order. */
async function told(window: Page): Promise<Named[]> {
  const session = await window.context().newCDPSession(window)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }))
}

const namesOf = (nodes: Named[], role: string) => nodes.filter((node) => node.role === role).map(({ name }) => name)

test('turns are groups named after their speaker, in a text with a name', async ({ window }) => {
  await importText(window)
  const nodes = await told(window)
  expect(namesOf(nodes, 'textbox')).toContain('Text des Interviews')
  expect(namesOf(nodes, 'group').slice(0, 5)).toEqual(['werft', 'Ilse Tanner', 'werft', 'Ilse Tanner', 'werft'])
  expect(namesOf(nodes, 'navigation')).toEqual(['Interviews'])
  expect(namesOf(nodes, 'complementary')).toContain('Seitenleiste')
})

test('what a key did to the speaker, to the draft and to the sheet is said', async ({ window }) => {
  await importText(window)
  await putCaret(window, 1, 'end')
  const said = window.locator('.visuallyHidden[role=status]')
  await window.keyboard.press('Enter')
  await expect(said).toHaveText('Jetzt spricht werft')
  await window.keyboard.press(process.platform === 'darwin' ? 'Control+Digit2' : 'Alt+Digit2')
  await expect(said).toHaveText('Jetzt spricht Ilse Tanner')
  await window.keyboard.type('Nun.')
  await window.keyboard.press('ControlOrMeta+s')
  await expect(said).toHaveText('Gesichert.')
  await window.keyboard.press('ControlOrMeta++')
  await expect(said).toHaveText(/Blatt 110/)
})
