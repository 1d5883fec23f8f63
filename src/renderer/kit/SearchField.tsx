import { Search } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import fieldCss from './field.module.css'
import { Icon } from './Icon'
import styles from './SearchField.module.css'

interface SearchFieldProps {
  query: string
  /** What stands in it while it is empty. */
  placeholder: string
  /** What it is called; the placeholder where none is given. */
  label?: string
  /** Behind the words, such as how much was found. */
  children?: ReactNode
  onChange(query: string): void
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void
}

/** A field that narrows what stands below it. */
export function SearchField({ query, placeholder, label, children, onChange, onKeyDown }: SearchFieldProps) {
  return (
    <div className={styles.search}>
      <Icon of={Search} />
      <input
        type="search"
        className={fieldCss.bare}
        value={query}
        placeholder={placeholder}
        aria-label={label ?? placeholder}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {children}
    </div>
  )
}
