import { hc } from 'hono/client'
import type { DraftContent } from '../../core/interview/contentChange'
import type { ContentChange } from '../../core/interview/contentChangeSchema'
import type { Draft, DraftState } from '../../core/interview/draft'
import type { Interview } from '../../core/interview/interview'
import type { ShelfFilter } from '../../core/interview/shelfFilterSchema'
import type { Correction, KnownPerson } from '../../core/people/register'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import type { ExportTarget, PackedTarget } from '../../core/write/exportTarget'
import type { PageSetup } from '../../core/write/pageSetupSchema'
import type { StoredPicture } from '../../host/assets/asset'
import type { Restored } from '../../host/backup/backup'
import type { Routes, WireError } from '../../host/door'
import type { DraftSummary, OpenedDraft, SavedDraft } from '../../host/drafts/drafts'
import type { GrantedFile } from '../../host/files'
import type { KeptVersion } from '../../host/history/history'
import type { ErrorCode } from '../../host/hostError'
import type { PersonOfDraft } from '../../host/people/people'
import type { SearchAnswer } from '../../host/search/search'
import type { Settings, SettingsChange } from '../../host/settings/settings'
import type { Shell } from '../../host/shell'
import type { Template } from '../../host/templates/templates'
import { ClientError } from './clientError'
import { followJob } from './jobs'

/** The settings, and what the page has to know of where it runs. */
export type SettingsOfShell = Settings & { shell: Shell['kind']; readOnly: boolean }

export interface DraftChange extends DraftContent {
  revision: number
}

export interface ExportWish {
  to: ExportTarget
  /** The draft's own where it is left out. */
  style?: string
  withHeadline: boolean
  /** PDF only. */
  pageSetup: PageSetup
  /** ZIP only. */
  packed?: readonly PackedTarget[]
}

/** Where an export goes: into a file, or into a folder under a name of its own. */
export type ExportPlace = { grant: string; name: string; replace: boolean } | { folder: string }

export interface PagesRequest {
  style: string
  pageSetup: PageSetup
}

export interface ExportAnswer extends GrantedFile {
  bytes: number
  /** How many were compared with the draft and are the same; null where nothing was. */
  characters: number | null
  findings: { rule: string; values: Record<string, string | number> }[]
}

/** A backup that was granted, or one that the page's own dialog gave. */
export type BackupSource = { grant: string } | { file: File }

export type Client = ReturnType<typeof createClient>

