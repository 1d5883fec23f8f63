import { expect, test } from 'vitest'
import type { ExportRecord } from '../../../../src/core/interview/draft'
import { USUALLY_PACKED } from '../../../../src/core/write/exportTarget'
import { DEFAULT_PAGE_SETUP } from '../../../../src/core/write/pageSetup'
import { newDraft } from '../../../../src/host/drafts/newDraft'
import { exportChoicesOf } from '../../../../src/renderer/panels/export/exportChoices'
import { sampleInterview } from '../../../host/sampleInterview'

function choicesAfter(...exports: (Pick<ExportRecord, 'to'> & Partial<ExportRecord>)[]) {
  const { draft, ...interview } = newDraft(sampleInterview(), { style: 'initials' })
  const made = { style: 'initials', when: '2026-11-20T15:58:02.331Z', name: 'a' }
  return exportChoicesOf({ ...interview, draft: { ...draft, exports: exports.map((own) => ({ ...made, ...own })) } })
}

test('each choice is that of the last export it had an effect on', () => {
  const pageSetup = { ...DEFAULT_PAGE_SETUP, columns: 3 as const }
  const before = [
    { to: 'fragment', withHeadline: true },
    { to: 'pdf', pageSetup },
  ] as const
  expect(choicesAfter(...before, { to: 'zip', packed: ['page', 'docx'] }, { to: 'text' })).toEqual({
    to: 'text',
    withHeadline: true,
    pageSetup,
    packed: ['page', 'docx'],
  })
  expect(choicesAfter(...before, { to: 'fragment', withHeadline: false }).withHeadline).toBe(false)
})

test('without exports, or with those of a newer program, it is the usual', () => {
  const usual = { to: 'page', withHeadline: false, pageSetup: null, packed: USUALLY_PACKED }
  expect(choicesAfter()).toEqual(usual)
  expect(choicesAfter({ to: 'hologram' }, { to: 'hologram', packed: ['hologram'] })).toEqual(usual)
})
