import type { Draft } from '../../core/interview/draft'
import type { Finding } from '../../core/interview/finding'
import type { Interview } from '../../core/interview/interview'
import { printedTexts } from '../../core/interview/views'
import { DEFAULT_STYLE } from '../../core/style/houseStyle'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import { unknownStyle } from '../../core/style/unknownStyle'
import type { Settings, SettingsChange } from '../../host/settings/settings'
import { client } from '../client/client'
import { ClientError, codeOf } from '../client/clientError'
import { createDraftList } from '../client/draftList'
import { newId } from '../editor/newId'
import type { EditorSession } from '../editor/session'
import { showToast } from '../kit/toasts'
import { exportChoicesOf } from '../panels/export/exportChoices'
import { type Autosave, createAutosave, type SaveState } from './autosave'
import { type Claim, createDraftClaims } from './draftClaims'
import type { MoveReason } from './draftWriter'
import { sayHeldElsewhere, sayOpenedElsewhere, takeBackElsewhere } from './elsewhere'
import { i18n, uiLanguage } from './i18n'
import { loadPart } from './loadPart'
import { logFailure } from './logFailure'
import { newInterview } from './newInterview'
import { backToText } from './previewActs'
import { recovery } from './recovery'
import { sendChange } from './sharedSettings'
import { limitsOf, startChecks } from './startChecks'
import { closeFind } from './textCraft'
import { useUi } from './uiStore'

/** What can be done with drafts and settings. Shows what goes wrong; its promises are fulfilled in any case. */

const { getState: ui, setState: setUi } = useUi

export const draftList = createDraftList(client)

/** Where the open draft stands is changed from the list too, and in other windows. */
draftList.listen(() => {
  const { open } = ui()
  const row = open && draftList.get().rows?.find(({ id }) => id === open.id)
  if (row && row.state !== open.state) setUi({ open: { ...open, state: row.state } })
})

/** The draft in the editor with its autosave. Both are made together and given up together. */
let current: { key: number; autosave: Autosave; claim: Claim; finish?: () => void } | null = null
let lastKey = 0
let lastSwitch = 0
/** The draft that was to be opened last. */
let wanted: string | null = null
export const draftClaims = createDraftClaims(letGo)
/** Takes back the toast that says why a draft stays open. */
let takeBack: (() => void) | null = null

export function announce(sentence: string) {
  setUi({ announcement: sentence })
}

export function showFailure(error: unknown, action?: { label: string; run(): void }) {
  showToast(i18n.t(`core:errors.${codeOf(error)}`), { failed: true, action })
}

/** Saves at once, for everyone who presses the keys for it out of habit, and for the button after a failure. */
export async function saveNow() {
  if (!current) return
  if (await current.autosave.flush()) announce(i18n.t('app:save.savedAloud'))
}

/** True when nothing is unsaved any more. */
export async function settle(): Promise<boolean> {
  return current ? current.autosave.flush() : true
}

/** The same; gives the id of what is open then, or null where saving failed. */
export async function settledId(): Promise<string | null> {
  return (await settle()) ? (ui().open?.id ?? null) : null
}

/** The words on the screen, for the case that nothing else is left to do with them. */
export function currentText(): string {
  const { open } = ui()
  return open?.session ? printedTexts(open.session.read()).join('\n\n') : ''
}

export function leavePage() {
  current?.autosave.leave()
}

export async function openDraft(id: string) {
  if (ui().open?.id === id) return
  const turn = ++lastSwitch
  wanted = id
  let claim: Claim | null = null
  try {
    if (!(await settleOrSay())) return
    claim = await draftClaims.claim(id)
    if (!claim) return sayHeldElsewhere()
    await recover(id)
    const opened = await client.openDraft(id)
    // Typing went on while the disk was asked.
    if (!(await settleOrSay()) || turn !== lastSwitch) return
    mount(opened.draft, claim)
    if (opened.notice) showToast(i18n.t(`app:notice.${opened.notice}`))
    const { style, ownStyle } = opened.draft.draft
    const findings = [...opened.findings, ...unknownStyle(style, [...(ui().settings?.styles ?? []), ownStyle])]
    for (const sentence of new Set(findings.map(sentenceOf))) showToast(sentence)
  } catch (error) {
    if (error instanceof ClientError && error.code === 'newer-version') await lookAtNewer(id)
    else showFailure(error)
    await draftList.refresh()
  } finally {
    // Unless it was opened, or is about to be: two clicks on one row are one claim.
    if (ui().open?.id !== id && (wanted !== id || turn === lastSwitch)) claim?.release()
  }
}

