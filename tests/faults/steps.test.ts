import { describe, expect, test } from 'vitest'
import { builtSaver } from './builtSaver'
import { form } from './form'
import { faultsIn, savedLibrary } from './savedLibrary'
import { runSaver, type SaverOptions, type SaverRun, STRACE } from './strace'

const script = builtSaver('saver')
const plainScript = builtSaver('saver', { plain: true })

interface Place {
  call: string
  /** The how manieth of its kind. */
  when: number
}

interface Step extends SaverRun {
  faults: string[]
}

/** Saves in a library of its own, with something happening at one call. */
async function saveWith(options: Omit<SaverOptions, 'library' | 'id'>): Promise<Step> {
  const saved = await savedLibrary()
  try {
    const run = await runSaver({ ...options, ...saved })
    return { ...run, faults: await faultsIn(saved, run.lines, options.saves ?? 1) }
  } finally {
    await saved.remove()
  }
}

/** So many saves at once: most of the time goes into starting programs. */
const AT_ONCE = 4

/** Kills before the first call, the second, and so on, until a save gets through. Gives what went wrong, by call. */
async function killAtEachStep(of: string, upToFirstFault = false): Promise<{ steps: number; faults: string[] }> {
  const faults: string[] = []
  for (let n = 1; ; n += AT_ONCE) {
    const calls = Array.from({ length: AT_ONCE }, (_, more) => n + more)
    const steps = await Promise.all(calls.map((call) => saveWith({ script: of, inject: `signal=KILL:when=${call}` })))
    faults.push(...steps.flatMap((step, more) => step.faults.map((fault) => `killed at call ${n + more}: ${fault}`)))
    const through = steps.findIndex(({ killed }) => !killed)
    if (through >= 0 || (upToFirstFault && faults.length > 0)) return { steps: n - 1 + Math.max(through, 0), faults }
  }
}

/** Saves twice, with an error at one call of the first save. */
function failAt(code: string, { call, when }: Place): Promise<Step> {
  const at = call === 'rename' ? '?rename,?renameat,?renameat2' : call
  // The thread also writes to wake the program, not the same number of times each time.
  const newFilesOnly = call === 'write'
  return saveWith({ script: script(), at, inject: `error=${code}:when=${when}`, saves: 2, newFilesOnly })
}

describe.skipIf(!STRACE)('a save (needs strace)', () => {
  test('killed at any of its steps leaves the old version or the new one, and no leftovers', {
    timeout: 120_000,
  }, async () => {
    const { steps, faults } = await killAtEachStep(script())
    expect(faults).toEqual([])
    // Two files are written, each opened, written, closed and renamed, the first flushed with its folder.
    expect(steps).toBeGreaterThan(10)
    console.info(`killed at each of ${steps} steps of a save`)
  })

  test('that simply overwrites its file is caught', { timeout: 120_000 }, async () => {
    expect((await killAtEachStep(plainScript(), true)).faults).not.toEqual([])
  })

  test.each(form.codes)(
    'that meets %s at any of its calls says so or is whole, and the next one works',
    { timeout: 120_000 },
    async (code) => {
      const { trace } = await saveWith({ script: script() })
      const ofNewFiles = [1, 2].map((when) => ({ call: 'write', when }))
      const places = ['openat', 'fsync', 'rename', 'close'].flatMap((call) => placesOf(call, trace)).concat(ofNewFiles)
      expect(places.length).toBeGreaterThan(8)
      for (let n = 0; n < places.length; n += AT_ONCE) {
        const group = places.slice(n, n + AT_ONCE)
        const steps = await Promise.all(group.map((place) => failAt(code, place)))
        steps.forEach((step, more) => {
          const where = `${code} at ${group[more]?.call} ${group[more]?.when}`
          expect(step.trace.join('\n'), where).toContain('INJECTED')
          expect(step.faults, where).toEqual([])
          expect(step.lines[1], `after ${where}`).toBe('saved 4')
        })
      }
    },
  )

  test(`writes, flushes, renames and flushes the folder, in this order, ${form.saves} times of ${form.saves}`, async () => {
    const { trace, lines } = await saveWith({ script: script(), saves: form.saves })
    expect(lines).toHaveLength(form.saves)
    expect(chainsIn(trace)).toHaveLength(form.saves)
  })
})

/** Every call of one kind in a trace. */
function placesOf(call: string, trace: readonly string[]): Place[] {
  const calls = trace.filter((line) => new RegExp(`^${call}\\w*\\(`).test(line))
  return calls.map((_, index) => ({ call, when: index + 1 }))
}

/** The saves of `draft.json` in a trace: those that write, flush, rename and flush the folder, in this order. */
function chainsIn(trace: readonly string[]): number[] {
  const steps = trace.flatMap((line) => {
    if (line.includes(' = -1 ')) return []
    if (/^write\(.*\.draft\.json\.[0-9a-f]+-\d+\.tmp>/.test(line)) return ['write']
    if (/^fsync\(.*\.draft\.json\.[0-9a-f]+-\d+\.tmp>/.test(line)) return ['flush']
    if (/^fsync\(/.test(line)) return ['flush folder']
    return /^rename\w*\(.*\.draft\.json\./.test(line) ? ['rename'] : []
  })
  return steps.flatMap((_, at) => (steps.slice(at, at + 4).join() === 'write,flush,rename,flush folder' ? [at] : []))
}
