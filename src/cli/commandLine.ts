import { parseArgs } from 'node:util'
import { LANGUAGES, type UiLanguage } from '../core/wording/wording'
import {
  EXPORT_TARGETS,
  type ExportTarget,
  PACKED_TARGETS,
  type PackedTarget,
  USUALLY_PACKED,
} from '../core/write/exportTarget'
import { LAYOUTS, type Layout } from '../core/write/pageSetup'
import { Refusal } from './refusal'
import { STREAM } from './writeOutput'

/** What is to be made of a file. */
export interface ExportWish {
  to: ExportTarget
  layout: Layout
  packed: PackedTarget[]
  style: string | null
}

export type Command =
  | { name: 'import'; file: string; json: boolean; out: string | null }
  | ({ name: 'export'; file: string; out: string } & ExportWish)
  /** `out`: the folder they go into. */
  | ({ name: 'exportSeveral'; files: string[]; out: string } & ExportWish)
  | { name: 'check'; file: string; json: boolean; outputs: boolean }

const options = {
  json: { type: 'boolean' },
  outputs: { type: 'boolean' },
  out: { type: 'string' },
  to: { type: 'string' },
  style: { type: 'string' },
  layout: { type: 'string' },
  with: { type: 'string' },
  lang: { type: 'string' },
} as const

/** Options that make no sense for a command are refused: a typo must not pass for success. */
const TAKES: Readonly<Record<Exclude<Command['name'], 'exportSeveral'>, readonly (keyof typeof options)[]>> = {
  import: ['json', 'out', 'lang'],
  export: ['to', 'layout', 'with', 'style', 'out', 'lang'],
  check: ['json', 'outputs', 'lang'],
}

/** The language of the messages; English where it can't be told. Read first, so that refusals speak it too. */
export function languageOf(args: readonly string[]): UiLanguage {
  const { values } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true })
  return LANGUAGES.find((language) => language === values.lang) ?? 'en'
}

/** Reads what was asked for. @throws Refusal */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args)
  const [name, file, ...more] = positionals
  if (name === undefined) throw new Refusal('no-command')
  if (!isCommand(name)) throw new Refusal('unknown-command', { value: name })
  const foreign = Object.keys(values).find((option) => !TAKES[name].some((taken) => taken === option))
  if (foreign) throw new Refusal('bad-option', { value: `--${foreign}:` })
  oneOf('unknown-language', LANGUAGES, values.lang ?? 'en')
  if (file === undefined || (more.length > 0 && name !== 'export')) throw new Refusal('one-file')

  const json = values.json === true
  const outputs = values.outputs === true
  if (json && outputs) throw new Refusal('two-outputs')
  if (name === 'check') return { name, file, json, outputs }
  if (name === 'import') {
    if (json && values.out === STREAM) throw new Refusal('two-outputs')
    return { name, file, json, out: values.out ?? null }
  }
  const to = oneOf('unknown-target', EXPORT_TARGETS, values.to ?? '')
  const layout = oneOf('unknown-layout', LAYOUTS, values.layout ?? 'article')
  if (values.layout !== undefined && to !== 'pdf') throw new Refusal('bad-option', { value: '--layout:' })
  if (values.with !== undefined && to !== 'zip') throw new Refusal('bad-option', { value: '--with:' })
  const packed = values.with === undefined ? USUALLY_PACKED : packedIn(values.with)
  if (!values.out) throw new Refusal('no-out')
  // Which styles there are, the settings and the draft say.
  const wish = { to, layout, packed, style: values.style ?? null, out: values.out }
  if (more.length === 0) return { name, file, ...wish }
  if (values.out === STREAM) throw new Refusal('several-streams')
  return { name: 'exportSeveral', files: [file, ...more], ...wish }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    // Node's message goes on with advice that does not fit here.
    if (error instanceof TypeError) throw new Refusal('bad-option', { value: `${error.message.split('. ')[0]}.` })
    throw error
  }
}

/** `page,docx`: what lies in a ZIP. */
function packedIn(list: string): PackedTarget[] {
  return list.split(',').map((to) => oneOf('unknown-target', PACKED_TARGETS, to.trim()))
}

function isCommand(name: string): name is keyof typeof TAKES {
  return Object.hasOwn(TAKES, name)
}

export function oneOf<T extends string>(key: string, choices: readonly T[], value: string): T {
  const chosen = choices.find((choice) => choice === value)
  if (chosen === undefined) throw new Refusal(key, { value, choices: choices.join(', ') })
  return chosen
}
