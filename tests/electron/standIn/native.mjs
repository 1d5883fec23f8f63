import { EventEmitter } from 'node:events'

/** What happened in the native parts, for a test to read. */
export const seen = { menu: null, dialogs: [], outside: [], shown: [] }

/** What the next dialogs answer; a dialog that finds no answer is cancelled. Those before the first window are told at the start. */
const told = JSON.parse(process.env.STAND_IN_ANSWERS ?? '{}')
export const answers = { open: [], save: [], message: [], print: [], ...told }

function ask(kind, args) {
  const options = args.at(-1)
  seen.dialogs.push({ kind, message: options.message, defaultPath: options.defaultPath, buttons: options.buttons })
  return { options, answer: answers[kind].shift() }
}

export function askToPrint({ pageSize }) {
  seen.dialogs.push({ kind: 'print', message: pageSize })
  return answers.print.shift()
}

export const dialog = {
  showOpenDialog: async (...args) => {
    const { answer } = ask('open', args)
    return { canceled: answer === undefined, filePaths: answer === undefined ? [] : [answer] }
  },
  showSaveDialog: async (...args) => {
    const { answer } = ask('save', args)
    return { canceled: answer === undefined, filePath: answer ?? '' }
  },
  showMessageBox: async (...args) => {
    const { options, answer } = ask('message', args)
    return { response: answer ?? options.cancelId ?? 0, checkboxChecked: false }
  },
  showErrorBox: (title, content) => seen.dialogs.push({ kind: 'error', message: `${title}: ${content}` }),
}

export const shell = {
  openExternal: async (url) => {
    seen.outside.push(url)
  },
  showItemInFolder: (path) => {
    seen.shown.push(path)
  },
}

export const Menu = {
  buildFromTemplate: (template) => ({ items: template }),
  setApplicationMenu: (menu) => {
    seen.menu = menu?.items ?? null
  },
}

const display = {
  id: 1,
  workArea: { x: 0, y: 0, width: 1600, height: 1000 },
  bounds: { x: 0, y: 0, width: 1600, height: 1000 },
}
export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
})
export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' })
export const powerMonitor = new EventEmitter()
