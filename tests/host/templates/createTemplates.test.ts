import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { houseStyle } from '../../../src/core/style/houseStyle'
import type { HouseStyle } from '../../../src/core/style/houseStyleSchema'
import { plainPng } from '../../pictures'
import { openDrafts } from '../drafts/openDrafts'
import { sampleInterview, wordsIn } from '../sampleInterview'

const OWN: HouseStyle = { ...houseStyle('initials', []), name: 'Unser Haus' }

describe('a template', () => {
  test('gives drafts with its words, pictures and house style, and none of its record', async () => {
    const { drafts, library } = await openDrafts(undefined, [OWN])
    const { draft } = await drafts.create(sampleInterview('Immer so.'), 'Unser Haus')
    const { asset } = await drafts.storePicture(draft.id, plainPng())
    const image = { asset, alt: '', credit: '' }
    const interview = sampleInterview('Immer so.')
    const body = [...interview.body, { type: 'figure' as const, image, caption: [] }]
    await drafts.save(draft.id, { revision: 1, interview: { ...interview, body }, style: 'Unser Haus' })
    await drafts.setState(draft.id, 'archived')
    const { id } = await drafts.saveTemplate(draft.id, 'Wie immer')
    // It stands by itself.
    await drafts.trash(draft.id)
    await drafts.remove(draft.id)

    const again = await openDrafts(library)
    expect(await again.drafts.templates()).toEqual([{ id, name: 'Wie immer' }])
    const begun = await again.drafts.startFromTemplate(id)
    expect(wordsIn(begun)).toBe('Immer so.')
    expect(begun.draft).toMatchObject({ revision: 1, state: 'draft', style: 'Unser Haus', ownStyle: OWN })
    expect(begun.draft.id).not.toBe(id)
    expect(await again.drafts.readAsset(begun.draft.id, asset)).not.toBeNull()
    expect(await again.drafts.list()).toHaveLength(1)
  })

  test('is called what no other is called', async () => {
    const { drafts } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    const made = await Promise.allSettled(['A', 'A', 'B'].map((name) => drafts.saveTemplate(draft.id, name)))
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    const [a] = await drafts.templates()
    await expect(drafts.renameTemplate(a?.id ?? '', 'B')).rejects.toMatchObject({ code: 'exists' })
    await drafts.renameTemplate(a?.id ?? '', 'A')
    await drafts.renameTemplate(a?.id ?? '', 'C')
    expect((await drafts.templates()).map(({ name }) => name)).toEqual(['B', 'C'])
  })

  test('may be a draft folder that somebody copied there, and one that is spoilt says so', async () => {
    const { drafts, library } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview('Von Hand.'))
    await drafts.idle()
    await mkdir(join(library, 'templates', 'spoilt'), { recursive: true })
    await writeFile(join(library, 'templates', 'spoilt', 'draft.json'), '{"format":')
    await writeFile(join(library, 'templates', 'spoilt', 'template.json'), '{"name":')
    await rename(join(library, 'drafts', draft.id), join(library, 'templates', 'by-hand'))
    expect(await drafts.templates()).toEqual([
      { id: 'by-hand', name: '' },
      { id: 'spoilt', name: '' },
    ])
    expect(wordsIn(await drafts.startFromTemplate('by-hand'))).toBe('Von Hand.')
    await expect(drafts.startFromTemplate('spoilt')).rejects.toMatchObject({ code: 'damaged' })
  })

  test.each(['../drafts', '..', '.', 'gone'])('is looked up, never made a path: %j', async (id) => {
    const { drafts, library } = await openDrafts()
    const { draft } = await drafts.create(sampleInterview())
    await drafts.saveTemplate(draft.id, 'Eine')
    await expect(drafts.removeTemplate(id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(drafts.renameTemplate(id, 'x')).rejects.toMatchObject({ code: 'not-found' })
    await expect(drafts.startFromTemplate(id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await readdir(join(library, 'drafts'))).toEqual([draft.id])
  })
})
