import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentChange } from '../../../src/core/interview/contentChange'
import type { BodyItem } from '../../../src/core/interview/interview'
import { interviewOf } from '../../../src/host/drafts/interviewOf'
import type { HostError } from '../../../src/host/hostError'
import { anyInterview } from '../../core/arbitraries'
import { sampleInterview, wordsIn } from '../sampleInterview'
import { openDrafts } from './openDrafts'

const style = 'every-turn'

describe('a draft that is saved by what changed', () => {
  test('has the same words as by whole saves', async () => {
    const { drafts } = await openDrafts()
    const words = fc.array(anyInterview, { minLength: 2, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(words, async ([first = sampleInterview(), ...versions]) => {
        const [whole, told] = [await drafts.create(first, style), await drafts.create(first, style)]
        let [{ revision }, { checksum }] = [whole.draft, told.draft]
        let before = first
        for (const interview of versions) {
          revision = (await drafts.save(whole.draft.id, { revision, interview, style })).revision
          const change = contentChange({ interview: before, style }, { interview, style }) ?? {}
          const saved = await drafts.saveChange(told.draft.id, { checksum, change })
          expect(saved?.revision).toBe(revision)
          checksum = saved?.checksum ?? ''
          before = interview
        }
        const opened = await Promise.all([whole, told].map(({ draft }) => drafts.open(draft.id)))
        const [one, other] = opened.map(({ draft }) => interviewOf(draft))
        expect(other).toEqual(one)
      }),
      { numRuns: 20 },
    )
  })

  test('takes no change of words that are not held, or that are others by now', async () => {
    const { drafts, library } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    const change = { style: 'bold-questions' }
    expect(await drafts.saveChange(draft.id, { checksum: 'another', change })).toBeNull()
    expect(await drafts.saveChange('nobody', { checksum: draft.checksum, change })).toBeNull()
    const again = await openDrafts(library)
    expect(await again.drafts.saveChange(draft.id, { checksum: draft.checksum, change })).toBeNull()
    await drafts.setState(draft.id, 'approved')
    expect(await drafts.saveChange(draft.id, { checksum: draft.checksum, change })).toBeNull()
    const opened = (await drafts.open(draft.id)).draft.draft
    expect(opened).toMatchObject({ revision: 1, style: 'initials' })
    expect(await drafts.saveChange(draft.id, { checksum: opened.checksum, change })).toMatchObject({ revision: 2 })
  })

  test('takes no change of words that were set right, or written by hand under their old checksum', async () => {
    const { drafts, library } = await openDrafts()
    const bio: BodyItem = { type: 'bio', person: 'nobody' }
    const { draft } = await drafts.create({ ...sampleInterview(), body: [bio, ...sampleInterview().body] })
    const change = { style: 'bold-questions' }
    const again = await openDrafts(library)
    const opened = await again.drafts.open(draft.id)
    expect(opened.findings).toHaveLength(1)
    expect(opened.draft.draft.checksum).toBe(draft.checksum)
    expect(await again.drafts.saveChange(draft.id, { checksum: draft.checksum, change })).toBeNull()

    const other = (await drafts.create(sampleInterview('Eins.'))).draft
    await drafts.idle()
    const file = join(library, 'drafts', other.id, 'draft.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('Eins.', 'Zwei.'))
    await drafts.setIgnored(other.id, [])
    expect(await drafts.saveChange(other.id, { checksum: other.checksum, change })).toBeNull()
    expect(wordsIn((await drafts.open(other.id)).draft)).toBe('Zwei.')
  })

  test('stays where it was changed elsewhere, and the change becomes a copy', async () => {
    const { drafts, library } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview('Eins.'))
    const elsewhere = await openDrafts(library)
    await elsewhere.drafts.save(draft.id, { revision: 1, interview: sampleInterview('Anders.'), style })
    await elsewhere.drafts.idle()
    const { body } = sampleInterview('Zwei.')
    const change = { body: { at: 0, remove: body.length, items: body } }
    const saved = drafts.saveChange(draft.id, { checksum: draft.checksum, change })
    const { detail: copy } = (await saved.catch((error: HostError) => error)) as HostError
    expect(wordsIn((await drafts.open(draft.id)).draft)).toBe('Anders.')
    expect(wordsIn((await drafts.open(copy)).draft)).toBe('Zwei.')
  })
})
