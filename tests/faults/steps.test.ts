import { describe, expect, test } from 'vitest'
import { builtSaver } from './builtSaver'
import { form } from './form'
import { faultsIn, savedLibrary } from './savedLibrary'
import { type FileThread, runSaver, type SaverOptions, type SaverRun, STRACE } from './strace'

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

/** Kills before the first call, the second, and so on, in a save each. Gives how many met one, and what went wrong, by call. */
async function killAtEachStep(
  of: string,
  thread: FileThread,
  upToFirstFault = false,
): Promise<{ steps: number; faults: string[] }> {
  const { trace } = await saveWith({ script: of, thread })
  const places = placesIn(trace)
  const faults: string[] = []
  let kills = 0
  for (let n = 0; n < places.length && !(upToFirstFault && faults.length > 0); n += AT_ONCE) {
    const group = places.slice(n, n + AT_ONCE)
    const steps = await Promise.all(
      group.map(({ call, when }) => saveWith({ script: of, thread, at: call, inject: `signal=KILL:when=${when}` })),
    )
    kills += steps.filter(({ killed }) => killed).length
    faults.push(
      ...steps.flatMap((step, more) =>
        step.faults.map((fault) => `killed at ${group[more]?.call} ${group[more]?.when}: ${fault}`),
      ),
    )
  }
  return { steps: kills, faults }
}

/** Saves twice, with an error at one call of the first save. */
function failAt(code: string, thread: FileThread, { call, when }: Place): Promise<Step> {
  // The thread also writes to wake the program, not the same number of times each time.
  const newFilesOnly = call === 'write'
  return saveWith({ script: script(), thread, at: call, inject: `error=${code}:when=${when}`, saves: 2, newFilesOnly })
}

describe.skipIf(!STRACE)('a save (needs strace)', () => {
  // The draft with its backup, and the version that is kept of what they were: two files and one are written, each opened, written,
  // closed and renamed, the draft and the version flushed with their folders.
  test.each<[FileThread, number]>([
    ['draft', 10],
    ['history', 8],
  ])(
    'killed at any of its steps with the %s leaves the old version or the new one, and no leftovers',
    { timeout: 120_000 },
    async (thread, least) => {
      const { steps, faults } = await killAtEachStep(script(), thread)
      expect(faults).toEqual([])
      expect(steps).toBeGreaterThan(least)
      console.info(`killed at each of ${steps} steps of a save with the ${thread}`)
    },
  )

  test('that simply overwrites its file is caught', { timeout: 120_000 }, async () => {
    expect((await killAtEachStep(plainScript(), 'draft', true)).faults).not.toEqual([])
  })

  test.each(form.codes.flatMap((code) => (['draft', 'history'] as const).map((thread) => [code, thread] as const)))(
    'that meets %s at any of its calls with the %s says so or is whole, and the next one works',
    { timeout: 120_000 },
    async (code, thread) => {
      const { trace } = await saveWith({ script: script(), thread })
      const ofNewFiles = thread === 'draft' ? [1, 2].map((when) => ({ call: 'write', when })) : []
      const places = placesIn(trace)
        .filter(({ call }) => /^(?:openat|fsync|rename\w*|close)$/.test(call))
        .concat(ofNewFiles)
      expect(places.length).toBeGreaterThan(8)
      for (let n = 0; n < places.length; n += AT_ONCE) {
        const group = places.slice(n, n + AT_ONCE)
        const steps = await Promise.all(group.map((place) => failAt(code, thread, place)))
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

/** Every call in a trace, but for those by which a thread ends: it closes what is no file. strace counts each kind by itself. */
function placesIn(trace: readonly string[]): Place[] {
  const counts = new Map<string, number>()
  return trace.flatMap((line) => {
    const call = /^(\w+)\((?!\d+<\w+:)/.exec(line)?.[1] ?? /^(write)\(/.exec(line)?.[1]
    if (call === undefined) return []
    const when = (counts.get(call) ?? 0) + 1
    counts.set(call, when)
    return { call, when }
  })
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
