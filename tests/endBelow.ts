import { execFileSync } from 'node:child_process'

/** Ends the processes below this one that have an argument, as a crash would. */
export function endBelow(argument: string): void {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => /^ *(\d+) +(\d+) (.*)$/.exec(row) ?? [])
    .map(([, pid, parent, command = '']) => ({ pid: Number(pid), parent: Number(parent), command }))
  const below = (pid: number): typeof rows =>
    rows.filter(({ parent }) => parent === pid).flatMap((row) => [row, ...below(row.pid)])
  for (const { pid, command } of below(process.pid)) if (command.includes(argument)) process.kill(pid, 'SIGKILL')
}
