import { setImmediate as nextTurn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { assetsOf } from '../../core/interview/assets'
import { applyChange } from '../../core/interview/contentChange'
import type { Draft, DraftRecord } from '../../core/interview/draft'
import type { Interview } from '../../core/interview/interview'
import { isStyleName } from '../../core/style/houseStyle'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import { copyAssets } from '../assets/assetFolder'
import { createAssets } from '../assets/createAssets'
import type { FileWriter } from '../disk/createFileWriter'
import type { Events } from '../events'
import { createHistory } from '../history/createHistory'
import { HostError, toHostError } from '../hostError'
import { once } from '../once'
import { createQueues } from '../queues'
import { createScannedIndex } from '../search/createScannedIndex'
import type { DraftIndex } from '../search/draftIndex'
import { createTemplates } from '../templates/createTemplates'
import { createTrash } from './createTrash'
import { sealDraft, serializeDraft } from './draftFile'
import {
  backUp,
  keepLastGood,
  readDraft,
  readNewerDraft,
  type StoredDraft,
  setAside,
  signatureIn,
  writeDraft,
  writeDraftOver,
} from './draftFolder'
import { type DraftPlace, type DraftPlaces, openPlaces } from './draftPlaces'
import type { Row } from './draftRow'
import type { DraftStyle, Drafts, OpenedDraft, SavedDraft } from './drafts'
import { interviewOf } from './interviewOf'
import { createLastDrafts } from './lastDrafts'
import { newDraft } from './newDraft'
import { summarize } from './summarize'

export interface DraftsOptions {
  libraryFolder: string
  /** Where they lie, if somebody has looked already. */
  places?: DraftPlaces
  /** Writes the drafts. Whoever made it ends it. */
  files: FileWriter
  events: Events
  defaultStyle: () => string
  /** Styles that are kept on this machine. A draft carries the definition of the one it names. */
  ownStyles: () => readonly HouseStyle[]
  /** Told of each draft that is opened or written, with its folder. Nobody waits for it. */
  noteDraft?: (draft: Draft, folder: string) => void
  /** Looked into first for a picture that a draft lacks. */
  portraitFolder?: string
  /** What keeps list and search quick. Without it every file is looked at each time. */
  index?: DraftIndex
  log(message: string): void
}

interface Change {
  revision: number
  interview: Interview
  style: string
}

/** The state of a draft as this process gave it out or wrote it last: what the pages' revisions refer to. */
interface Known {
  signature: string
  record: DraftRecord
}

interface Written {
  draft: Draft
  row: () => Row
}

interface NowOnDisk {
  folder: string
  sealed: Draft
  text: string
  signature: string
}

/** Of so many drafts the words are held: those of the windows that somebody writes in. */
const HELD = 4

/** Opens a library, and makes its folders where it is new. */
export async function createDrafts({
  libraryFolder,
  files,
  events,
  defaultStyle,
  ownStyles,
  noteDraft,
  portraitFolder,
  log,
  ...options
}: DraftsOptions): Promise<Drafts> {
  const places = options.places ?? (await openPlaces(libraryFolder))
  const index = options.index ?? createScannedIndex(places, log)
  const queues = createQueues()
  const given = new Map<string, Known>()
  const held = createLastDrafts(HELD)
  /** The checksum of a content whose write failed: when it failed at its very end, the content is on the disk. */
  const attempted = new Map<string, string>()
  // Else the index's thread does it.
  if (!options.index) void places.sweep().catch((error: Error) => log(`sweep: ${error.message}`))

  /** Runs alone for this draft, and gives failed system calls their codes. */
  const alone = <T>(id: string, task: () => Promise<T>): Promise<T> =>
    queues.run(id, task).catch((error: unknown) => {
      throw toHostError(error)
    })

  const trash = createTrash({
    places,
    events,
    alone,
    moved: (id, place) => {
      if (!place) given.delete(id)
      index.moved(id, place)
    },
    log,
  })
  const assets = createAssets({ places, portraitFolder, alone, log })
  trash.look()

  const { isDue, ...history } = createHistory({ places, alone })

  /** `isKept`: asked when it is written, whether the version that was there goes into the history. */
  async function write(folder: string, draft: Draft, isKept = () => false): Promise<Written> {
    const sealed = sealDraft(draft)
    const text = serializeDraft(sealed)
    const signature = await attempt(sealed, writeDraft(files, folder, text))
    return written({ folder, sealed, text, signature }, isKept())
  }

  /** The same as long as the file is the one that is known here. Null: it is another by now, and nothing was written. */
  async function writeOver(known: Known, folder: string, draft: Draft, isKept: () => boolean): Promise<Written | null> {
    const sealed = sealDraft(draft)
    const text = serializeDraft(sealed)
    const signature = await attempt(sealed, writeDraftOver(files, folder, text, known.signature))
    return signature === null ? null : written({ folder, sealed, text, signature }, isKept())
  }

  async function attempt<T>(sealed: Draft, writing: Promise<T>): Promise<T> {
    try {
      return await writing
    } catch (error) {
      attempted.set(sealed.draft.id, sealed.draft.checksum)
      throw error
    }
  }

  function written({ folder, sealed, text, signature }: NowOnDisk, keep: boolean): Written {
    const { id } = sealed.draft
    const row = once(() => summarize(sealed))
    attempted.delete(id)
    // In the queue, but whoever saves hears of it first.
    void queues.run(id, async () => {
      await nextTurn()
      noteDraft?.(sealed, folder)
      await backUp(files, folder, text, { keep, log })
    })
    takeNote(sealed, signature, row)
    return { draft: sealed, row }
  }

  function takeNote(draft: Draft, signature: string, row: () => Row): void {
    given.set(draft.draft.id, { signature, record: draft.draft })
    held.keep(draft)
    index.note(draft.draft.id, signature, row)
  }

  async function load(id: string): Promise<OpenedDraft & { folder: string; place: DraftPlace }> {
    const { folder, place } = await places.find(id)
    const stored = await readDraft(folder, id)
    const draft = await takeOver(folder, stored)
    return { folder, place, draft, notice: stored.notice, findings: stored.findings }
  }

  /** Makes what was found on the disk the draft, and mends the disk where it has to be. */
  async function takeOver(folder: string, { draft, signature, notice, findings }: StoredDraft): Promise<Draft> {
    const { id } = draft.draft
    const before = given.get(id)?.record
    const foreign = before && draft.draft.revision <= before.revision && draft.draft.checksum !== before.checksum
    // Its checksum may be that of other words: of what the file said, or was before it was changed.
    held.forget(id)
    if (notice === null && !foreign) {
      given.set(id, { signature, record: draft.draft })
      if (findings.length === 0) held.keep(draft)
      return draft
    }
    const restored = notice === 'restored-from-backup' || notice === 'restored-from-history'
    await mend(() => (restored ? setAside(folder) : keepLastGood(folder)))
    // Another content needs another revision, else a page that still shows the old one would overwrite it.
    const bump = notice === 'restored-from-backup' ? 0 : 1
    const revision = Math.max(draft.draft.revision, before?.revision ?? 0) + bump
    const mended = { ...draft, draft: { ...draft.draft, revision } }
    given.set(id, { signature, record: mended.draft })
    return (await mend(() => write(folder, mended)))?.draft ?? mended
  }

  /** A library that can't be written can still be read. */
  async function mend<T>(task: () => Promise<T>): Promise<T | null> {
    try {
      return await task()
    } catch (error) {
      const known = toHostError(error)
      if (!(known instanceof HostError)) throw error
      log(`not mended: ${known.message}`)
      return null
    }
  }

  /** The record on the disk, without reading the file where nobody has touched it. */
  async function currentRecord(id: string, folder: string): Promise<DraftRecord> {
    const known = given.get(id)
    if (known && known.signature === (await signatureIn(folder))) return known.record
    return (await load(id)).draft.draft
  }

  function isBase(current: DraftRecord, revision: number): boolean {
    const arrivedAfterAll = current.checksum === attempted.get(current.id) && current.revision === revision + 1
    return current.revision === revision || arrivedAfterAll
  }

  /** A style with its definition: as it is kept here, else as the draft has brought it. */
  function styled(style: string, before?: DraftStyle): DraftStyle {
    const kept = isStyleName(style) ? undefined : ownStyles().find(({ name }) => name === style)
    const ownStyle = kept ?? (before?.style === style ? before.ownStyle : undefined)
    return { style, ...(ownStyle && { ownStyle }) }
  }

  /** `source`: the folder of the draft that has the pictures. */
  async function add(interview: Interview, style: DraftStyle, source?: string): Promise<Draft> {
    const draft = newDraft(interview, style, index.nextOrder())
    const { id } = draft.draft
    return alone(id, async () => {
      const signature = await places.make(id, async (folder) => {
        if (source) await copyAssets(source, folder, assetsOf(interview))
        const text = serializeDraft(draft)
        const written = await writeDraft(files, folder, text)
        await backUp(files, folder, text, { log })
        return written
      })
      takeNote(draft, signature, () => summarize(draft))
      noteDraft?.(draft, (await places.find(id)).folder)
      events.emit({ type: 'drafts' })
      return draft
    })
  }

  async function save(id: string, change: Change): Promise<SavedDraft> {
    const known = given.get(id)
    // As a rule nobody else has touched it, and the one question that a save asks the disk is the writing's own.
    const quick = known && isBase(known.record, change.revision) ? await saveOver(known, change) : null
    return quick ?? saveOnto(id, change)
  }

  /** Null: the file is another than the known one by now, and nothing was written. */
  async function saveOver(known: Known, change: Change): Promise<SavedDraft | null> {
    const draft = changed(known.record, change)
    const isKept = () => isDue(known.record, draft.draft)
    const written = await writeOver(known, places.outOfTrash(draft.draft.id), draft, isKept)
    return written && tellSaved(written)
  }

  async function saveOnto(id: string, change: Change): Promise<SavedDraft> {
    const { folder, place } = await places.find(id)
    if (place === 'trash') throw new HostError('not-found', `${id} is in the trash`)
    const current = await currentRecord(id, folder)
    if (!isBase(current, change.revision)) return keepAsCopy(id, change)
    const draft = changed(current, change)
    return tellSaved(await write(folder, draft, () => isDue(current, draft.draft)))
  }

  function changed(current: DraftRecord, { interview, style }: Change): Draft {
    const { ownStyle: _before, ...kept } = current
    const saved = { revision: current.revision + 1, changed: new Date().toISOString(), order: index.nextOrder() }
    return { ...interview, draft: { ...kept, ...styled(style, current), ...saved } }
  }

  function tellSaved({ draft, row }: Written): SavedDraft {
    // Whoever saves hears of it first.
    setImmediate(() => events.emit({ type: 'draft', row: { ...row(), trashed: false, goes: null } }))
    return savedAs(draft.draft)
  }

  async function keepAsCopy(id: string, change: Change): Promise<SavedDraft> {
    const { draft, folder } = await load(id)
    if (isDeepStrictEqual(interviewOf(draft), change.interview) && draft.draft.style === change.style) {
      return savedAs(draft.draft)
    }
    const copy = await add(change.interview, styled(change.style, draft.draft), folder)
    throw new HostError('conflict', copy.draft.id)
  }

  return {
    list: async () => {
      const rows = await index.rows().catch((error: unknown) => Promise.reject(toHostError(error)))
      return rows.map((row) => (row.trashed ? { ...row, goes: trash.goes(row.id) } : row))
    },
    search: (query, signal, filter) =>
      index.search(query, signal, filter).catch((error: unknown) => Promise.reject(toHostError(error))),
    open: (id) =>
      alone(id, async () => {
        const { draft, notice, findings, folder } = await load(id)
        assets.sweep(id)
        noteDraft?.(draft, folder)
        return { draft, notice, findings }
      }),
    readNewer: (id) => alone(id, async () => readNewerDraft((await places.find(id)).folder, id)),
    create: (interview, style = defaultStyle(), ownStyle = undefined) =>
      add(interview, styled(style, { style, ...(ownStyle && { ownStyle }) })),
    save: (id, change) => alone(id, () => save(id, change)),
    saveChange: (id, { checksum, change }) =>
      alone(id, async () => {
        const base = held.get(id)
        if (base?.draft.checksum !== checksum) return null
        const { revision, style } = base.draft
        return save(id, { revision, ...applyChange({ interview: interviewOf(base), style }, change) })
      }),
    duplicate: async (id) => {
      const { draft, folder } = await alone(id, () => load(id))
      return add(interviewOf(draft), styled(draft.draft.style, draft.draft), folder)
    },
    ...history,
    ...createTemplates({ libraryFolder, places, files, alone, load, add, log }),
    storePicture: assets.storePicture,
    readAsset: (id, name) => assets.readAsset(id, name).catch((error: unknown) => Promise.reject(toHostError(error))),
    trash: trash.trash,
    restore: trash.restore,
    remove: trash.remove,
    emptyTrash: trash.emptyTrash,
    setState: async (id, state) => {
      await note(id, (record) => {
        if (record.place === 'trash') throw new HostError('not-found', `${id} is in the trash`)
        return { state }
      })
      events.emit({ type: 'drafts' })
    },
    recordExport: (id, record) => note(id, ({ exports }) => ({ exports: [...exports, record] })),
    setIgnored: (id, ignored) => note(id, () => ({ ignored })),
    inUse: () => [...given.keys()],
    idle: () => queues.idle(),
    end: trash.end,
  }

  /** Writes into the record what is no change of the text, and so no revision: what a page holds is not out of date by it. */
  async function note(id: string, change: (record: DraftRecord & { place: DraftPlace }) => Partial<DraftRecord>) {
    await alone(id, async () => {
      const { folder, place, draft } = await load(id)
      const before = draft.draft
      const record = { ...before, ...change({ ...before, place }) }
      await write(folder, { ...draft, draft: record }, () => record.state !== before.state && isDue(before, record))
    })
  }
}

function savedAs({ revision, checksum, changed }: DraftRecord): SavedDraft {
  return { revision, checksum, changed }
}
