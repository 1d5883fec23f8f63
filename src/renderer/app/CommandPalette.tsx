import { useMemo, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { kindOf, personOf, textsOf } from '../../core/interview/views'
import { Palette } from '../panels/palette/Palette'
import type { PaletteItem } from '../panels/palette/paletteGroups'
import { commands, runCommand } from './commands'
import { useUi } from './uiStore'
import { useKeys } from './useKeys'
import { changeSettings, draftList, openDraft } from './workspace'

const MOST_REMEMBERED = 20
const NOTHING: readonly string[] = []

export function CommandPalette() {
  const recent = useUi((state) => state.settings?.recentCommands) ?? NOTHING
  const commandItems = useCommandItems()
  const draftItems = useDraftItems()
  const questionItems = useQuestionItems()
  const items = useMemo(
    () => [...commandItems, ...questionItems, ...draftItems],
    [commandItems, questionItems, draftItems],
  )
  const close = () => useUi.setState({ dialog: null })
  const choose = ({ id, kind, run }: PaletteItem) => {
    flushSync(close)
    if (kind === 'commands') {
      void changeSettings({ recentCommands: [id, ...recent.filter((other) => other !== id)].slice(0, MOST_REMEMBERED) })
    }
    // The closing palette gives the focus back first; the command may want it elsewhere.
    queueMicrotask(run)
  }
  return <Palette items={items} recent={recent} onChoose={choose} onClose={close} />
}

/** What can be done right now. */
function useCommandItems(): PaletteItem[] {
  const { t } = useTranslation()
  const keys = useKeys()
  // What is enabled does not change while the palette covers the window.
  return useMemo(
    () =>
      commands
        .filter(({ id, enabled }) => id !== 'palette' && enabled(useUi.getState()))
        .map(({ id, label, menu: [menu] }) => ({
          id,
          kind: 'commands',
          label: t(label),
          hint: t(`menu.${menu}`),
          keys: keys(id),
          run: () => runCommand(id),
        })),
    [t, keys],
  )
}

/** The questions of the open interview; choosing one puts the caret there. */
function useQuestionItems(): PaletteItem[] {
  const { t } = useTranslation()
  const session = useUi((state) => state.open?.session)
  return useMemo(() => {
    const interview = session?.read()
    if (!session || !interview) return []
    return interview.body.flatMap((item, index): PaletteItem[] => {
      if (item.type !== 'turn' || kindOf(item, interview.people) !== 'question') return []
      const words = item.blocks.flatMap((block) => textsOf(block, interview.people)).join(' ')
      return [
        {
          id: item.id,
          kind: 'questions',
          label: words.trim() || t('kind.question'),
          hint: personOf(interview.people, item.speaker)?.name,
          run: () => session.select({ path: ['body', index] }),
        },
      ]
    })
  }, [session, t])
}

function useDraftItems(): PaletteItem[] {
  const { t } = useTranslation()
  const { rows } = useSyncExternalStore(draftList.listen, draftList.get)
  const openId = useUi((state) => state.open?.id)
  return useMemo(
    () =>
      (rows ?? [])
        .filter((row) => !row.trashed && row.id !== openId)
        .map(({ id, headline, people }) => ({
          id,
          kind: 'drafts',
          label: headline || t('library.untitled'),
          hint: people.join(', '),
          run: () => void openDraft(id),
        })),
    [rows, openId, t],
  )
}
