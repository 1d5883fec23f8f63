import { describe, expect, it } from 'vitest'
import { parseSource, readSources, type SourceFile } from './sourceFile'

/** Files that may be longer than 400 lines, each with its reason. */
const LONG: Readonly<Record<string, string>> = {}

const RULES: Readonly<Record<string, (file: SourceFile) => string[]>> = {
  // A `.d.ts` describes a module that is not ours.
  'has no default export': ({ path, defaultExports }) =>
    path.endsWith('.d.ts') ? [] : defaultExports.map((line) => `${path}:${line} exports a default`),
  'is no barrel': ({ path, isBarrel }) => (isBarrel ? [`${path} only exports other files`] : []),
  'has no any': (file) => file.anys.map((line) => `${file.path}:${line} says any`),
  'is not longer than 400 lines': ({ path, lines }) =>
    lines > 400 && !(path in LONG) ? [`${path} has ${lines} lines; split it, or give a reason in LONG`] : [],
  'is not called index': ({ path }) => (/\/index\.tsx?$/.test(path) ? [`${path}: name it after its main export`] : []),
  'is pure in core: clock and chance are passed in': ({ path, impure }) =>
    path.startsWith('src/core/') ? impure.map((line) => `${path}:${line} reads the clock or chance`) : [],
}

describe('a source file', () => {
  const files = readSources(['src', 'tests', 'bench'])

  it.each(Object.entries(RULES))('%s', (_name, rule) => {
    expect(files.flatMap(rule)).toEqual([])
  })

  it.each([
    ['has no default export', 'export default 1'],
    ['has no default export', 'const x = 1\nexport { x as default }'],
    ['is no barrel', "import { a } from './a'\nexport { a }\nexport * from './b'"],
    ['is no barrel', "export type { A } from './a'"],
    ['has no any', 'export const x = (y: Array<any>) => y'],
    ['is not longer than 400 lines', 'let x\n'.repeat(401)],
    ['is pure in core: clock and chance are passed in', 'export const now = () => new Date()'],
    ['is pure in core: clock and chance are passed in', 'export const id = () => Math.random()'],
  ])('that breaks “%s” is seen', (name, code) => {
    expect(RULES[name]?.(parseSource('src/core/x.ts', code))).toHaveLength(1)
  })

  it('keeps the list of long files short: all of them are long', () => {
    const long = new Set(files.filter(({ lines }) => lines > 400).map(({ path }) => path))
    expect(Object.keys(LONG).filter((path) => !long.has(path))).toEqual([])
  })
})
