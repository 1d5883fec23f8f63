import type { FindQuery } from '../../core/find/query'
import { houseStyle } from '../../core/style/houseStyle'
import { TYPOGRAPHY_RULES, type TypographyRule, typographyLanguage } from '../../core/typography/conversion'
import { tidy } from '../../core/typography/tidy'
import type { EditorSession } from '../editor/session'
import { showToast } from '../kit/toasts'
import { createFinder } from '../panels/find/createFinder'
import { createSearcher } from '../panels/find/searchElsewhere'
import { i18n } from './i18n'
import { useUi } from './uiStore'

const { getState: ui, setState: setUi } = useUi

/** Opens find, or find and replace, or gives its field the focus again. */
export function openFind(replacing: boolean) {
  const session = ui().open?.session
  if (!session) return
  const { find } = ui()
  if (find) {
    setUi({ find: { ...find, replacing: replacing || find.replacing, asked: find.asked + 1 } })
    return
  }
  const finder = createFinder(session, createSearcher())
  setUi({ find: { finder, replacing, asked: 1 } })
  const text = selectedWords(session)
  void finder.begin(text ? { ...lastQuery, text, wholeWord: false, expression: false } : lastQuery)
}

/** Where it looked is left behind: a speaker may be in this interview alone. */
let lastQuery: Omit<FindQuery, 'scope'> = { text: '', matchCase: false, wholeWord: false, expression: false }

export function closeFind(intoText = true) {
  const { find } = ui()
  if (!find) return
  const { scope: _, ...query } = find.finder.get().query
  lastQuery = query
  setUi({ find: null })
  find.finder.close(intoText)
}

export function stepFind(by: 1 | -1) {
  const { find } = ui()
  if (find) void find.finder.step(by)
  else openFind(false)
}

/** A few words in one text, which one most likely looks for. */
function selectedWords(session: EditorSession): string {
  const words = session.selectedText()
  return words.includes('\n') || words.length > LONGEST_SELECTION ? '' : words
}

const LONGEST_SELECTION = 100

export function sayReplaced(count: number) {
  ui().open?.session?.offerUndo(i18n.t('app:find.replaced', { count }), i18n.t('app:action.undo'))
}

/** Good typography over the whole interview, as one step. */
export function tidyTypography() {
  const { open } = ui()
  if (!open?.session) return
  const interview = open.session.read()
  if (!typographyLanguage(interview.language)) {
    showToast(i18n.t('app:tidy.language'))
    return
  }
  const { replacements, counts } = tidy(interview, houseStyle(open.style).quotes)
  if (open.session.replaceAt(replacements) === 0) showToast(i18n.t('app:tidy.nothing'))
  else open.session.offerUndo(i18n.t('app:tidy.done', { changes: listOf(counts) }), i18n.t('app:action.undo'))
}

function listOf(counts: Partial<Record<TypographyRule, number>>): string {
  const parts = TYPOGRAPHY_RULES.flatMap((rule) => {
    const count = counts[rule]
    return count ? [i18n.t(`app:tidy.${rule}`, { count })] : []
  })
  return new Intl.ListFormat(i18n.language).format(parts)
}
