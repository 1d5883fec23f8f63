/** The walls between the parts, as data. The picture behind it is docs/architecture.md. */

/** npm packages by what they need around them. A new dependency joins one of these. */
const PACKAGES = {
  'npm packages that run anywhere': [
    'zod',
    'diff',
    'fflate',
    'htmlparser2',
    'hyphen',
    'i18next',
    'docx',
    'mammoth',
    'marked',
    'pdfjs-dist',
  ],
  'npm packages that need no screen': [
    '@cantoo/pdf-lib',
    '@fontsource',
    '@hono/node-server',
    '@hono/zod-validator',
    'conf',
    'hono',
    'libsql',
    'write-file-atomic',
    'yauzl',
    'yazl',
  ],
  'playwright-core': ['playwright-core'],
  Electron: ['electron', 'electron-store'],
  'the door’s client (hono/client)': ['hono/client'],
  'React and its family': [
    'react',
    'react-dom',
    'react-i18next',
    '@base-ui/react',
    '@floating-ui/react-dom',
    'lucide-react',
    'zustand',
  ],
  Hunspell: ['hunspell-asm'],
  fonts: ['@fontsource', '@fontsource-variable'],
  Lexical: ['lexical', '@lexical'],
} as const

export type PackageGroup = keyof typeof PACKAGES | 'node:'

export interface Layer {
  /** Under src. The longest match counts. */
  folder: string
  /** What it may import: folders under src, or single files there. */
  from: readonly string[]
  /** Folders of which it may import types, for those are gone when it runs. */
  typesFrom?: readonly string[]
  packages: readonly PackageGroup[]
}

const ANYWHERE = 'npm packages that run anywhere'
const NO_SCREEN = 'npm packages that need no screen'
const REACT = 'React and its family'

export const LAYERS: readonly Layer[] = [
  { folder: 'core', from: ['core'], packages: [ANYWHERE] },
  { folder: 'host', from: ['host', 'core', 'resources'], packages: ['node:', ANYWHERE, NO_SCREEN] },
  { folder: 'main', from: ['main', 'host', 'core'], packages: ['node:', 'Electron', ANYWHERE, NO_SCREEN] },
  { folder: 'server', from: ['server', 'host', 'core'], packages: ['node:', 'playwright-core', ANYWHERE, NO_SCREEN] },
  {
    folder: 'cli',
    // It prints as the plain Node shell does: in a browser found on the machine.
    from: ['cli', 'host', 'core', 'server/printPdf.ts', 'server/findBrowser.ts'],
    packages: ['node:', ANYWHERE],
  },
  { folder: 'preload', from: ['preload'], typesFrom: ['host', 'main'], packages: ['Electron'] },
  {
    folder: 'renderer/client',
    from: ['renderer/client', 'core'],
    typesFrom: ['host'],
    packages: ['the door’s client (hono/client)', ANYWHERE],
  },
  // The dictionaries' side of spell checking; its worker is alone with Hunspell.
  { folder: 'renderer/spelling', from: ['renderer/spelling', 'core'], packages: ['Hunspell'] },
  { folder: 'renderer/kit', from: ['renderer/kit'], packages: [REACT] },
  {
    folder: 'renderer/editor',
    from: ['renderer/editor', 'renderer/kit', 'core'],
    packages: [REACT, 'Lexical', ANYWHERE],
  },
  {
    folder: 'renderer/panels',
    from: ['renderer/panels', 'renderer/editor', 'renderer/kit', 'renderer/client', 'core'],
    typesFrom: ['host', 'renderer/spelling'],
    packages: [REACT, ANYWHERE],
  },
  {
    // The app itself, and the page that starts it.
    folder: 'renderer',
    from: ['renderer', 'core', 'resources'],
    typesFrom: ['host'],
    packages: [REACT, 'fonts', ANYWHERE],
  },
]

export function layerOf(path: string): Layer | undefined {
  return LAYERS.filter(({ folder }) => isIn(path, folder)).sort((a, b) => b.folder.length - a.folder.length)[0]
}

export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

export function groupsOf(specifier: string): PackageGroup[] {
  if (specifier.startsWith('node:')) return ['node:']
  const groups = Object.entries(PACKAGES) as [keyof typeof PACKAGES, readonly string[]][]
  // `hono/client` before `hono`: the page may have the one and not the other.
  const exact = groups.filter(([, names]) => names.includes(specifier))
  const found = exact.length > 0 ? exact : groups.filter(([, names]) => names.some((name) => isIn(specifier, name)))
  return found.map(([group]) => group)
}

/** `core may import: core; npm packages that run anywhere` */
export function describeLayer({ folder, from, typesFrom = [], packages }: Layer): string {
  const types = typesFrom.map((name) => `types of ${name}`)
  return `${folder} may import: ${[from.join(', '), ...types, ...packages].join('; ')}`
}
