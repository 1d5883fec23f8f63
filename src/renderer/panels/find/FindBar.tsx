import { CaseSensitive, ChevronDown, ChevronUp, Regex, Replace, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindScope } from '../../../core/find/query'
import type { EditorSession } from '../../editor/session'
import { Button } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import fieldCss from '../../kit/field.module.css'
import { IconButton } from '../../kit/IconButton'
import { useEditorView } from '../useEditorView'
import type { Finder, FinderState } from './createFinder'
import styles from './FindBar.module.css'

interface FindBarProps {
  finder: Finder
  session: EditorSession
  /** Of the sheet below: the bar keeps its own size. */
  zoom: number
  /** Whether the second line is open. */
  replacing: boolean
  /** Grows when the bar was asked for again: the field takes the focus. */
  asked: number
  /** Keys of the commands, for the titles. */
  keys: { next: string; previous: string; replace: string }
  onReplacing(replacing: boolean): void
  onReplaced(count: number): void
  onClose(): void
}

/** Find and replace, as a line above the text. */
export function FindBar({
  finder,
  session,
  zoom,
  replacing,
  asked,
  keys,
  onReplacing,
  onReplaced,
  onClose,
}: FindBarProps) {
  const { t } = useTranslation()
  const state = useSyncExternalStore(finder.listen, finder.get)
  const field = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field takes the focus again
  useEffect(() => field.current?.select(), [asked])

  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <search className={styles.bar} style={{ zoom: 1 / zoom }} aria-label={t('find.title')} onKeyDown={close}>
      <div className={styles.line}>
        <IconButton
          icon={Replace}
          label={t('find.showReplace')}
          keys={keys.replace}
          aria-pressed={replacing}
          onClick={() => onReplacing(!replacing)}
        />
        <div className={styles.field} data-wrong={state.problem !== null || undefined}>
          <input
            ref={field}
            className={fieldCss.bare}
            value={state.query.text}
            placeholder={t('find.text')}
            aria-label={t('find.text')}
            aria-invalid={state.problem !== null}
            aria-describedby="find-count"
            spellCheck={false}
            onChange={(event) => void finder.change({ text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
              event.preventDefault()
              void finder.step(event.shiftKey ? -1 : 1)
            }}
          />
          <Options finder={finder} state={state} />
        </div>
        <output id="find-count" className={styles.count}>
          <Count state={state} />
        </output>
        <IconButton
          icon={ChevronUp}
          label={t('command.findPrevious')}
          keys={keys.previous}
          disabled={state.hits.length === 0}
          onClick={() => void finder.step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={t('command.findNext')}
          keys={keys.next}
          disabled={state.hits.length === 0}
          onClick={() => void finder.step(1)}
        />
        <span className={styles.space} />
        <Scope finder={finder} session={session} scope={state.query.scope} />
        <IconButton icon={X} label={t('action.close')} onClick={onClose} />
      </div>
      {replacing && (
        <ReplaceLine finder={finder} state={state} onReplaced={onReplaced} onLast={() => field.current?.focus()} />
      )}
    </search>
  )
}

const OPTIONS = [
  ['matchCase', CaseSensitive],
  ['wholeWord', WholeWord],
  ['expression', Regex],
] as const

function Options({ finder, state }: { finder: Finder; state: FinderState }) {
  const { t } = useTranslation()
  return OPTIONS.map(([option, icon]) => (
    <IconButton
      key={option}
      small
      icon={icon}
      label={t(`find.${option}`)}
      aria-pressed={state.query[option]}
      onClick={() => void finder.change({ [option]: !state.query[option] })}
    />
  ))
}

function Count({ state: { query, hits, current, problem } }: { state: FinderState }) {
  const { t } = useTranslation()
  if (problem) return <span className={styles.problem}>{t(`find.${problem}`)}</span>
  if (query.text === '') return null
  if (hits.length === 0) return t('find.nothing')
  return t('find.count', { current: (current ?? 0) + 1, count: hits.length })
}

const SCOPES = ['all', 'questions', 'answers'] as const

function Scope({ finder, session, scope }: { finder: Finder; session: EditorSession; scope: FindScope }) {
  const { t } = useTranslation()
  const people = useEditorView(session, 'people')
  const choices = [
    ...SCOPES.map((value) => ({ value: value as string, label: t(`find.in.${value}`) })),
    ...people
      .filter(({ name }) => name.trim() !== '')
      .map(({ id, name }) => ({ value: `${SPEAKER}${id}`, label: t('find.in.speaker', { name }) })),
  ]
  return (
    <div className={styles.scope}>
      <Choice
        label={t('find.where')}
        value={scope.kind === 'speaker' ? SPEAKER + scope.person : scope.kind}
        choices={choices}
        onChange={(value) => void finder.change({ scope: scopeOf(value) })}
      />
    </div>
  )
}

const SPEAKER = 'speaker:'

function scopeOf(value: string): FindScope {
  if (value.startsWith(SPEAKER)) return { kind: 'speaker', person: value.slice(SPEAKER.length) }
  return { kind: SCOPES.find((kind) => kind === value) ?? 'all' }
}

interface ReplaceLineProps {
  finder: Finder
  state: FinderState
  onReplaced(count: number): void
  /** Nothing is left to be replaced: a button that had the focus has none any more. */
  onLast(): void
}

function ReplaceLine({ finder, state, onReplaced, onLast }: ReplaceLineProps) {
  const { t } = useTranslation()
  const none = state.hits.length === 0
  const one = async () => {
    await finder.replaceCurrent()
    if (finder.get().hits.length === 0) onLast()
  }
  const all = async () => {
    await finder.replaceAll(onReplaced)
    if (finder.get().hits.length === 0) onLast()
  }
  return (
    <div className={styles.line}>
      <span className={styles.indent} />
      <div className={styles.field}>
        <input
          className={fieldCss.bare}
          value={state.replacement}
          placeholder={t('find.replacement')}
          aria-label={t('find.replacement')}
          spellCheck={false}
          onChange={(event) => finder.setReplacement(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            void finder.replaceCurrent()
          }}
        />
      </div>
      <Button disabled={none} onClick={() => void one()}>
        {t('find.replace')}
      </Button>
      <Button disabled={none} onClick={() => void all()}>
        {t('find.replaceAll')}
      </Button>
    </div>
  )
}
