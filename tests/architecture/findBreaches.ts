import { posix } from 'node:path'
import { describeLayer, groupsOf, isIn, type Layer, layerOf } from './layers'
import type { Import, SourceFile } from './sourceFile'

/** What a file under src imports against the walls, as sentences. */
export function findBreaches({ path, imports }: Pick<SourceFile, 'path' | 'imports'>): string[] {
  const inSource = path.replace(/^src\//, '')
  const layer = layerOf(inSource)
  if (!layer) return [`${path} lies in no layer of tests/architecture/layers.ts`]
  return imports
    .filter((one) => !isAllowed(one, inSource, layer))
    .map((one) => {
      const known = one.specifier.startsWith('.') || groupsOf(one.specifier).length > 0
      const hint = known ? '' : ' (a new package joins a group in tests/architecture/layers.ts)'
      return `${path}:${one.line} imports ${one.specifier}${hint}. ${describeLayer(layer)}`
    })
}

function isAllowed({ specifier, typeOnly }: Import, importer: string, layer: Layer): boolean {
  const name = specifier.replace(/\?.*$/, '')
  if (!name.startsWith('.')) return groupsOf(name).some((group) => layer.packages.includes(group))
  const target = posix.join(posix.dirname(importer), name).replace(/^\.\.\//, '')
  const folders = [...layer.from, ...(typeOnly ? (layer.typesFrom ?? []) : [])]
  return folders.some((folder) => isIn(target, folder) || `${target}.ts` === folder)
}
