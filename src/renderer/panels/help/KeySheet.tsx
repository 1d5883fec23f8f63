import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../kit/Dialog'
import { SearchField } from '../../kit/SearchField'
import { containsWords } from '../containsWords'
import styles from './KeySheet.module.css'

export interface KeyGroup {
  id: string
  title: string
  rows: readonly KeyLine[]
}

export interface KeyLine {
  id: string
  /** As they stand on the keyboard. */
  keys: string
  /** Empty: it makes no difference where. */
  where: string
  sentence: string
}

/** Every key there is, grouped and searchable. */
export function KeySheet({ groups, onClose }: { groups: readonly KeyGroup[]; onClose(): void }) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const found = groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => isFound(row, group, query)) }))
    .filter(({ rows }) => rows.length > 0)
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0)
  return (
    <Dialog title={t('command.keys')} size="tall" closeLabel={t('action.close')} onClose={onClose}>
      <div className={styles.search}>
        <SearchField query={query} placeholder={t('keys.search')} onChange={setQuery}>
          <span role="status" className={styles.count}>
            {t('keys.count', { count })}
          </span>
        </SearchField>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
      <section className={styles.list} tabIndex={0} aria-label={t('command.keys')}>
        {found.map((group) => (
          <Group key={group.id} group={group} />
        ))}
        {count === 0 && <p className={styles.empty}>{t('library.nothingFound', { query })}</p>}
      </section>
    </Dialog>
  )
}

function Group({ group }: { group: KeyGroup }) {
  const id = useId()
  return (
    <>
      <h3 id={id} className={styles.title}>
        {group.title}
      </h3>
      <ul aria-labelledby={id}>
        {group.rows.map((row) => (
          <li key={row.id} className={styles.row} data-key={row.id}>
            <kbd className={styles.keys}>{row.keys}</kbd>
            <span>{row.sentence}</span>
            <span className={styles.where}>{row.where}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function isFound({ keys, where, sentence }: KeyLine, { title }: KeyGroup, query: string): boolean {
  return containsWords([keys, sentence, where, title].join(' '), query)
}
