import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type ESTree, parseSync } from 'vite'

export interface Import {
  specifier: string
  line: number
  /** Gone when the code runs. */
  typeOnly: boolean
  /** Loaded when it is asked for, not with the file. */
  dynamic: boolean
}

export interface SourceFile {
  /** From the project's root, with slashes. */
  path: string
  lines: number
  imports: Import[]
  /** Lines of house rules broken, by rule. */
  defaultExports: number[]
  anys: number[]
  /** Reads of the clock and of chance. */
  impure: number[]
  /** Nothing but exports of other files. */
  isBarrel: boolean
}

export const ROOT = join(import.meta.dirname, '../..')

/** All TypeScript files under the given folders of the project. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => parseSource(relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8')))
}

/** @param path decides whether JSX may stand in it */
export function parseSource(path: string, code: string): SourceFile {
  const { program, errors } = parseSync(path, code)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  const line = ({ start }: { start: number }) => code.slice(0, start).split('\n').length
  const file: SourceFile = {
    path,
    lines: code.split('\n').length - 1,
    imports: [],
    defaultExports: [],
    anys: [],
    impure: [],
    isBarrel: isBarrel(program),
  }
  const note = (node: { start: number }, specifier: unknown, typeOnly: boolean, dynamic = false) => {
    if (typeof specifier === 'string') file.imports.push({ specifier, line: line(node), typeOnly, dynamic })
  }
  for (const node of nodesOf(program)) {
    switch (node.type) {
      case 'ImportDeclaration':
        note(node, node.source.value, isTypeOnly(node))
        break
      case 'ExportAllDeclaration':
        note(node, node.source.value, node.exportKind === 'type')
        break
      case 'ExportNamedDeclaration':
        note(node, node.source?.value, node.exportKind === 'type')
        break
      case 'ImportExpression':
        note(node, 'value' in node.source ? node.source.value : undefined, false, true)
        break
      case 'TSImportType':
        note(node, node.source.value, true)
        break
      case 'TSExternalModuleReference':
        note(node, node.expression.value, false)
        break
      case 'ExportDefaultDeclaration':
        file.defaultExports.push(line(node))
        break
      case 'ExportSpecifier':
        if (isNamed(node.exported, 'default')) file.defaultExports.push(line(node))
        break
      case 'TSAnyKeyword':
        file.anys.push(line(node))
        break
      case 'NewExpression':
        if (isNamed(node.callee, 'Date') && node.arguments.length === 0) file.impure.push(line(node))
        break
      case 'MemberExpression':
        if (IMPURE.some(([of, name]) => isNamed(node.object, of) && isNamed(node.property, name)))
          file.impure.push(line(node))
        break
    }
  }
  return file
}

const IMPURE = [
  ['Math', 'random'],
  ['Date', 'now'],
  ['performance', 'now'],
  ['crypto', 'randomUUID'],
] as const

/** Every node of the tree, by the shape that all of them share: an object with a `type`. */
function* nodesOf(tree: unknown): Generator<ESTree.Node> {
  if (typeof tree !== 'object' || tree === null) return
  if ('type' in tree && 'start' in tree) yield tree as ESTree.Node
  for (const child of Object.values(tree)) yield* nodesOf(child)
}

function isTypeOnly({ importKind, specifiers }: ESTree.ImportDeclaration): boolean {
  if (importKind === 'type') return true
  return specifiers.length > 0 && specifiers.every((one) => 'importKind' in one && one.importKind === 'type')
}

function isBarrel({ body }: ESTree.Program): boolean {
  const exportsOfOthers = body.filter(
    (node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && !node.declaration),
  )
  const rest = body.filter((node) => !exportsOfOthers.includes(node))
  return exportsOfOthers.length > 0 && rest.every((node) => node.type === 'ImportDeclaration')
}

function isNamed(node: { type: string }, name: string): boolean {
  return 'name' in node && node.name === name
}
