import { Toolbar } from '@base-ui/react/toolbar'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $addUpdateTag,
  COMMAND_PRIORITY_LOW,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import floatCss from '../float/float.module.css'
import { useFloat } from '../float/useFloat'
import { ENTER_BAR_COMMAND, OPEN_LINK_COMMAND } from '../runAction'
import css from './format.module.css'
import { LinkButtons } from './LinkButtons'
import { LinkField } from './LinkField'
import { MarkButtons } from './MarkButtons'
import { BAR, type Cause, useCause } from './useCause'

/**
 * Floats over selected words, or under the link with the caret. It hangs from its cause and never lies on it. Alt+F10 goes into
 * it, where it is one tab stop; Escape goes back and puts it away until something else is its cause.
 */
export function FormatBar({ onOpenLink }: { onOpenLink?(url: string): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const cause = useCause(editor)
  const { mode, setMode, bar } = useMode(editor, cause)
  const placement = cause?.kind === 'link' ? 'bottom-start' : 'top-start'
  const shown = cause && mode !== 'dismissed' ? cause : null
  // Without a cause nothing is asked of the page: that would lay out the whole text before its first picture.
  const float = useFloat(shown?.where ?? null, placement, shown && editor.getRootElement())
  if (!shown) return null

  const leave = (next: typeof mode) => {
    setMode(next)
    editor.focus()
  }
  const content =
    mode === 'link' ? (
      <LinkField url={shown.link} onDone={() => leave('buttons')} />
    ) : (
      <Toolbar.Root className={css.buttons} aria-label={t(shown.kind === 'link' ? 'format.linkBar' : 'format.bar')}>
        {shown.kind === 'link' ? (
          <LinkButtons url={shown.link ?? ''} onOpen={onOpenLink} onEdit={() => setMode('link')} />
        ) : (
          <MarkButtons cause={shown} onLink={() => setMode('link')} />
        )}
      </Toolbar.Root>
    )
  const putAway = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave('dismissed')
  }
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is pressed in the buttons and the field inside
    <div
      ref={(element) => {
        bar.current = element
        float.ref(element)
      }}
      className={`${floatCss.float} ${css.bar}`}
      style={float.style}
      {...{ [BAR]: '' }}
      onKeyDown={putAway}
    >
      {content}
    </div>,
    document.body,
  )
}

type Mode = 'buttons' | 'link' | 'dismissed'

function useMode(editor: LexicalEditor, cause: Cause | null) {
  const [mode, setMode] = useState<Mode>('buttons')
  const [entering, setEntering] = useState(false)
  const bar = useRef<HTMLElement | null>(null)
  const latest = useRef({ cause, mode })
  latest.current = { cause, mode }
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          OPEN_LINK_COMMAND,
          () => {
            $leaveFocus()
            setMode('link')
            return true
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          ENTER_BAR_COMMAND,
          () => {
            if (!latest.current.cause) return false
            $leaveFocus()
            setMode((before) => (before === 'dismissed' ? 'buttons' : before))
            // At once where the bar is there: the next key is meant for it already.
            if (!enter(bar.current)) setEntering(true)
            return true
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          KEY_ESCAPE_COMMAND,
          (event) => {
            const isShown = latest.current.cause !== null && latest.current.mode !== 'dismissed'
            if (!isShown) return false
            event.preventDefault()
            setMode('dismissed')
            return true
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cause, another start
  useEffect(() => setMode('buttons'), [cause?.key])
  useEffect(() => {
    if (!entering) return
    enter(bar.current)
    setEntering(false)
  }, [entering])
  return { mode, setMode, bar }
}

/** The key that opens something may have moved the caret as well: writing that to the page would take the focus back to the text. */
function $leaveFocus(): void {
  $addUpdateTag(SKIP_DOM_SELECTION_TAG)
}

/** Puts the focus on the bar's tab stop; a bar that has only just come has none yet. False where there is no bar. */
function enter(bar: HTMLElement | null): boolean {
  const stop = bar?.querySelector<HTMLElement>('button:not([tabindex="-1"])') ?? bar?.querySelector('button')
  stop?.focus()
  return stop != null
}
