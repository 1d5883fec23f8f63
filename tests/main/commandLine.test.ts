import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { parseCommandLine } from '../../src/main/commandLine'

const at = resolve('/home/kim')

it.each([
  [[], {}],
  [['gespräch.txt'], { file: resolve(at, 'gespräch.txt') }],
  [['--library', 'texte', 'a.txt'], { library: resolve(at, 'texte'), file: resolve(at, 'a.txt') }],
  [['--library=texte'], { library: resolve(at, 'texte') }],
  [['--no-open', '--port', '4711', 'a.txt'], { file: resolve(at, 'a.txt') }],
  [['--no-sandbox', '--remote-debugging-port=0', 'a.txt'], { file: resolve(at, 'a.txt') }],
  [['--', '-leise.txt'], { file: resolve(at, '-leise.txt') }],
])('reads %j', (args, expected) => {
  expect(parseCommandLine(args, at, false)).toEqual(expected)
  expect(parseCommandLine(['--no-sandbox', '/app', ...args], at, true)).toEqual(expected)
})
