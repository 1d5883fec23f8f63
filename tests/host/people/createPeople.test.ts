import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EXPORT_TARGETS } from '../../../src/core/write/exportTarget'
import { interviewOf } from '../../../src/host/drafts/interviewOf'
import { parseRegister } from '../../../src/host/people/registerFile'
import { jpegOfCamera } from '../../pictures'
import { interviewWith, krahn, openPeople } from './openPeople'

const CONTACT = 'Durchwahl 4711, krahn@werk.example'
const names = async ({ host }: Awaited<ReturnType<typeof openPeople>>) =>
  (await host.people.search('', 99)).map(({ name }) => name)

describe('the people of a library', () => {
  test('are kept beside the drafts, with all that is known of them, and found after a restart', async () => {
    const opened = await openPeople()
    await opened.host.drafts.create(interviewWith(krahn))
    await opened.host.close()
    const again = await openPeople(opened.folder)
    expect(await names(again)).toEqual(['Dr. Ilse Krahn', 'Stadtblatt'])
    const [known] = await again.host.people.search('krahn', 1)
    const { id: _, voice: __, ...said } = krahn
    expect(known).toMatchObject(said)
  })

  test('are sealed, and lie there twice', async () => {
    const { host, people } = await openPeople()
    await host.drafts.create(interviewWith(krahn))
    await host.close()
    for (const file of ['people.json', 'people.backup.json'])
      expect(parseRegister(await readFile(join(people, file)))).toMatchObject({ ok: true, sealed: true })
  })

  test('of drafts that were written without this program, or before it knew of people, are taken in', async () => {
    const opened = await openPeople()
    await opened.host.drafts.create(interviewWith(krahn))
    await opened.host.close()
    await rm(opened.people, { recursive: true })
    const again = await openPeople(opened.folder)
    await expect.poll(() => names(again), { timeout: 15_000 }).toEqual(['Dr. Ilse Krahn', 'Stadtblatt'])
    await again.host.close()
    // Later than the register, such as by a sync client.
    const { draft } = await again.host.drafts.create(interviewWith({ ...krahn, name: 'Jo Maier', organisation: '' }))
    await again.host.close()
    const [register, file] = [
      join(again.people, 'people.json'),
      join(again.people, '..', 'drafts', draft.id, 'draft.json'),
    ]
    await writeFile(register, (await readFile(register, 'utf8')).replaceAll('Jo Maier', 'Jo Anders'))
    await utimes(register, new Date(0), new Date(0))
    await utimes(file, new Date(), new Date())
    const third = await openPeople(opened.folder)
    expect(await names(third)).toContain('Jo Anders')
  })

  test('hear in other open drafts of a new biography, and approved ones do not', async () => {
    const { host } = await openPeople()
    const first = await host.drafts.create(interviewWith(krahn))
    const second = await host.drafts.create(interviewWith(krahn))
    const bio = [[{ text: 'Ilse Krahn baut Brunnen und Wehre.' }]]
    const { style } = first.draft
    await host.drafts.save(first.draft.id, { revision: 1, interview: interviewWith({ ...krahn, bio }), style })
    const newsOf = async (id: string) => (await host.people.ofDraft(id)).find(({ person }) => person === 'p2')?.news
    await expect.poll(() => newsOf(second.draft.id)).toEqual({ bio })
    expect(await newsOf(first.draft.id)).toEqual({})
    const [known] = await host.people.search('krahn', 1)
    await host.people.settle(known?.id ?? '', second.draft.id)
    expect(await newsOf(second.draft.id)).toEqual({})

    await host.people.correct(known?.id ?? '', { position: 'Ingenieurin' })
    expect(await newsOf(first.draft.id)).toEqual({ position: 'Ingenieurin' })
    const approved = { ...first, draft: { ...first.draft, state: 'approved' as const } }
    host.people.note(approved, 'nowhere')
    expect(await newsOf(first.draft.id)).toEqual({})
  })

  test('are corrected and forgotten, and do not come back with the next save', async () => {
    const opened = await openPeople()
    const { host, people } = opened
    const { draft } = await host.drafts.create(interviewWith(krahn))
    const [known] = await host.people.search('krahn', 1)
    const corrected = await host.people.correct(known?.id ?? '', { contact: CONTACT, short: 'Krahn' })
    expect(corrected).toMatchObject({ contact: CONTACT, name: 'Dr. Ilse Krahn' })
    await host.people.forget(corrected.id)
    for (const file of await readdir(people))
      if (file.endsWith('.json')) expect(await readFile(join(people, file), 'utf8')).not.toContain(CONTACT)
    const change = { revision: 1, interview: interviewWith({ ...krahn, position: 'Geologin' }), style: draft.style }
    await host.drafts.save(draft.id, change)
    expect((await host.drafts.open(draft.id)).draft.people[1]?.name).toBe('Dr. Ilse Krahn')
    await host.close()
    expect(await names(await openPeople(opened.folder))).toEqual(['Stadtblatt'])
    await expect(host.people.correct(corrected.id, {})).rejects.toMatchObject({ code: 'not-found' })
  })

  test('keep their portrait when the draft that brought it is gone, and lend it to the next', async () => {
    const { host, people } = await openPeople()
    const { draft } = await host.drafts.create(interviewWith())
    const { asset } = await host.drafts.storePicture(draft.id, jpegOfCamera())
    const shown = { ...krahn, portrait: { asset, alt: 'Am Brunnen', credit: 'Werk' } }
    await host.drafts.save(draft.id, { revision: 1, interview: interviewWith(shown), style: draft.style })
    await expect.poll(() => readdir(join(people, 'assets')).catch(() => [])).toEqual([asset])
    expect((await host.people.readPortrait(asset))?.type).toBe('image/jpeg')
    await host.drafts.trash(draft.id)
    await host.drafts.remove(draft.id)
    const next = await host.drafts.create(interviewWith(shown))
    expect(await host.drafts.readAsset(next.draft.id, asset)).not.toBeNull()
    const [known] = await host.people.search('krahn', 1)
    await host.people.forget(known?.id ?? '')
    expect(await readdir(join(people, 'assets'))).toEqual([])
    expect(await host.drafts.readAsset(next.draft.id, asset)).not.toBeNull()
  })

  test('tell nobody outside how they are reached: the contact is in no export', async () => {
    const { host } = await openPeople()
    const { draft } = await host.drafts.create(interviewWith(krahn))
    const [known] = await host.people.search('krahn', 1)
    await host.people.correct(known?.id ?? '', { contact: CONTACT })
    const interview = interviewOf((await host.drafts.open(draft.id)).draft)
    const style = { name: 'every-turn' as const, labels: 'every-turn', emphasis: 'labels-bold' } as const
    const house = { ...style, separator: ': ', headings: false, quotes: 'low-high' } as const
    for (const to of EXPORT_TARGETS.filter((target) => target !== 'pdf')) {
      const { content } = await host.exporter(interview, { to, style: house })
      expect(Buffer.from(content).includes('4711'), to).toBe(false)
    }
    expect(JSON.stringify(interview)).not.toContain('4711')
  })
})

