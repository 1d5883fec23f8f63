import { expect, it } from 'vitest'
import { DEFAULT_PAGE_SETUP } from '../../../src/core/write/pageSetup'
import { pageSetupSchema } from '../../../src/core/write/pageSetupSchema'

it('gives the usual page where nothing was chosen', () => {
  expect(pageSetupSchema.parse({})).toEqual(DEFAULT_PAGE_SETUP)
})
