import { ImageUp, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageRef } from '../../../core/interview/interview'
import { Icon } from '../../kit/Icon'
import css from './figures.module.css'

interface FigurePictureProps {
  image: ImageRef
  source: string
  /** With the caret in the caption, Tab comes here; else it leaves the text. */
  reachable: boolean
  onReplace(): void
  onRemove(): void
  onMove(direction: 'up' | 'down'): void
  onLeave(): void
}

/** The picture. It takes the focus: Delete removes it, Alt with an arrow moves it, Enter goes to the caption. */
export function FigurePicture({ image, source, reachable, ...on }: FigurePictureProps) {
  const { t } = useTranslation('editor')
  const [missing, setMissing] = useState<string | null>(null)
  const isMissing = image.asset === '' || missing === source
  const press = (event: KeyboardEvent) => {
    const act = actOf(event, on)
    if (!act) return
    event.preventDefault()
    act()
  }
  const tabIndex = reachable ? 0 : -1
  return (
    <>
      <button
        type="button"
        tabIndex={tabIndex}
        className={css.picture}
        aria-label={image.alt ? t('figure.picture', { alt: image.alt }) : t('figure.withoutAlt')}
        aria-description={t('figure.keys')}
        data-picture
        onKeyDown={press}
      >
        {isMissing ? (
          <span className={css.missing}>{t('figure.missing')}</span>
        ) : (
          <img className={css.image} src={source} alt="" draggable={false} onError={() => setMissing(source)} />
        )}
      </button>
      <div className={css.tools}>
        <button type="button" tabIndex={tabIndex} className={css.tool} onClick={on.onReplace}>
          <Icon of={ImageUp} size={15} />
          {t('figure.replace')}
        </button>
        <button type="button" tabIndex={tabIndex} className={css.tool} onClick={on.onRemove}>
          <Icon of={Trash2} size={15} />
          {t('figure.remove')}
        </button>
      </div>
    </>
  )
}

type Acts = Pick<FigurePictureProps, 'onRemove' | 'onMove' | 'onLeave'>

function actOf({ key, altKey, repeat }: KeyboardEvent, { onRemove, onMove, onLeave }: Acts): (() => void) | null {
  if (altKey && key === 'ArrowUp') return () => onMove('up')
  if (altKey && key === 'ArrowDown') return () => onMove('down')
  if (altKey) return null
  // A key that is held deletes words up to the picture, not the picture.
  if (key === 'Delete' || key === 'Backspace') return repeat ? null : onRemove
  return ['Enter', ' ', 'Escape', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'].includes(key) ? onLeave : null
}
