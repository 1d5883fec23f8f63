import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_LOW } from 'lexical'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { OPEN_LINK_COMMAND } from '../runAction'
import { FormatButtons } from './FormatButtons'
import css from './format.module.css'
import { LinkField } from './LinkField'
import { BAR, useSelected } from './useSelected'

/** Floats over a selection. It hangs from the selection's first line and turns below it at the top of the window. */
export function FormatBar() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const selected = useSelected(editor)
  const [state, setState] = useState<'buttons' | 'link' | 'dismissed'>('buttons')

  useEffect(() => {
    const openLink = () => {
      setState('link')
      return true
    }
    return editor.registerCommand(OPEN_LINK_COMMAND, openLink, COMMAND_PRIORITY_LOW)
  }, [editor])
  useEffect(() => {
    if (!selected) setState('buttons')
  }, [selected])

  if (!selected || state === 'dismissed') return null
  const close = () => {
    setState('dismissed')
    editor.focus()
  }
  return createPortal(
    <div
      className={css.bar}
      style={place(selected.rectangle)}
      role="toolbar"
      {...{ [BAR]: '' }}
      aria-label={t('format.bar')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {state === 'link' ? (
        <LinkField url={selected.link} onDone={close} />
      ) : (
        <FormatButtons selected={selected} onLink={() => setState('link')} />
      )}
    </div>,
    document.body,
  )
}

const BAR_HEIGHT = 38
const GAP = 8

function place(rectangle: DOMRect): { left: number; top: number } {
  const above = rectangle.top - BAR_HEIGHT - GAP
  return { left: Math.max(GAP, rectangle.left), top: above < GAP ? rectangle.bottom + GAP : above }
}
