import { describe, expect, test } from 'vitest'
import { builtSaver } from './builtSaver'
import { form } from './form'
import { faultsIn, savedLibrary } from './savedLibrary'
import { runSaver, type SaverRun, STRACE } from './strace'

const script = builtSaver('saver')
const plainScript = builtSaver('saver', { plain: true })

interface Step extends SaverRun {
  faults: string[]
}

/** Saves in a library of its own, with something happening at one call. */
async function saveWith(options: { script: string; inject?: string; at?: string; saves?: number }): Promise<Step> {
  const saved = await savedLibrary()
  try {
    const run = await runSaver({ ...options, ...saved })
    return { ...run, faults: await faultsIn(saved, run.lines, options.saves ?? 1) }
  } finally {
    await saved.remove()
  }
}

/** Kills before the first call, the second, and so on, until a save gets through. Gives what went wrong, by call. */
async function killAtEachStep(of: string): Promise<{ steps: number; faults: string[] }> {
  const faults: string[] = []
  for (let n = 1; ; n++) {
    const step = await saveWith({ script: of, inject: `signal=KILL:when=${n}` })
    faults.push(...step.faults.map((fault) => `killed at call ${n}: ${fault}`))
    if (!step.killed) return { steps: n - 1, faults }
  }
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
    expect((await killAtEachStep(plainScript())).faults).not.toEqual([])
  })

  test.each(['EIO', 'ENOSPC', 'EACCES', 'EINTR'])(
    'that meets %s at any of its calls says so or is whole, and the next one works',
    { timeout: 120_000 },
    async (code) => {
      const { trace } = await saveWith({ script: script() })
      const places = ['openat', 'write', 'fsync', 'rename', 'close'].flatMap((call) => placesOf(call, trace))
      expect(places.length).toBeGreaterThan(8)
      for (const { call, when } of places) {
        const at = call === 'rename' ? '?rename,?renameat,?renameat2' : call
        const step = await saveWith({ script: script(), at, inject: `error=${code}:when=${when}`, saves: 2 })
        expect(step.trace.join('\n'), `${call} ${when}`).toContain('INJECTED')
        expect(step.faults, `${code} at ${call} ${when}`).toEqual([])
        expect(step.lines[1], `after ${code} at ${call} ${when}`).toBe('saved 4')
      }
    },
  )

  test(`writes, flushes, renames and flushes the folder, in this order, ${form.saves} times of ${form.saves}`, async () => {
    const { trace, lines } = await saveWith({ script: script(), saves: form.saves })
    expect(lines).toHaveLength(form.saves)
    expect(chainsIn(trace)).toHaveLength(form.saves)
  })
})

/** Which of the calls of one kind touch a file or folder: the thread also writes to wake the program. */
function placesOf(call: string, trace: readonly string[]): { call: string; when: number }[] {
  const calls = trace.filter((line) => new RegExp(`^${call}\\w*\\(`).test(line))
  return calls.flatMap((line, index) => (line.includes('eventfd') ? [] : [{ call, when: index + 1 }]))
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
