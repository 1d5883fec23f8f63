import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { INTERVIEW_VERSION } from '../../../src/core/interview/interviewVersion'
import { interviewOf } from '../../../src/host/drafts/interviewOf'
import { temporaryFolder } from '../temporaryFolder'
import { openDrafts } from './openDrafts'

const FIXTURES = join(import.meta.dirname, '../../fixtures/drafts')
const names = (await readdir(FIXTURES)).map((name) => name.replace(/\.json$/, ''))

/** A library with this one draft. */
async function libraryWith(bytes: Uint8Array): Promise<{ library: string; file: string; id: string }> {
  const library = await temporaryFolder()
  const { id } = JSON.parse(new TextDecoder().decode(bytes)).draft
  const file = join(library, 'drafts', id, 'draft.json')
  await mkdir(join(library, 'drafts', id), { recursive: true })
  await writeFile(file, bytes)
  return { library, file, id }
}

/** Written by programs of their time; none of them may ever be changed. */
test.each(names)('%s opens with every word, is not touched by that, and can be saved', async (name) => {
  const bytes = await readFile(join(FIXTURES, `${name}.json`))
  const { draft: record, version: _, ...written } = JSON.parse(bytes.toString())
  const { library, file, id } = await libraryWith(bytes)
  const { drafts } = await openDrafts(library)
  const { draft, notice, findings } = await drafts.open(id)
  expect({ notice, findings }).toEqual({ notice: null, findings: [] })
  expect(draft).toMatchObject({ ...written, draft: record })
  expect((await drafts.list())[0]).toMatchObject({ damaged: false, headline: written.frame.headline })
  expect(await readFile(file)).toEqual(bytes)
  const change = { revision: record.revision, interview: interviewOf(draft), style: record.style }
  expect((await drafts.save(id, change)).revision).toBe(record.revision + 1)
  await drafts.idle()
  const again = await openDrafts(library)
  const { draft: saved } = await again.drafts.open(id)
  expect(interviewOf(saved)).toEqual(interviewOf(draft))
  expect(saved.version).toBe(INTERVIEW_VERSION)
})

test('there is a fixture of each version', () => {
  const versions = Array.from({ length: INTERVIEW_VERSION }, (_, index) => `version-${index + 1}`)
  expect(names).toEqual(expect.arrayContaining(versions))
})
