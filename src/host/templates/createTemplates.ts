import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { assetsOf } from '../../core/interview/assets'
import type { Draft } from '../../core/interview/draft'
import type { Interview } from '../../core/interview/interview'
import { copyAssets } from '../assets/assetFolder'
import type { FileWriter } from '../disk/createFileWriter'
import { serializeDraft } from '../drafts/draftFile'
import { backUp, readDraft, writeDraft } from '../drafts/draftFolder'
import type { DraftPlaces } from '../drafts/draftPlaces'
import type { DraftStyle } from '../drafts/drafts'
import { interviewOf } from '../drafts/interviewOf'
import { newDraft } from '../drafts/newDraft'
import { HostError } from '../hostError'
import { codeOf, flushFolder, renameOver, temporaryName, writeAtomically } from '../writeAtomically'
import type { Template, Templates } from './templates'

export interface TemplatesOptions {
  libraryFolder: string
  places: DraftPlaces
  files: FileWriter
  /** Runs a task alone under a name, and gives failed system calls their codes. */
  alone<T>(name: string, task: () => Promise<T>): Promise<T>
  load(id: string): Promise<{ folder: string; draft: Draft }>
  /** Makes a draft. `source`: the folder that has its pictures. */
  add(interview: Interview, style: DraftStyle, source: string): Promise<Draft>
  log(message: string): void
}

/** Beside the draft of a template: what it is called. */
const NAME = 'template.json'
const nameSchema = z.object({ name: z.string() })

/** Templates in `templates/<id>/` of the library, each a folder as a draft has it. */
export function createTemplates({ libraryFolder, places, files, alone, load, add, log }: TemplatesOptions): Templates {
  const home = join(libraryFolder, 'templates')

  async function all(): Promise<(Template & { folder: string })[]> {
    const entries = await readdir(home, { withFileTypes: true }).catch(noneIfMissing)
    // Names that begin with a dot are on their way in or out.
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    const found = await Promise.all(
      folders.map(async ({ name: id }) => {
        const folder = join(home, id)
        return { id, folder, name: await nameIn(folder) }
      }),
    )
    return found.sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
  }

  async function find(id: string): Promise<Template & { folder: string }> {
    // The id comes from the page, so it is looked up, never made a path.
    const found = (await all()).find((each) => each.id === id)
    if (!found) throw new HostError('not-found', id)
    return found
  }

  async function refuseTaken(name: string, own?: string): Promise<void> {
    if ((await all()).some((each) => each.name === name && each.id !== own)) throw new HostError('exists', name)
  }

  /** A template appears under its name only when it is whole. */
  async function make({ draft, folder }: { draft: Draft; folder: string }, name: string): Promise<string> {
    await mkdir(home).catch(unlessThere)
    const { style, ownStyle } = draft.draft
    const template = newDraft(interviewOf(draft), { style, ...(ownStyle && { ownStyle }) })
    const id = randomUUID()
    const temporary = temporaryName(join(home, id))
    await mkdir(temporary)
    try {
      await copyAssets(folder, temporary, assetsOf(template))
      const text = serializeDraft(template)
      await writeDraft(files, temporary, text)
      await backUp(files, temporary, text, { log })
      await writeName(temporary, name)
      await renameOver(temporary, join(home, id))
    } catch (error) {
      await places.erase(temporary)
      throw error
    }
    await flushFolder(home)
    return id
  }

  // One after the other: else two could take the same name.
  const inTurn = <T>(task: () => Promise<T>) => alone('templates', task)

  return {
    templates: () => inTurn(async () => (await all()).map(({ id, name }) => ({ id, name }))),
    saveTemplate: async (id, name) => {
      const source = await alone(id, () => load(id))
      return inTurn(async () => {
        await refuseTaken(name)
        return { id: await make(source, name), name }
      })
    },
    startFromTemplate: async (id) => {
      const { folder, draft } = await inTurn(async () => {
        const { folder } = await find(id)
        return { folder, ...(await readDraft(folder, id)) }
      })
      const { style, ownStyle } = draft.draft
      return add(interviewOf(draft), { style, ...(ownStyle && { ownStyle }) }, folder)
    },
    renameTemplate: (id, name) =>
      inTurn(async () => {
        const { folder } = await find(id)
        await refuseTaken(name, id)
        await writeName(folder, name)
      }),
    removeTemplate: (id) => inTurn(async () => places.discard((await find(id)).folder)),
  }
}

/** Empty where it is lost or spoilt: the template can still be used, and named anew. */
async function nameIn(folder: string): Promise<string> {
  try {
    const read = nameSchema.safeParse(JSON.parse(await readFile(join(folder, NAME), 'utf8')))
    return read.success ? read.data.name : ''
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return ''
    throw error
  }
}

async function writeName(folder: string, name: string): Promise<void> {
  await writeAtomically(join(folder, NAME), `${JSON.stringify({ name })}\n`)
}

function noneIfMissing(error: unknown): [] {
  if (codeOf(error) === 'ENOENT') return []
  throw error
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error
}
