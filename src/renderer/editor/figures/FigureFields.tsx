import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageRef } from '../../../core/interview/interview'
import { fixedWords, introduction } from '../../../core/write/fixedWords'
import css from './figures.module.css'

interface FigureFieldsProps {
  image: ImageRef
  language: string
  reachable: boolean
  onChange(part: 'alt' | 'credit', value: string): void
  onLeave(): void
}

/** Credit and alternative text, in place. The alternative text shows while it is missing, and near the pointer or the caret. */
export function FigureFields({ image, language, reachable, onChange, onLeave }: FigureFieldsProps) {
  const { t } = useTranslation('editor')
  const id = useId()
  const leave = (event: KeyboardEvent) => {
    if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
    event.preventDefault()
    onLeave()
  }
  const shared = { lang: language, tabIndex: reachable ? 0 : -1, onKeyDown: leave }
  return (
    <>
      <div className={css.credit}>
        <span aria-hidden="true">{introduction(fixedWords(language).photo, image.credit)}</span>
        <input
          {...shared}
          className={css.field}
          value={image.credit}
          aria-label={t('figure.credit')}
          placeholder={t('figure.credit')}
          onChange={(event) => onChange('credit', event.target.value)}
        />
      </div>
      <div className={css.alt} data-shown={reachable || image.alt === '' || undefined}>
        <label htmlFor={id}>{t('figure.alt')}</label>
        <input
          {...shared}
          id={id}
          className={css.field}
          value={image.alt}
          placeholder={t('figure.altHint')}
          onChange={(event) => onChange('alt', event.target.value)}
        />
      </div>
    </>
  )
}
