import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Check, Unlink } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { typedLink } from '../../../core/interview/typedLink'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import css from './format.module.css'
import { setLink } from './setLink'

/** The address of a link. What one types without a scheme becomes `https` or `mailto`; other schemes are refused. */
export function LinkField({ url, onDone }: { url: string | null; onDone(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [text, setText] = useState(url ?? '')
  const [refused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  const set = (link: string | null) => {
    setLink(editor, link)
    onDone()
  }
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    // An address that a read text brought along stays as it is.
    const link = text === url ? url : typedLink(text)
    if (link === null) setRefused(true)
    else set(link)
  }
  return (
    <form className={css.linkForm} aria-label={t('format.linkBar')} onSubmit={submit}>
      <input
        ref={field}
        className={css.linkField}
        value={text}
        aria-label={t('format.address')}
        aria-invalid={refused}
        aria-describedby={refused ? 'link-refused' : undefined}
        placeholder="https://"
        onChange={(event) => {
          setText(event.target.value)
          setRefused(false)
        }}
      />
      <button type="submit" className={css.button} title={t('format.setLink')} aria-label={t('format.setLink')}>
        <Check size={16} strokeWidth={1.5} />
      </button>
      {url !== null && (
        <button
          type="button"
          className={css.button}
          title={t('format.removeLink')}
          aria-label={t('format.removeLink')}
          onClick={() => set(null)}
        >
          <Unlink size={16} strokeWidth={1.5} />
        </button>
      )}
      {refused && (
        <p id="link-refused" className={css.refused} role="alert">
          <SeverityGlyph severity="error" />
          {t('format.linkRefused')}
        </p>
      )}
    </form>
  )
}
