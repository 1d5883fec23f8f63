import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  query: string
  keys: string
  onChange(query: string): void
  /** Down arrow: on to the list. */
  onLeave(): void
  /** Enter: what was found first. */
  onEnter(): void
}

export function SearchField({ query, keys, onChange, onLeave, onEnter }: SearchFieldProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.search}>
      <Icon of={Search} />
      <input
        type="search"
        className={styles.input}
        value={query}
        placeholder={t('library.search')}
        aria-label={t('library.searchBy')}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onLeave()
          else if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
          else if (event.key === 'Escape' && query !== '') onChange('')
          else return
          event.preventDefault()
        }}
      />
      {query === '' && <kbd>{keys}</kbd>}
    </div>
  )
}