describe('a damaged register', () => {
  const withContact = async () => {
    const opened = await openPeople()
    await opened.host.drafts.create(interviewWith(krahn))
    const [known] = await opened.host.people.search('krahn', 1)
    await opened.host.people.correct(known?.id ?? '', { contact: CONTACT })
    await opened.host.close()
    return { ...opened, file: join(opened.people, 'people.json') }
  }

  test.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another shape', () => '{"format":"wechselrede-people","version":1,"people":"none"}'],
    ['nested too deep', () => '['.repeat(100_000)],
  ])('%s is set aside unchanged, and the backup holds', async (_, damage) => {
    const { folder, file, logged: __ } = await withContact()
    const damaged = damage(await readFile(file, 'utf8'))
    await writeFile(file, damaged)
    const again = await openPeople(folder)
    expect((await again.host.people.search('krahn', 1))[0]?.contact).toBe(CONTACT)
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe(damaged)
    expect(again.logged.join()).toContain('set aside')
    await again.host.people.correct((await again.host.people.search('krahn', 1))[0]?.id ?? '', { short: 'IK' })
    expect(parseRegister(await readFile(file))).toMatchObject({ ok: true, sealed: true })
  })

  test('with its backup is made anew from the drafts', async () => {
    const { folder, people, file } = await withContact()
    for (const each of [file, join(people, 'people.backup.json')]) await writeFile(each, 'nothing')
    const again = await openPeople(folder)
    await expect.poll(() => names(again), { timeout: 15_000 }).toEqual(['Dr. Ilse Krahn', 'Stadtblatt'])
  })

  test('whose letters were changed by another program is taken as it is, and the last good one kept', async () => {
    const { folder, people, file } = await withContact()
    await writeFile(file, (await readFile(file, 'utf8')).replace('4711', '4712'))
    const again = await openPeople(folder)
    expect((await again.host.people.search('krahn', 1))[0]?.contact).toContain('4712')
    expect(await readFile(join(people, 'people.before.json'), 'utf8')).toContain('4711')
  })

  test('of a newer program is left alone', async () => {
    const { folder, file } = await withContact()
    const newer = (await readFile(file, 'utf8')).replace('"version": 1', '"version": 2')
    await writeFile(file, newer)
    const again = await openPeople(folder)
    await again.host.drafts.create(interviewWith({ ...krahn, name: 'Jo Maier' }))
    await again.host.close()
    expect(await readFile(file, 'utf8')).toBe(newer)
  })

  test('that another machine has put in its place meanwhile keeps both', async () => {
    const { folder, file } = await withContact()
    const one = await openPeople(folder)
    await one.host.people.search('', 1)
    const text = await readFile(file, 'utf8')
    const theirs = JSON.parse(text.replaceAll('Stadtblatt', 'Landbote'))
    theirs.people = theirs.people.map((person: { id: string }) => ({ ...person, id: `${person.id}-theirs` }))
    theirs.uses = { 'draft-of-theirs': { p9: { known: theirs.people[0].id, seen: 1 } } }
    await writeFile(file, JSON.stringify(theirs))
    await one.host.drafts.create(interviewWith({ ...krahn, id: 'p3', name: 'Jo Maier' }))
    await one.host.close()
    expect(await names(await openPeople(folder))).toEqual(['Dr. Ilse Krahn', 'Jo Maier', 'Landbote', 'Stadtblatt'])
  })

  test('that can’t be written says so where somebody asks for it', async () => {
    const { folder, people } = await withContact()
    const again = await openPeople(folder)
    const [known] = await again.host.people.search('krahn', 1)
    await rm(people, { recursive: true })
    await writeFile(people, 'in the way')
    await expect(again.host.people.correct(known?.id ?? '', { short: 'IK' })).rejects.toMatchObject({ code: 'failed' })
    await rm(people)
    await again.host.people.correct(known?.id ?? '', { short: 'IK' })
    expect(parseRegister(await readFile(join(people, 'people.json')))).toMatchObject({ ok: true, sealed: true })
  })
})
