import { describe, expect, it } from 'vitest'
import { findBreaches } from './findBreaches'
import { describeLayer, LAYERS } from './layers'
import { parseSource, readSources } from './sourceFile'

describe('the walls between the layers', () => {
  it('stand', () => {
    expect(readSources(['src']).flatMap(findBreaches)).toEqual([])
  })

  it('have something in every layer', () => {
    const paths = readSources(['src']).map(({ path }) => path)
    const empty = LAYERS.filter(({ folder }) => !paths.some((path) => path.startsWith(`src/${folder}/`)))
    expect(empty.map(({ folder }) => folder)).toEqual([])
  })
})

describe('the check itself', () => {
  const breachesOf = (path: string, code: string) => findBreaches(parseSource(path, code))

  it('names the file, the line, the import and what would be allowed', () => {
    expect(breachesOf('src/core/x.ts', "\nimport { readFile } from 'node:fs'")).toEqual([
      'src/core/x.ts:2 imports node:fs. core may import: core; npm packages that run anywhere',
    ])
  })

  it.each([
    ['a value', 'src/core/read/x.ts', "import { createHost } from '../../host/createHost'"],
    ['a type', 'src/core/read/x.ts', "import type { Host } from '../../host/host'"],
    ['a type in passing', 'src/core/x.ts', "export type Shell = import('../host/shell').Shell"],
    ['a dynamic import', 'src/core/x.ts', "export const load = () => import('react')"],
    ['an export of another file', 'src/core/x.ts', "export { Editor } from '../renderer/editor/Editor'"],
    ['a side effect', 'src/host/x.ts', "import 'electron'"],
    ['a require', 'src/host/x.ts', "import electron = require('electron')"],
    ['a builtin without node:', 'src/core/x.ts', "import fs from 'fs'"],
    ['interviews in the kit', 'src/renderer/kit/X.tsx', "import type { Turn } from '../../core/interview/interview'"],
    ['the client in the editor', 'src/renderer/editor/x.ts', "import { client } from '../client/client'"],
    ['the app in a panel', 'src/renderer/panels/x.ts', "import { App } from '../app/App'"],
    ['the host in the page', 'src/renderer/client/x.ts', "import { createDoor } from '../../host/door'"],
    ['the router in the page', 'src/renderer/client/x.ts', "import { Hono } from 'hono'"],
    ['main in the server', 'src/server/x.ts', "import { run } from '../main/main'"],
    ['code in the preload', 'src/preload/x.ts', "import { nativeMenuSchema } from '../host/bridge'"],
    ['a package nobody knows', 'src/host/x.ts', "import x from 'left-over'"],
    ['a folder that looks alike', 'src/core/x.ts', "import x from '../core-extra/x'"],
  ])('sees %s', (_what, path, code) => {
    expect(breachesOf(path, code)).toHaveLength(1)
  })

  it.each([
    ['src/renderer/client/x.ts', "import { hc } from 'hono/client'\nimport type { Routes } from '../../host/door'"],
    [
      'src/preload/x.ts',
      "import { contextBridge } from 'electron'\nimport type { DesktopBridge } from '../host/bridge'",
    ],
    ['src/host/x.ts', "import layout from '../../resources/print/article.css?raw'"],
    ['src/core/x.ts', "// import 'node:fs'\nexport const text = \"import 'electron'\""],
  ])('lets %s be', (path, code) => {
    expect(breachesOf(path, code)).toEqual([])
  })

  it('does not know a folder that is in no layer', () => {
    expect(breachesOf('src/newcomer/x.ts', '')).toEqual([
      'src/newcomer/x.ts lies in no layer of tests/architecture/layers.ts',
    ])
  })

  it('says of each layer what it may import', () => {
    expect(LAYERS.map(describeLayer).every((text) => /^\S+ may import: \S/.test(text))).toBe(true)
  })
})
