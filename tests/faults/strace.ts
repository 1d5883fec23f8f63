import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Whether this machine has strace and lets it look. Without it the faults of single calls are named as skipped. */
export const STRACE = process.platform === 'linux' && spawnSync('strace', ['-qq', '-e', 'none', 'true']).status === 0

/** The calls by which a save changes the disk. The question mark: not every processor has each of them. */
const CALLS = ['open', 'openat', 'write', 'fsync', 'rename', 'renameat', 'renameat2', 'mkdir', 'mkdirat', 'close']
  .concat(['link', 'linkat', 'unlink', 'unlinkat'])
  .map((call) => `?${call}`)
  .join()

export interface SaverRun {
  /** What the program said after `ready`. */
  lines: string[]
  /** The calls as strace tells them. */
  trace: string[]
  killed: boolean
}

export interface SaverOptions {
  script: string
  library: string
  id: string
  /** How often it saves. */
  saves?: number
  /** What happens at which call, such as `signal=KILL:when=3`. */
  inject?: string
  /** At which calls; by default at all that change the disk. */
  at?: string
  /** Looks at nothing but the new files that a save writes before they take their names. */
  newFilesOnly?: boolean
  thread?: FileThread
}

/** Of the saver: the one that writes the draft and its backup, or the one that keeps in the history what they were. */
export type FileThread = 'draft' | 'history'

/**
 * Runs the saver with strace from the moment before its first save, on one of the threads that work with files: what the
 * program says about a save is no part of it.
 */
export async function runSaver(options: SaverOptions): Promise<SaverRun> {
  const { script, library, id, saves = 1, inject, at = CALLS, newFilesOnly = false, thread = 'draft' } = options
  const folder = await mkdtemp(join(tmpdir(), 'wechselrede-strace-'))
  const output = join(folder, 'trace')
  const child = spawn(process.execPath, [script, library, id], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  })
  try {
    const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const [name = '', draftThread, historyThread] = String((await said.next()).value).split(' ')
    const paths = newFilesOnly ? newFilesOf(name, join(library, 'drafts', id)).flatMap((path) => ['-P', path]) : []
    const injecting = inject === undefined ? [] : ['-e', `inject=${at}:${inject}`]
    const tracer = spawn(
      'strace',
      [
        '-p',
        String(thread === 'draft' ? draftThread : historyThread),
        '-s',
        '8',
        '-y',
        '-e',
        `trace=${CALLS}`,
        ...paths,
        ...injecting,
        '-o',
        output,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const tracerEnded = once(tracer, 'exit')
    await once(tracer.stderr, 'data')
    const lines = await save(child, said, saves)
    await ended(child)
    await tracerEnded
    return { lines, killed: child.signalCode === 'SIGKILL', trace: (await readFile(output, 'utf8')).split('\n') }
  } finally {
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
}

/** The names that the next files get, with the mark of the program and the first numbers of its first thread. */
function newFilesOf(name: string, folder: string): string[] {
  const mark = /\.([0-9a-f]+)-\d+\.tmp$/.exec(name)?.[1]
  return [1, 2, 3].flatMap((more) =>
    ['draft', 'draft.backup'].map((name) => join(folder, `.${name}.json.${mark}-${1_000_000_000 + more}.tmp`)),
  )
}

async function save(child: ChildProcess, said: AsyncIterator<string>, saves: number): Promise<string[]> {
  const lines: string[] = []
  // A program that was killed has closed its input.
  child.stdin?.on('error', () => undefined)
  for (let count = 0; count < saves; count++) {
    child.stdin?.write('save\n')
    for (;;) {
      const { value, done } = await said.next()
      if (done) return lines
      if (value === 'idle') break
      lines.push(value)
    }
  }
  child.stdin?.end()
  return lines
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
