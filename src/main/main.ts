import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, Menu, protocol, session } from 'electron'
import { createHost } from '../host/createHost'
import { createDoor } from '../host/door'
import type { Host } from '../host/host'
import { chooseLibrary, chosenLibrary } from '../host/library/chosenLibrary'
import { lockLibrary } from '../host/libraryLock'
import { readSettings } from '../host/settings/readSettings'
import { standardFolders } from '../host/standardFolders'
import { APP_ORIGIN, createAppProtocol, SCHEME } from './appProtocol'
import { askForLibrary, pickLibrary } from './askForLibrary'
import { parseCommandLine } from './commandLine'
import { createPrinter } from './createPrinter'
import { createDesktopShell } from './desktopShell'
import { createFileInbox } from './fileInbox'
import { findLibrary } from './findLibrary'
import { allowOnly, denyPermissions, lockPage } from './lockDown'
import { createLog } from './log'
import { openMainWindow } from './mainWindow'
import { firstMenu } from './nativeMenu'
import { createWindowKeeper, type WindowKeeper } from './windowKeeper'
import { createWindowState } from './windowState'
import { desktopWording } from './wording'

// Wires the parts together, in the order in which Electron wants them.

/** Of the build, which has this file in `out/main`. */
const OUT = join(import.meta.dirname, '..')
const folders = standardFolders()
const chosen = chosenLibrary(folders.data)
const { library: named = chosen ?? folders.library, file } = parseCommandLine(
  process.argv.slice(1),
  process.cwd(),
  process.defaultApp === true,
)
/** Set while electron-vite's development server has the page. */
const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL

// Electron refuses a folder that is not there.
mkdirSync(folders.data, { recursive: true })
app.setPath('userData', folders.data)
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

// What the first process needs of a second goes along: the order of arguments does not survive Chromium.
if (app.requestSingleInstanceLock({ file })) run()
else app.exit(0)

function run(): void {
  const log = createLog(join(folders.data, 'wechselrede.log'))
  process.on('uncaughtException', (error) => log(error.stack ?? error.message))
  process.on('unhandledRejection', (reason) => log(reason instanceof Error ? (reason.stack ?? '') : String(reason)))

  const inbox = createFileInbox()
  let windows: WindowKeeper | null = null
  if (file !== undefined) inbox.offer(file)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    inbox.offer(path)
  })
  // As early: a second start during ours would be lost.
  app.on('second-instance', (_event, _args, _folder, data) => {
    const { file: path } = data as { file?: string }
    if (path !== undefined) inbox.offer(path)
    windows?.show()
  })
  app.on('web-contents-created', (_event, contents) => lockPage(contents))

  app
    .whenReady()
    .then(() => open(log))
    .then((started) => {
      if (!started) return app.exit(0)
      inbox.deliverTo(started.host)
      windows = started.windows
      windows.show()
    })
    .catch((error: Error) => {
      log(error.stack ?? error.message)
      app.exit(1)
    })
}

interface Started {
  host: Host
  windows: WindowKeeper
}

/** Null: the user quits rather than begin without the library. */
async function open(log: (message: string) => void): Promise<Started | null> {
  // No host holds the settings yet.
  const words = desktopWording((await readSettings(folders.data)).language, app.getLocale())
  let library = named
  try {
    const found = await findLibrary({
      library: named,
      usual: folders.library,
      mayBeMade: (folder) => folder !== chosen && [named, folders.library].includes(folder),
      ask: (trouble) => askForLibrary(trouble, words),
      pickFolder: pickLibrary,
      remember: (folder) => chooseLibrary(folders.data, folder),
    })
    if (found === null) return null
    library = found
    return await start(library, log)
  } catch (error) {
    if (error instanceof Error) dialog.showErrorBox('Wechselrede', words.startFailed(error, library))
    throw error
  }
}

async function start(library: string, log: (message: string) => void): Promise<Started> {
  lockSession()
  const lock = await lockLibrary(library)
  const frontWindow = () => windows.current()?.window ?? null
  const shell = createDesktopShell(frontWindow, (draft) => windows.open(draft), createPrinter())
  const host = await createHost({ shell, dataFolder: folders.data, libraryFolder: library, lock, log })
  const words = () => desktopWording(host.settings.get().language, app.getLocale())
  const state = createWindowState()
  const paths = { preload: join(OUT, 'preload/preload.cjs'), icon: join(OUT, '../resources/icons/icon.png') }
  const needs = { host, state, words, ...paths, development: devServer !== undefined }
  const windows = createWindowKeeper((draft) => openMainWindow(needs, draft), state)

  const page = devServer ? { devServer } : { folder: join(OUT, 'renderer') }
  protocol.handle(SCHEME, createAppProtocol(createDoor(host, APP_ORIGIN), page))
  Menu.setApplicationMenu(Menu.buildFromTemplate(firstMenu(process.platform)))
  app.on('will-quit', (event) => {
    event.preventDefault()
    // No `host.close`: the windows are gone, and each has saved before it went.
    void host.drafts
      .idle()
      .then(() => lock.release())
      .finally(() => app.exit(0))
  })
  return { host, windows }
}

/** The app works offline: its window reaches its own scheme and nothing else. */
function lockSession(): void {
  const development = devServer ? [devServer, devServer.replace(/^http/, 'ws')] : []
  allowOnly(session.defaultSession, [`${APP_ORIGIN}/`, 'data:', 'blob:', 'devtools:', ...development])
  denyPermissions(session.defaultSession)
}
