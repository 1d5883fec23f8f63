import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import css from '../editor.module.css'
import { type QuoteLine, watchQuotes } from './watchQuotes'

/** Under each pull quote: whose words they are, and whether they still stand in the answer they come from. */
export function QuoteLines() {
  const [editor] = useLexicalComposerContext()
  const [lines, setLines] = useState<readonly QuoteLine[]>([])
  useEffect(() => watchQuotes(editor, setLines), [editor])
  return lines.map(({ key, element, name, source }) =>
    createPortal(
      <>
        {name !== '' && <span>{name}</span>}
        {name !== '' && source && <span aria-hidden="true">·</span>}
        {source && <Source of={source} />}
      </>,
      element,
      key,
    ),
  )
}

function Source({ of: source }: { of: NonNullable<QuoteLine['source']> }) {
  const { t } = useTranslation('editor')
  const stands = source !== 'nobody' && source.stands
  const sentence = () => {
    if (source === 'nobody') return t('quote.nobody')
    return t(stands ? `quote.stands.${source.kind}` : `quote.differs.${source.kind}`, { number: source.number })
  }
  return (
    <span className={css.quoteState} data-differs={stands ? undefined : ''}>
      {stands ? <Icon of={Check} size={13} /> : <SeverityGlyph severity="check" />}
      {sentence()}
    </span>
  )
}
