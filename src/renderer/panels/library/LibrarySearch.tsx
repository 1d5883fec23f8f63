import { useTranslation } from 'react-i18next'
import { SearchField } from '../../kit/SearchField'

interface LibrarySearchProps {
  query: string
  keys: string
  onChange(query: string): void
  /** Down arrow: on to the list. */
  onLeave(): void
  /** Enter: what was found first. */
  onEnter(): void
}

export function LibrarySearch({ query, keys, onChange, onLeave, onEnter }: LibrarySearchProps) {
  const { t } = useTranslation()
  return (
    <SearchField
      query={query}
      placeholder={t('library.search')}
      label={t('library.searchBy')}
      onChange={onChange}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') onLeave()
        else if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
        else if (event.key === 'Escape' && query !== '') onChange('')
        else return
        event.preventDefault()
      }}
    >
      {query === '' && <kbd>{keys}</kbd>}
    </SearchField>
  )
}