/** The door as functions. Each rejects with a `ClientError` and nothing else. */
export function createClient(base = '/', fetcher: typeof fetch = (...request) => fetch(...request)) {
  const { api } = hc<Routes>(base, { fetch: fetcher })
  const draft = api.drafts[':id']
  const file = api.files[':grant']
  /** A job that ends when the signal says so: by name, for Electron does not tell the host of an aborted fetch. */
  async function cancellable<T>(job: string, signal: AbortSignal, run: () => Promise<T>): Promise<T> {
    if (signal.aborted) throw new ClientError('cancelled')
    const cancel = () => void reach(() => api.jobs[':job'].$delete({ param: { job } })).catch(() => null)
    signal.addEventListener('abort', cancel, { once: true })
    try {
      return await run()
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

  return {
    settings: () => ask<SettingsOfShell>(() => api.settings.$get()),
    changeSettings: (change: SettingsChange) => ask<SettingsOfShell>(() => api.settings.$patch({ json: change })),

    drafts: () => ask<DraftSummary[]>(() => api.drafts.$get()),
    search: (query: string, { state, tag, person }: ShelfFilter, signal: AbortSignal) =>
      ask<SearchAnswer>(() =>
        api.search.$post({ json: { query, filter: { state, tag, person } } }, { init: { signal } }),
      ),
    openDraft: (id: string) => ask<OpenedDraft>(() => draft.$get({ param: { id } })),
    /** What can be shown of a draft that a newer program wrote. */
    readNewer: (id: string) => ask<Interview>(() => draft.newer.$get({ param: { id } })),
    createDraft: (interview: Interview, style: string, ownStyle?: HouseStyle) =>
      ask<Draft>(() => api.drafts.$post({ json: { interview, style, ownStyle } })),
    saveDraft: (id: string, change: DraftChange, init: RequestInit = {}) =>
      ask<SavedDraft>(() => draft.$put({ param: { id }, json: change }, { init })),
    /** Null where the host does not hold the words that the change is of. */
    saveChange: (id: string, change: { checksum: string; change: ContentChange }, init: RequestInit) =>
      ask<SavedDraft | null>(() => draft.$patch({ param: { id }, json: change }, { init })),
    ignoreFindings: (id: string, ignored: readonly string[]) =>
      ask<object>(() => draft.ignored.$put({ param: { id }, json: { ignored: [...ignored] } })),
    duplicateDraft: (id: string) => ask<Draft>(() => draft.duplicate.$post({ param: { id } })),
    setDraftState: (id: string, state: DraftState) =>
      ask<object>(() => draft.state.$put({ param: { id }, json: { state } })),
    trashDraft: (id: string) => ask<object>(() => draft.trash.$post({ param: { id } })),
    restoreDraft: (id: string) => ask<object>(() => draft.restore.$post({ param: { id } })),
    /** The drafts that the user saw there, and no others. */
    emptyTrash: (ids: string[]) => ask<object>(() => api.trash.empty.$post({ json: { ids } })),
    removeDraft: (id: string) => ask<object>(() => draft.$delete({ param: { id } })),
    /** Writes a backup of the library to a file granted for saving. */
    makeBackup: (grant: string, job: string, signal: AbortSignal) =>
      cancellable(job, signal, () => ask<{ files: number }>(() => api.backup.$post({ json: { grant, job } }))),
    restoreBackup: (source: BackupSource, { job, beside }: { job: string; beside: boolean }, signal: AbortSignal) => {
      const query = { job, beside: beside ? ('yes' as const) : ('no' as const) }
      return cancellable(job, signal, () =>
        'grant' in source
          ? ask<Restored>(() => api.backup.restore.$post({ query: { ...query, grant: source.grant } }))
          : ask<Restored>(() => api.backup.restore.$post({ query }, { init: { body: source.file } })),
      )
    },
    /** Asks for the folder that the next start opens as library; false where the user cancelled. */
    chooseLibrary: async () => (await ask<{ chosen: boolean }>(() => api.library.choose.$post())).chosen,
    /** The new or empty folder that the library is to go to: asked for with the system's dialog, else the one that was typed. */
    pickLibraryTarget: (typed: string | null) =>
      ask<GrantedFile | null>(() => api.library.target.$post({ json: { typed } })),
    moveLibrary: (grant: string, job: string, signal: AbortSignal) =>
      cancellable(job, signal, () => ask<GrantedFile>(() => api.library.move.$post({ json: { grant, job } }))),
    templates: () => ask<Template[]>(() => api.templates.$get()),
    saveTemplate: (id: string, name: string) => ask<Template>(() => api.templates.$post({ json: { draft: id, name } })),
    startFromTemplate: (id: string) => ask<Draft>(() => api.templates[':id'].drafts.$post({ param: { id } })),
    renameTemplate: (id: string, name: string) =>
      ask<object>(() => api.templates[':id'].$put({ param: { id }, json: { name } })),
    removeTemplate: (id: string) => ask<object>(() => api.templates[':id'].$delete({ param: { id } })),
    versions: (id: string) => ask<KeptVersion[]>(() => draft.history.$get({ param: { id } })),
    readVersion: (id: string, name: string) =>
      ask<Interview>(() => draft.history[':name'].$get({ param: { id, name } })),
    /** Keeps the draft as it is saved now. */
    keepVersion: (id: string, label: string | null) =>
      ask<object>(() => draft.history.$post({ param: { id }, json: { label } })),
    nameVersion: (id: string, name: string, label: string | null) =>
      ask<object>(() => draft.history[':name'].$put({ param: { id, name }, json: { label } })),
    /** Those of the library's people who answer what was typed, best first. */
    findPeople: (typed: string, most: number) =>
      ask<KnownPerson[]>(() => api.people.search.$post({ json: { typed, most } })),
    peopleOfDraft: (id: string) => ask<PersonOfDraft[]>(() => api.people.of[':draft'].$get({ param: { draft: id } })),
    correctPerson: (id: string, correction: Correction) =>
      ask<KnownPerson>(() => api.people[':id'].$patch({ param: { id }, json: correction })),
    forgetPerson: (id: string) => ask<object>(() => api.people[':id'].$delete({ param: { id } })),
    /** A draft has taken over what is new of somebody, or stays as it is. */
    settlePerson: (id: string, draft: string) =>
      ask<object>(() => api.people[':id'].settled.$post({ param: { id }, json: { draft } })),
    /** In this draft it is somebody else of the same name. */
    partPerson: (id: string, draft: string) =>
      ask<object>(() => api.people[':id'].apart.$post({ param: { id }, json: { draft } })),
    /** Where the page finds the portrait of one of the library's people. */
    portraitUrl: (asset: string) => `${base}api/people/portraits/${encodeURIComponent(asset)}`,
    storePicture: (id: string, bytes: Uint8Array) =>
      ask<StoredPicture>(() => draft.assets.$post({ param: { id } }, { init: { body: new Uint8Array(bytes) } })),
    readAsset: async (id: string, asset: string) => {
      const answer = await reach(() => draft.assets[':name'].$get({ param: { id, name: asset } }))
      return new Uint8Array(await answer.arrayBuffer())
    },
    /** Where the page finds a picture of a draft. */
    assetUrl: (id: string, asset: string) =>
      `${base}api/drafts/${encodeURIComponent(id)}/assets/${encodeURIComponent(asset)}`,
    /** `onPage` is told how many pages of a PDF have been compared. */
    exportDraft: async (
      id: string,
      request: ExportWish & ExportPlace,
      signal: AbortSignal,
      onPage: (done: number, total: number) => void = () => undefined,
    ) => {
      if (signal.aborted) throw new ClientError('cancelled')
      const exportId = crypto.randomUUID()
      // By name, for Electron does not tell the host of an aborted fetch. The export's own answer says what became of it.
      const cancel = () => void reach(() => api.exports[':exportId'].$delete({ param: { exportId } })).catch(() => null)
      signal.addEventListener('abort', cancel, { once: true })
      const leave = followJob(exportId, onPage)
      try {
        return await ask<ExportAnswer>(() =>
          draft.export.$post({
            param: { id },
            json: { ...request, packed: request.packed && [...request.packed], exportId },
          }),
        )
      } finally {
        leave()
        signal.removeEventListener('abort', cancel)
      }
    },
    /** The PDF of a draft as it lies on the disk. */
    printPages: async (id: string, request: PagesRequest & { compared?: boolean }, signal: AbortSignal) => {
      const answer = await reach(() => draft.pages.$post({ param: { id }, json: request }, { init: { signal } }))
      return new Uint8Array(await bytesOf(answer))
    },
    /** On paper, with the system's dialog; in a desktop window only. */
    print: (id: string, request: PagesRequest, signal: AbortSignal) =>
      ask<{ printed: boolean }>(() => draft.print.$post({ param: { id }, json: request }, { init: { signal } })),

    pickToOpen: () => ask<GrantedFile | null>(() => api.files.open.$post()),
    pickToSave: (name: string) => ask<GrantedFile | null>(() => api.files.save.$post({ json: { name } })),
    pickFolder: () => ask<GrantedFile | null>(() => api.files.folder.$post()),
    takeOpened: () => ask<GrantedFile | null>(() => api.files.opened.$get()),
    readFile: async (grant: string) =>
      new Uint8Array(await bytesOf(await reach(() => file.$get({ param: { grant } })))),
    writeFile: (grant: string, bytes: Uint8Array) =>
      ask<object>(() => file.$put({ param: { grant } }, { init: { body: new Uint8Array(bytes) } })),
    showFile: (grant: string) => ask<{ shown: boolean }>(() => file.show.$post({ param: { grant } })),
    /** `opened` is false where the page has to open a tab itself. */
    openWindow: (draft: string) => ask<{ opened: boolean }>(() => api.windows.$post({ json: { draft } })),
    openLink: (url: string) => ask<object>(() => api.links.$post({ json: { url } })),
    log: (message: string) => ask<object>(() => api.log.$post({ json: { message: message.slice(0, 10_000) } })),
    /** The answer to the event `closing`: everything that was to be saved is. */
    hasSaved: (window: string) => ask<object>(() => api.closing[':window'].$post({ param: { window } })),
    events: (signal: AbortSignal) => reach(() => api.events.$get({}, { init: { signal } })),
  }
}

/** The window's own client. */
export const client = createClient()

type Answer = Pick<Response, 'ok' | 'status' | 'body' | 'json' | 'arrayBuffer'>

async function ask<T>(request: () => Promise<Answer>): Promise<T> {
  const answer = await reach(request)
  try {
    return await answer.json()
  } catch {
    // The connection broke off in mid-answer.
    throw new ClientError('unreachable')
  }
}

/** @throws ClientError where the connection breaks off in mid-answer */
async function bytesOf(answer: Answer): Promise<ArrayBuffer> {
  try {
    return await answer.arrayBuffer()
  } catch (error) {
    throw new ClientError(isAbort(error) ? 'cancelled' : 'unreachable')
  }
}

async function reach(request: () => Promise<Answer>): Promise<Answer> {
  let answer: Answer
  try {
    answer = await request()
  } catch (error) {
    throw new ClientError(isAbort(error) ? 'cancelled' : 'unreachable')
  }
  if (answer.ok) return answer
  throw await failureOf(answer)
}

async function failureOf(answer: Answer): Promise<ClientError> {
  try {
    const { error }: WireError = await answer.json()
    return new ClientError(error.code as ErrorCode, error.detail)
  } catch {
    // Not the door's own words: something stands between, or the session has ended.
    return new ClientError(answer.status === 401 || answer.status === 403 ? 'forbidden' : 'unreachable')
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
