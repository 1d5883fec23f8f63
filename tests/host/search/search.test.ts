import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDrafts } from '../drafts/openDrafts'
import { sampleInterview } from '../sampleInterview'

const WHENEVER = new AbortController().signal

test('says in which drafts and where, titles first', async () => {
  const { drafts } = await openDrafts()
  const spoken = await drafts.create(sampleInterview('Der Brunnen war leer.', 'Wasser'))
  const titled = await drafts.create(sampleInterview('Nichts davon.', 'Der Brunnen'))
  await drafts.create(sampleInterview('Nichts davon.', 'Feuer'))
  const { hits } = await drafts.search('brunn', WHENEVER)
  expect(hits.map(({ id, kind }) => [id, kind])).toEqual([
    [titled.draft.id, 'headline'],
    [spoken.draft.id, 'paragraph'],
  ])
  expect(hits[1]).toMatchObject({ headline: 'Wasser', speaker: 'Dr. Ilse Krahn', turn: 't2' })
})

test('leaves out the trash and what can’t be read', async () => {
  const { drafts, library } = await openDrafts()
  const ids = []
  for (const words of ['Brunnen eins', 'Brunnen zwei', 'Brunnen drei']) {
    ids.push((await drafts.create(sampleInterview(words, ''))).draft.id)
  }
  await drafts.trash(ids[0] ?? '')
  for (const name of ['draft.json', 'draft.backup.json']) {
    await writeFile(join(library, 'drafts', ids[1] ?? '', name), '{')
  }
  expect((await drafts.search('brunnen', WHENEVER)).hits.map(({ id }) => id)).toEqual([ids[2]])
})

test('ends when nobody wants to know any more', async () => {
  const { drafts } = await openDrafts()
  await drafts.create(sampleInterview())
  await expect(drafts.search('brunnen', AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
})
