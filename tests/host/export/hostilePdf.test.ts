import { afterAll, describe, expect, test } from 'vitest'
import { houseStyle } from '../../../src/core/style/houseStyle'
import { LAYOUTS } from '../../../src/core/write/pageSetup'
import { pageSetupSchema } from '../../../src/core/write/pageSetupSchema'
import { createExporter } from '../../../src/host/export/createExporter'
import { requireBrowser } from '../../../src/server/findBrowser'
import { createPrinter } from '../../../src/server/printPdf'
import { HOSTILE_DRAFTS, readHostileAsset as readAsset } from '../../core/write/hostileDrafts'
import { readPdf } from './readPdf'

const printer = createPrinter(requireBrowser)
const exporter = createExporter(printer)
afterAll(() => printer.close())

const drafts = Object.entries(HOSTILE_DRAFTS).filter(([name]) => !name.endsWith('alone'))

describe.each(LAYOUTS)('a PDF as %s', (layout) => {
  test.each(drafts)(
    'with %s is sound, does nothing, and says the same words',
    async (_, interview) => {
      const pageSetup = pageSetupSchema.parse({ layout })
      const { content, characters } = await exporter(interview, {
        to: 'pdf',
        style: houseStyle('every-turn'),
        pageSetup,
        readAsset,
      })
      expect(characters).not.toBeNull()
      const pdf = readPdf(content)
      expect(pdf.check()).toContain('No syntax or stream encoding errors found')
      expect(pdf.text()).not.toContain('GEHEIM')
      const objects = JSON.stringify(pdf.json('qpdf'))
      expect(objects).not.toMatch(/"\/(?:JS|JavaScript|Launch|OpenAction|EmbeddedFile)"/)
      for (const [, address] of objects.matchAll(/"\/URI":"u:([^"]*)/g)) expect(address).toMatch(/^https:/)
    },
    120_000,
  )
})
