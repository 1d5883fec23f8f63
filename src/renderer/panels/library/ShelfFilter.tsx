import { useTranslation } from 'react-i18next'
import { isFiltered } from '../../../core/interview/shelfFilter'
import type { Shelf } from '../../../host/settings/settings'
import { LinkButton } from '../../kit/Button'
import styles from './library.module.css'

interface ShelfFilterProps {
  shelf: Shelf
  /** How many are left. */
  shown: number
  onShowAll(): void
}

/** Says that not everything is shown, and what is. Nothing where all is. */
export function ShelfFilter({ shelf, shown, onShowAll }: ShelfFilterProps) {
  const { t } = useTranslation()
  if (!isFiltered(shelf)) return null
  const words = [shelf.state && t(`state.${shelf.state}`), shelf.tag, shelf.person].filter(Boolean).join(' · ')
  return (
    <p className={styles.filter}>
      {shown > 0 ? t('shelf.only', { words }) : t('shelf.nothing', { words })}{' '}
      <LinkButton onClick={onShowAll}>{t('shelf.showAll')}</LinkButton>
    </p>
  )
}
