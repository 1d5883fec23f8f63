import { existsSync } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markMoved, movedTo } from '../../src/host/library/movedLibrary'
import { findLibrary, type LibraryAnswer, type LibraryTrouble } from '../../src/main/findLibrary'
import { temporaryFolder } from '../host/temporaryFolder'

type Act = LibraryAnswer | (() => Promise<LibraryAnswer>)

/** Looks for a library in a home of its own; the user gives these answers, and picks these folders. */
async function home() {
  const folder = await temporaryFolder()
  const at = (name: string) => join(folder, name)
  const asked: LibraryTrouble[] = []
  const remembered: string[] = []
  const find = (library: string, answers: Act[], picks: (string | null)[] = [], made: string[] = ['usual']) =>
    findLibrary({
      library: at(library),
      usual: at('usual'),
      mayBeMade: (each) => made.map(at).includes(each),
      ask: async (trouble) => {
        asked.push(trouble)
        const next = answers.shift()
        if (next === undefined) throw new Error('nobody answers')
        return typeof next === 'string' ? next : next()
      },
      pickFolder: async () => {
        const picked = picks.shift() ?? null
        return picked && at(picked)
      },
      remember: async (each) => void remembered.push(each),
    })
  return { folder, at, asked, remembered, find }
}

describe('the library of a start', () => {
  it('is opened without a question where it is there, or may be made', async () => {
    const { at, asked, remembered, find } = await home()
    await mkdir(at('texts'))
    expect(await find('texts', [])).toBe(at('texts'))
    expect(await find('usual', [])).toBe(at('usual'))
    expect(existsSync(at('usual'))).toBe(true)
    expect([asked, remembered]).toEqual([[], []])
  })

  it('is asked for where it is not there, and nothing is made in its place', async () => {
    const { folder, at, asked, remembered, find } = await home()
    expect(await find('gone', ['again', 'again', 'quit'])).toBeNull()
    expect(asked).toEqual(Array(3).fill({ kind: 'missing', library: at('gone') }))
    expect([await readdir(folder), remembered]).toEqual([[], []])
  })

  it('is opened when its drive has come back', async () => {
    const { at, asked, remembered, find } = await home()
    await mkdir(at('unplugged'))
    const plugIn = async () => {
      await rename(at('unplugged'), at('drive'))
      return 'again' as const
    }
    expect(await find('drive', ['again', plugIn])).toBe(at('drive'))
    expect(asked).toHaveLength(2)
    expect(remembered).toEqual([])
  })

  it('can be another folder from then on; who picks none, or one that is gone, is asked again', async () => {
    const { at, asked, remembered, find } = await home()
    await mkdir(at('other'))
    expect(await find('gone', ['choose', 'choose', 'choose'], [null, 'gone too', 'other'])).toBe(at('other'))
    expect(asked.map(({ library }) => library)).toEqual([at('gone'), at('gone'), at('gone too')])
    expect(remembered).toEqual([at('other')])
  })

  it('is the usual one only where the user says so, for this time, and made if it has to be', async () => {
    const { at, remembered, find } = await home()
    expect(await find('gone', ['usual'], [], [])).toBe(at('usual'))
    expect(existsSync(at('usual'))).toBe(true)
    expect(remembered).toEqual([])
  })
})

describe('a library that was moved away', () => {
  it('is opened where it is now, from then on', async () => {
    const { at, asked, remembered, find } = await home()
    for (const name of ['usual', 'new']) await mkdir(at(name))
    await markMoved(at('usual'), at('new'))
    expect(await find('usual', ['there'])).toBe(at('new'))
    expect(asked).toEqual([{ kind: 'moved', library: at('usual'), to: at('new') }])
    expect(remembered).toEqual([at('new')])
  })

  it('is a library again where the user goes on with the copy, also in place of one that is gone', async () => {
    const { at, asked, remembered, find } = await home()
    await mkdir(at('usual'))
    await markMoved(at('usual'), at('gone'))
    expect(await find('gone', ['usual', 'there', 'usual', 'here'])).toBe(at('usual'))
    expect(asked.map(({ kind }) => kind)).toEqual(['missing', 'moved', 'missing', 'moved'])
    expect(await movedTo(at('usual'))).toBeNull()
    expect(remembered).toEqual([])
  })
})
