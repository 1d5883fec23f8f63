import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Check, Unlink } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { safeLink } from '../../../core/interview/interview'
import css from './format.module.css'

const ADDRESS = /^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/u
const BARE_DOMAIN = /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/u

/** The address of a link. What one types without a scheme becomes `https` or `mailto`; other schemes are refused. */
export function LinkField({ url, onDone }: { url: string | null; onDone(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [text, setText] = useState(url ?? '')
  const [refused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const set = (link: string | null) => {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, link)
    onDone()
  }
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    const link = linkOf(text)
    if (link === null) setRefused(true)
    else set(link)
  }
  return (
    <form className={css.linkForm} onSubmit={submit}>
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
          {t('format.linkRefused')}
        </p>
      )}
    </form>
  )
}

/** The link for what was typed, or null. */
function linkOf(typed: string): string | null {
  const text = typed.trim()
  const link = ADDRESS.test(text) ? `mailto:${text}` : BARE_DOMAIN.test(text) ? `https://${text}` : text
  return safeLink.safeParse(link).success ? link : null
}