/** Another window wants the draft. */
async function letGo(id: string): Promise<boolean> {
  if (ui().open?.id !== id) return false
  do {
    if (!(await settle())) return false
  } while (current?.autosave.dirty())
  // It may have gone on under another id meanwhile.
  if (ui().open?.id !== id) return true
  unmount()
  sayOpenedElsewhere(() => void openDraft(id))
  return true
}

/** Lets a draft be put away only when no window writes it any more. */
async function withClaim(id: string, task: () => Promise<unknown>) {
  if (ui().open?.id === id) return task()
  const claim = await draftClaims.claim(id)
  if (!claim) return sayHeldElsewhere()
  try {
    return await task()
  } finally {
    claim.release()
  }
}

/** What a newer program wrote can be read here, but not written: it would lose what is not known here. */
async function lookAtNewer(id: string) {
  try {
    setUi({ dialog: { kind: 'newer', interview: await client.readNewer(id) } })
  } catch (error) {
    showFailure(error)
  }
}

function sentenceOf({ rule, values }: Finding): string {
  // Rules come from core, and their sentences are tested there.
  const say = i18n.t as (key: string, values: Finding['values']) => string
  return say(`core:findings.${rule}`, values)
}

export async function startInterview() {
  const names = { interviewer: i18n.t('core:standIns.interviewer'), guest: i18n.t('core:standIns.guest') }
  if (await addInterview(newInterview(i18n.language, names, newId))) setUi({ tab: 'people', naming: true })
}

interface Brought {
  pictures?: readonly Uint8Array[]
  /** The house style it comes with; without one it gets that of new interviews. */
  style?: { style: string; ownStyle?: HouseStyle } | null
}

/** Makes a draft of an interview and what it brings along, and opens it. False when that failed. */
export async function addInterview(interview: Interview, { pictures = [], style }: Brought = {}): Promise<boolean> {
  try {
    if (!(await settleOrSay())) return false
    const set = style ?? { style: ui().settings?.style ?? DEFAULT_STYLE }
    const draft = await client.createDraft(interview, set.style, set.ownStyle)
    // One that is spoilt is said and left out: the words are there.
    for (const bytes of pictures) await client.storePicture(draft.draft.id, bytes).catch(showFailure)
    await draftList.refresh()
    await openDraft(draft.draft.id)
    return true
  } catch (error) {
    showFailure(error)
    return false
  }
}

export async function duplicateDraft(id: string) {
  await withLibrary(async () => {
    if (ui().open?.id === id && !(await settleOrSay())) return
    const copy = await client.duplicateDraft(id)
    await openDraft(copy.draft.id)
  })
}

export async function trashDraft(id: string) {
  const wasOpen = ui().open?.id === id
  await withLibrary(() =>
    withClaim(id, async () => {
      if (wasOpen && !(await settleOrSay())) return
      await client.trashDraft(id)
      if (wasOpen) unmount()
      const undo = { label: i18n.t('app:action.undo'), run: () => void restoreDraft(id, wasOpen) }
      showToast(i18n.t('app:library.trashed'), { action: undo })
    }),
  )
}

export async function restoreDraft(id: string, andOpen = false) {
  await withLibrary(async () => {
    await client.restoreDraft(id)
    if (andOpen) await openDraft(id)
  })
}

export async function removeDraft(id: string) {
  await withLibrary(() => client.removeDraft(id))
}

export function changeStyle(style: string) {
  setUi((state) => ({ open: state.open && { ...state.open, style } }))
  current?.autosave.changed()
}

/** Keeps these styles of the house's own. What the open draft is set in goes on with it, also when it is kept no longer. */
export function keepStyles(styles: readonly HouseStyle[]) {
  const { open, settings } = ui()
  if (open) {
    const ownStyle = [...(settings?.styles ?? []), open.ownStyle].find((style) => style?.name === open.style)
    setUi({ open: { ...open, ownStyle } })
  }
  void changeSettings({ styles: [...styles] }).then(() => current?.autosave.changed())
}

/** Shows a changed setting at once; the disk follows. */
export async function changeSettings(change: SettingsChange) {
  setUi((state) => ({ settings: state.settings && { ...state.settings, ...change } }))
  if ('headlineLimit' in change || 'standfirstLimit' in change) ui().open?.checks?.setLimits(limitsOf(ui().settings))
  try {
    await sendChange(() => client.changeSettings(change))
  } catch (error) {
    showFailure(error)
  }
}

/** Shows a link in the browser or the mail program. */
export async function openLink(url: string) {
  try {
    await client.openLink(url)
  } catch (error) {
    showFailure(error)
  }
}

