import { useState } from 'react'
import styles from './Property.module.css'

interface DateFieldProps {
  labelledBy: string
  /** YYYY-MM-DD, or empty. */
  value: string
  /** The date in words, or what stands there without one. */
  shown: string
  onChange(value: string): void
}

/** A date in words until it has the focus: the browser's own field speaks the system's language, not the interface's. */
export function DateField({ labelledBy, value, shown, onChange }: DateFieldProps) {
  // A date that is half typed counts as empty and must not empty the field under the user's hands.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <span className={styles.date}>
      <input
        type="date"
        className={styles.field}
        aria-labelledby={labelledBy}
        value={typed ?? value}
        onFocus={() => setTyped(value)}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          const next = event.currentTarget.value
          setTyped(next)
          // While a year is typed, its first digits are the years 2, 20 and 202.
          if (!next.startsWith('0')) onChange(next)
        }}
      />
      <span aria-hidden="true" className={value === '' ? styles.noDate : undefined}>
        {shown}
      </span>
    </span>
  )
}
