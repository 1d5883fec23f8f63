import { expect, test } from 'vitest'
import { deferred } from '../../../src/host/deferred'
import { createLibraryGate } from '../../../src/host/library/libraryGate'

test('many pass at a time; whoever wants to be alone waits for them, and they for whoever is', async () => {
  const gate = createLibraryGate()
  const [first, second, alone] = [deferred<void>(), deferred<void>(), deferred<void>()]
  const seen: string[] = []
  const note = (what: string) => () => {
    seen.push(what)
  }
  const passing = [
    gate.pass(() => first.promise).then(note('first')),
    gate.pass(() => second.promise).then(note('second')),
  ]
  const being = gate.alone(60_000, () => {
    seen.push('alone')
    return alone.promise
  })
  const late = gate.pass(async () => undefined).then(note('late'))
  second.resolve()
  await passing[1]
  first.resolve()
  await passing[0]
  await expect.poll(() => seen).toEqual(['second', 'first', 'alone'])
  alone.resolve()
  await Promise.all([being, late])
  expect(seen.at(-1)).toBe('late')
})

test('it is not waited for longer than said, nor for somebody else who is alone, and the gate is open again', async () => {
  const gate = createLibraryGate()
  const held = deferred<void>()
  const inside = gate.pass(() => held.promise)
  await expect(gate.alone(5, async () => 'never')).rejects.toMatchObject({ code: 'library-busy' })
  expect(await gate.pass(async () => 'in')).toBe('in')
  held.resolve()
  await inside
  const alone = gate.alone(5, async () => {
    await expect(gate.alone(5, async () => 'never')).rejects.toMatchObject({ code: 'library-busy' })
    throw new Error('broken off')
  })
  await expect(alone).rejects.toThrow('broken off')
  expect(await gate.pass(async () => 'in')).toBe('in')
})
