import { isDeepStrictEqual } from 'node:util'
import { assetsOf } from '../../core/interview/assets'
import type { Draft, DraftRecord } from '../../core/interview/draft'
import type { Interview } from '../../core/interview/interview'
import { type HouseStyle, isStyleName } from '../../core/style/houseStyle'
import { copyAssets } from '../assets/assetFolder'
import { createAssets } from '../assets/createAssets'
import type { Events } from '../events'
import { createHistory } from '../history/createHistory'
import { HostError, toHostError } from '../hostError'
import { createQueues } from '../queues'
import { createScannedIndex } from '../search/createScannedIndex'
import type { DraftIndex } from '../search/draftIndex'
import { createTemplates } from '../templates/createTemplates'
import { createTrash } from './createTrash'
import { sealDraft, serializeDraft } from './draftFile'
import {
  keepLastGood,
  readDraft,
  readNewerDraft,
  type StoredDraft,
  setAside,
  signatureIn,
  writeDraft,
} from './draftFolder'
import { type DraftPlace, openPlaces } from './draftPlaces'
import type { Row } from './draftRow'
import type { DraftStyle, Drafts, OpenedDraft, SavedDraft } from './drafts'
import { interviewOf } from './interviewOf'
import { newDraft } from './newDraft'
import { summarize } from './summarize'

export interface DraftsOptions {
  libraryFolder: string
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

/** Opens a library, and makes its folders where it is new. */
export async function createDrafts({
  libraryFolder,
  events,
  defaultStyle,
  ownStyles,
  noteDraft,
  portraitFolder,
  log,
  ...options
}: DraftsOptions): Promise<Drafts> {
  const places = await openPlaces(libraryFolder)
  const index = options.index ?? createScannedIndex(places, log)
  const queues = createQueues()
  /** The state of each draft as this process gave it out or wrote it last: what the pages' revisions refer to. */
  const given = new Map<string, { signature: string; record: DraftRecord }>()
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

  async function write(folder: string, draft: Draft, keep = false): Promise<{ draft: Draft; row: Row }> {
    const { id } = draft.draft
    const sealed = sealDraft(draft)
    attempted.set(id, sealed.draft.checksum)
    const { signature, backedUp } = await writeDraft(folder, serializeDraft(sealed), { keep, log })
    attempted.delete(id)
    // In the queue, but nobody who saves waits for it.
    void queues.run(id, () => backedUp)
    const row = takeNote(sealed, signature)
    noteDraft?.(sealed, folder)
    return { draft: sealed, row }
  }

  function takeNote(draft: Draft, signature: string): Row {
    const row = summarize(draft)
    given.set(draft.draft.id, { signature, record: draft.draft })
    index.note(draft.draft.id, signature, row)
    return row
  }

  async function load(id: string): Promise<OpenedDraft & { folder: string; place: DraftPlace }> {
    const { folder, place } = await places.find(id)
    const stored = await readDraft(folder, id)
    const draft = await takeOver(folder, stored)
    return { folder, place, draft, notice: stored.notice, findings: stored.findings }
  }

  /** Makes what was found on the disk the draft, and mends the disk where it has to be. */
  async function takeOver(folder: string, { draft, signature, notice }: StoredDraft): Promise<Draft> {
    const { id } = draft.draft
    const before = given.get(id)?.record
    const foreign = before && draft.draft.revision <= before.revision && draft.draft.checksum !== before.checksum
    if (notice === null && !foreign) {
      given.set(id, { signature, record: draft.draft })
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
        const written = await writeDraft(folder, serializeDraft(draft), { log })
        await written.backedUp
        return written.signature
      })
      takeNote(draft, signature)
      noteDraft?.(draft, (await places.find(id)).folder)
      events.emit({ type: 'drafts' })
      return draft
    })
  }

  async function keepAsCopy(id: string, change: Change): Promise<SavedDraft> {
    const { draft, folder } = await load(id)
    if (isDeepStrictEqual(interviewOf(draft), change.interview) && draft.draft.style === change.style) {
      return { revision: draft.draft.revision, changed: draft.draft.changed }
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
    save: (id, change) =>
      alone(id, async () => {
        const { folder, place } = await places.find(id)
        if (place === 'trash') throw new HostError('not-found', `${id} is in the trash`)
        const current = await currentRecord(id, folder)
        if (!isBase(current, change.revision)) return keepAsCopy(id, change)
        const { style, interview } = change
        const { ownStyle: _before, ...kept } = current
        const saved = { revision: current.revision + 1, changed: new Date().toISOString(), order: index.nextOrder() }
        const record = { ...kept, ...styled(style, current), ...saved }
        const { row } = await write(folder, { ...interview, draft: record }, isDue(current, record))
        events.emit({ type: 'draft', row: { ...row, trashed: false, goes: null } })
        return { revision: record.revision, changed: record.changed }
      }),
    duplicate: async (id) => {
      const { draft, folder } = await alone(id, () => load(id))
      return add(interviewOf(draft), styled(draft.draft.style, draft.draft), folder)
    },
    ...history,
    ...createTemplates({ libraryFolder, places, alone, load, add, log }),
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
    idle: () => queues.idle(),
  }

  /** Writes into the record what is no change of the text, and so no revision: what a page holds is not out of date by it. */
  async function note(id: string, change: (record: DraftRecord & { place: DraftPlace }) => Partial<DraftRecord>) {
    await alone(id, async () => {
      const { folder, place, draft } = await load(id)
      const before = draft.draft
      const record = { ...before, ...change({ ...before, place }) }
      await write(folder, { ...draft, draft: record }, record.state !== before.state && isDue(before, record))
    })
  }
}
