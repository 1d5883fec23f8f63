import { ChevronDown, PanelLeft, PanelRight, Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DraftState } from '../../core/interview/draft'
import type { EditorSession } from '../editor/session'
import { Button } from '../kit/Button'
import { Icon } from '../kit/Icon'
import { IconButton } from '../kit/IconButton'
import { MenuButton } from '../kit/MenuButton'
import type { MenuEntry } from '../kit/MenuHost'
import { Segment } from '../kit/Segment'
import { groupOf } from '../panels/library/arrangeShelf'
import { useStateEntry } from '../panels/library/useStateEntry'
import { useEditorView } from '../panels/useEditorView'
import { commandOf, commands, runCommand } from './commands'
import type { PaneMode } from './Pane'
import { togglePane } from './panes'
import { showPreview } from './previewActs'
import { SaveIndicator } from './SaveIndicator'
import { setDraftState } from './shelfActs'
import styles from './TopBar.module.css'
import { useUi } from './uiStore'
import { useHeadline } from './useHeadline'
import { useKeys } from './useKeys'
import { changeSettings } from './workspace'

interface TopBarProps {
  rail: PaneMode
  inspector: PaneMode
}

export function TopBar({ rail, inspector }: TopBarProps) {
  const { t } = useTranslation()
  const keys = useKeys()
  const open = useUi((state) => state.open)
  const classes = [styles.bar, rail !== 'docked' && styles.alone, !open && styles.start]
    .filter((name) => name)
    .join(' ')
  return (
    <header className={classes} data-region="top">
      {rail !== 'docked' && (
        <IconButton
          icon={PanelLeft}
          label={t('command.openRail')}
          keys={keys('toggleRail')}
          onClick={() => togglePane('rail')}
        />
      )}
      {open && <Place id={open.id} state={open.state} />}
      {open && <SaveIndicator />}
      <span className={styles.space} />
      {open?.session && <EditorButtons session={open.session} />}
      {open?.session && <ViewSwitch />}
      {open?.session && (
        <>
          <span className={styles.line} aria-hidden="true" />
          <Button
            look="primary"
            title={titleOf(t('command.export'), keys('export'))}
            onClick={() => runCommand('export')}
          >
            {t('command.export')}
          </Button>
          <span className={styles.inspector}>
            <IconButton
              icon={PanelRight}
              label={t(inspector === 'closed' ? 'command.openInspector' : 'command.closeInspector')}
              keys={keys('toggleInspector')}
              aria-expanded={inspector !== 'closed'}
              onClick={() => togglePane('inspector')}
            />
          </span>
        </>
      )}
      {!open && <LanguageSwitch />}
    </header>
  )
}

/** Where the draft lies in the library, and what it is called there. */
function Place({ id, state }: { id: string; state: DraftState }) {
  const { t } = useTranslation()
  const headline = useHeadline(id)
  const group = t(`library.${groupOf(state)}`)
  return (
    <div className={styles.place}>
      <MenuButton
        entries={[useStateEntry(state, (next) => void setDraftState(id, next))]}
        trigger={
          <button
            type="button"
            className={`${styles.group} ${styles.stand}`}
            aria-label={t('library.changeState', { group })}
          >
            {group}
          </button>
        }
      />
      <span className={styles.group} aria-hidden="true">
        /
      </span>
      <b className={styles.headline}>{headline || t('library.untitled')}</b>
    </div>
  )
}

/** By themselves, for they are drawn with the first key and each undo. */
function UndoButtons({ session }: { session: EditorSession }) {
  const { t } = useTranslation()
  const keys = useKeys()
  const canUndo = useEditorView(session, 'canUndo')
  const canRedo = useEditorView(session, 'canRedo')
  return (
    <>
      <IconButton
        icon={Undo2}
        label={t(commandOf('undo').label)}
        keys={keys('undo')}
        disabled={!canUndo}
        onClick={() => runCommand('undo')}
      />
      <IconButton
        icon={Redo2}
        label={t(commandOf('redo').label)}
        keys={keys('redo')}
        disabled={!canRedo}
        onClick={() => runCommand('redo')}
      />
    </>
  )
}

function EditorButtons({ session }: { session: EditorSession }) {
  const { t } = useTranslation()
  const keys = useKeys()
  const inserts = commands.filter(({ menu: [name] }) => name === 'insert')
  const entries = inserts.flatMap(({ id, label, menu: [, group] }, index): MenuEntry[] => {
    const before = inserts[index - 1]
    const entry = { id, label: t(label), keys: keys(id), run: () => void runCommand(id) }
    return before && before.menu[1] !== group ? [{ id: `line-${id}`, line: true }, entry] : [entry]
  })
  return (
    <>
      <UndoButtons session={session} />
      <span className={styles.line} aria-hidden="true" />
      <MenuButton
        entries={entries}
        trigger={
          // The caret stays where the new thing is to stand.
          <Button onMouseDown={(event) => event.preventDefault()}>
            {t('menu.insert')}
            <Icon of={ChevronDown} size={13} />
          </Button>
        }
      />
    </>
  )
}

/** The text, or what comes of it. */
function ViewSwitch() {
  const { t } = useTranslation()
  const preview = useUi((state) => state.preview)
  return (
    <Segment
      label={t('preview.view')}
      value={preview ?? 'text'}
      choices={[
        { value: 'text', label: t('preview.text') },
        { value: 'web', label: t('preview.webShort') },
        { value: 'print', label: t('preview.printShort') },
      ]}
      onChange={(view) => showPreview(view === 'text' ? null : view)}
    />
  )
}

/** On the first start, before there is anything to set. */
function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <Segment
      label={t('settings.language')}
      value={i18n.language === 'de' ? 'de' : 'en'}
      choices={[
        { value: 'de', label: t('language.de') },
        { value: 'en', label: t('language.en') },
      ]}
      onChange={(language) => void changeSettings({ language })}
    />
  )
}

function titleOf(label: string, keys: string): string {
  return keys ? `${label} (${keys})` : label
}
