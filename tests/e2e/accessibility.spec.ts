import { expect, type Page } from '@playwright/test'
import { test } from './app'
import { seriousIn } from './axe'
import { importText, openByCommand, putCaret, RAW, saved, turns } from './steps'

/** Each view, opened by keyboard and pointer as a user would. */
const views: Record<string, (window: Page) => Promise<void>> = {
  'first start': async (window) => {
    await expect(window.getByText('Womit fangen wir an?')).toBeVisible()
  },
  'import, first step': (window) => window.getByRole('button', { name: 'Importieren' }).first().click(),
  'import, review': async (window) => {
    await window.getByRole('button', { name: 'Importieren' }).first().click()
    await window.getByRole('textbox', { name: 'Text des Gesprächs' }).fill(RAW)
    await window.getByRole('button', { name: 'Weiter' }).click()
    await expect(window.getByText('Wer fragt?')).toBeVisible()
  },
  editor: importText,
  'turns of somebody without a name': async (window) => {
    await importText(window)
    await window.getByRole('complementary').getByRole('textbox', { name: 'Name', exact: true }).fill('')
    await expect(turns(window).nth(1).getByRole('button', { name: 'Wer spricht?' })).toBeVisible()
  },
  details: async (window) => {
    await importText(window)
    await window.getByRole('tab', { name: 'Angaben' }).click()
  },
  checks: async (window) => {
    await importText(window, RAW.replace('den Wind', 'den Wind- Kanal'))
    await window.getByRole('tab', { name: 'Prüfung' }).click()
    await window.keyboard.press('F7')
    await window.keyboard.press('Alt+Enter')
    await expect(window.getByRole('dialog')).toBeVisible()
  },
  lengths: async (window) => {
    await importText(window)
    await window.getByRole('tab', { name: 'Angaben' }).click()
    await window.getByRole('button', { name: /^Längen/ }).click()
    await expect(window.getByRole('dialog', { name: 'Längen' })).toBeVisible()
  },
  export: async (window) => {
    await importText(window)
    await window.getByRole('button', { name: 'Exportieren' }).click()
  },
  'export, pages': async (window) => {
    await importText(window)
    await window.getByRole('button', { name: 'Exportieren' }).click()
    await window.getByRole('radio', { name: /Artikel/ }).click()
    await expect(window.getByText(/^1 von/)).toBeVisible({ timeout: 20_000 })
  },
  'find and replace': async (window) => {
    await importText(window)
    await window.keyboard.press(process.platform === 'darwin' ? 'Meta+Alt+f' : 'Control+h')
    await window.getByRole('textbox', { name: 'Suchen', exact: true }).fill('den')
    await expect(window.getByText('1 von')).toBeVisible()
  },
  spelling: async (window) => {
    await importText(window)
    await putCaret(window, 1, 'end')
    await window.keyboard.type(' Fehlr')
    await expect(async () => {
      await window.keyboard.press('Alt+Enter')
      await expect(window.getByRole('menuitem', { name: 'Fehler', exact: true })).toBeVisible({ timeout: 500 })
    }).toPass()
  },
  palette: async (window) => {
    await importText(window)
    await window.keyboard.press('ControlOrMeta+k')
    await expect(window.getByRole('option').first()).toBeVisible()
  },
  'sheet of keys': async (window) => {
    await importText(window)
    await window.keyboard.press('F1')
    await expect(window.getByRole('dialog', { name: 'Tasten' })).toBeVisible()
  },
  'focus mode': async (window) => {
    await importText(window)
    await putCaret(window, 1, 'end')
    await window.keyboard.press('ControlOrMeta+Shift+f')
    await expect(window.locator('[data-lit]')).toHaveCount(2)
  },
  settings: (window) => window.getByRole('button', { name: 'Einstellungen' }).click(),
}

/** Each over the same library of two drafts, opened by keyboard; Escape closes it again. */
const overLibrary: Record<string, (window: Page) => Promise<unknown>> = {
  'menu of a draft': async (window) => {
    await window.locator('[data-draft]').first().press('ArrowRight')
    await expect(window.getByRole('menuitem', { name: 'In neuem Fenster öffnen' })).toBeVisible()
  },
  'order and filter': async (window) => {
    await window.getByRole('button', { name: 'Ordnen und filtern' }).press('Enter')
    await expect(window.getByRole('combobox', { name: 'Hashtag' })).toBeVisible()
  },
  'search hits': async (window) => {
    await window.getByRole('searchbox').fill('stahl')
    await expect(window.locator('mark').first()).toBeVisible()
  },
  trash: async (window) => {
    await window.locator('[data-draft]').nth(1).press('Delete')
    await window.getByRole('button', { name: /^Papierkorb/ }).press('Enter')
    await window.getByRole('button', { name: 'Papierkorb leeren' }).press('Enter')
    await expect(window.getByRole('alertdialog')).toBeVisible()
  },
  templates: async (window) => {
    await window.keyboard.press('ControlOrMeta+Shift+n')
    await expect(window.getByRole('dialog', { name: 'Neu aus Vorlage' })).toBeVisible()
  },
  'name of a template': (window) => openByCommand(window, 'Als Vorlage sichern'),
  register: async (window) => {
    await openByCommand(window, 'Personen')
    await expect(window.getByRole('list', { name: 'Personen' }).getByRole('button').first()).toBeVisible()
  },
  'several exports': (window) => openByCommand(window, 'Mehrere Interviews'),
  history: (window) => openByCommand(window, 'Verlauf'),
  'a house style': async (window) => {
    await window.getByRole('button', { name: 'Eigener Hausstil' }).press('Enter')
    await expect(window.getByRole('dialog', { name: 'Eigener Hausstil' })).toBeVisible()
  },
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious in what belongs to a library, ${theme}`, async ({ window }) => {
    await window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await importText(window)
    await importText(window)
    await expect(saved(window)).toBeVisible()
    for (const [name, open] of Object.entries(overLibrary)) {
      await open(window)
      expect(await seriousIn(window), name).toEqual([])
      await window.keyboard.press('Escape')
      await expect(window.locator('[role$=dialog][data-open], [role=menu]'), name).toHaveCount(0)
    }
  })
  for (const [name, open] of Object.entries(views)) {
    test(`axe finds nothing serious: ${name}, ${theme}`, async ({ window }) => {
      await window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await open(window)
      expect(await seriousIn(window)).toEqual([])
      await window.setViewportSize({ width: 900, height: 800 })
      expect(await seriousIn(window), 'at 900 px').toEqual([])
    })
  }
}
