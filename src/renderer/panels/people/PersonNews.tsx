import { useTranslation } from 'react-i18next'
import type { TakenField, TakenValues } from '../../../core/people/takenFields'
import { LinkButton } from '../../kit/Button'
import { bioToText } from './bioText'
import styles from './PeoplePanel.module.css'

interface PersonNewsProps {
  news: Partial<TakenValues>
  onTake(): void
  onLeave(): void
  onApart(): void
}

/** What is known of a person elsewhere and stands otherwise here. Nothing happens unless somebody says so. */
export function PersonNews({ news, onTake, onLeave, onApart }: PersonNewsProps) {
  const { t } = useTranslation()
  const fields = Object.keys(news) as TakenField[]
  return (
    <div className={styles.news} role="status">
      <p>{t('person.news', { what: fields.map((field) => t(`person.${field}`)).join(', ') })}</p>
      {news.bio && <p className={styles.newsText}>{bioToText(news.bio)}</p>}
      <div className={styles.newsActs}>
        <LinkButton onClick={onTake}>{t('person.takeNews')}</LinkButton>
        <LinkButton onClick={onLeave}>{t('person.leaveNews')}</LinkButton>
        <LinkButton onClick={onApart}>{t('person.apart')}</LinkButton>
      </div>
    </div>
  )
}