/** The editor of the open draft has begun. */
export function beginSession(key: number, finish: () => void) {
  if (current?.key === key) current.finish = finish
}

/** Has the editor of the open draft ready now, if it has begun. */
export function finishSession() {
  current?.finish?.()
}

/** The editor of the open draft is ready: its text is the draft's from now on. */
export function attachSession(key: number, session: EditorSession) {
  const draft = current
  if (draft?.key !== key) return
  session.onChange(() => draft.autosave.changed())
  const checks = startChecks(session, ui().open?.ignored ?? [])
  setUi((state) => ({ open: state.open && { ...state.open, session: backToText(session), checks } }))
  draft.autosave.begin()
}

export function languageOf(settings: Pick<Settings, 'language'>) {
  return uiLanguage(settings.language)
}

/** Runs an act on the library, says what goes wrong with it, and shows the list anew. */
export async function withLibrary(task: () => Promise<unknown>) {
  try {
    await task()
  } catch (error) {
    showFailure(error)
  }
  await draftList.refresh()
}

async function settleOrSay(): Promise<boolean> {
  for (;;) {
    if (!(await settle())) {
      takeBack?.()
      const action = { label: i18n.t('app:save.again'), run: () => void saveNow() }
      takeBack = showToast(i18n.t('app:save.stayHere'), { failed: true, action })
      return false
    }
    if (!current?.autosave.dirty()) return true
  }
}

/** Words that were on their way when the page was closed go to the disk first. */
async function recover(id: string) {
  if (!recovery.holds(id)) return
  const { bringBack } = await loadPart(() => import('./bringBack'))
  if ((await bringBack(client, id)) !== 'copied') return
  showToast(i18n.t('core:errors.conflict'))
  await draftList.refresh()
}

function mount(draft: Draft, claim: Claim) {
  unmount()
  takeBackElsewhere()
  const key = ++lastKey
  const { id, revision, checksum, state, style, ownStyle, changed, ignored = [] } = draft.draft
  const { format, version, language, frame, people, body } = draft
  const interview = { format, version, language, frame, people, body }
  const autosave = createAutosave({
    client,
    id,
    revision,
    opened: { checksum, content: { interview, style } },
    read: () => contentOf(key),
    recovery,
    log: logFailure,
    onState: (save) => {
      if (current?.key === key) showSaveState(save)
    },
    onMoved: (moved, why) => goOnAs(key, moved, why),
  })
  current = { key, autosave, claim }
  setUi({
    open: {
      key,
      id,
      state,
      style,
      ownStyle,
      interview,
      exportChoices: exportChoicesOf(draft),
      session: null,
      ignored,
      checks: null,
    },
    save: { status: 'saved', when: changed },
    naming: false,
  })
  void changeSettings({ lastDraft: id })
}

function showSaveState(save: SaveState) {
  const { save: before } = ui()
  // While typing goes on, one save after the other begins.
  if (save.status === 'saving' && before?.status === 'saving') return
  setUi({ save })
  if (save.status === 'failed' && before?.status !== 'failed') announce(i18n.t('app:save.failedAloud'))
  if (save.status !== 'saved') return
  takeBack?.()
  takeBack = null
  if (before?.status === 'failed') announce(i18n.t('app:save.savedAloud'))
}

function unmount() {
  closeFind(false)
  current?.autosave.stop()
  current?.claim.release()
  current = null
  ui().open?.checks?.end()
  setUi({ open: null, save: null, finding: null, preview: null })
}

/** Nobody else can have the new one yet. */
async function goOnClaiming(key: number, id: string) {
  const claim = await draftClaims.claim(id)
  if (!claim || current?.key !== key) return claim?.release()
  current.claim.release()
  current.claim = claim
}

function contentOf(key: number) {
  const { open } = ui()
  if (open?.key !== key || !open.session) throw new Error('the draft to be saved is not the one that is open')
  return { interview: open.session.read(), style: open.style }
}

function goOnAs(key: number, id: string, why: MoveReason) {
  const before = ui().open
  if (before?.key !== key) return
  setUi({ open: { ...before, id, state: 'draft' } })
  void goOnClaiming(key, id)
  void changeSettings({ lastDraft: id })
  void draftList.refresh()
  if (why === 'not-found') {
    showToast(i18n.t('app:save.recreated'))
    return
  }
  const other = { label: i18n.t('app:save.openOther'), run: () => void openDraft(before.id) }
  showToast(i18n.t('core:errors.conflict'), { action: other })
}
