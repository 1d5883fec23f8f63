import { type ComponentProps, type FocusEvent, useId, useState } from 'react'
import fieldCss from './field.module.css'
import styles from './Property.module.css'
import { SeverityGlyph } from './SeverityGlyph'

interface PropertyFieldProps {
  labelledBy: string
  value: string
  /** Several lines; the field grows with them. */
  lines?: boolean
  placeholder?: string
  hint?: string
  /** Says in one sentence why the value can't be taken. */
  wrong?: string | null
  /** Language of the value, for spelling and hyphenation. */
  lang?: string
  onChange(value: string): void
}

/**
 * A value that becomes a field when it is needed. While it has the focus it keeps what was typed:
 * whoever owns the value may answer later, or in another spelling, without moving the caret.
 */
export function PropertyField({ labelledBy, value, lines, hint, wrong, onChange, ...rest }: PropertyFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const message = useId()
  const shared = {
    ...rest,
    value: typed ?? value,
    'aria-labelledby': labelledBy,
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': wrong || hint ? message : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value)
      onChange(event.currentTarget.value)
    },
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => setTyped(event.currentTarget.value),
    onBlur: () => setTyped(null),
  } satisfies ComponentProps<'input'> & ComponentProps<'textarea'>
  return (
    <>
      {lines ? (
        <textarea rows={1} {...shared} className={`${styles.field} ${styles.area}`} />
      ) : (
        <input type="text" {...shared} className={styles.field} />
      )}
      {wrong && (
        <span id={message} className={`${fieldCss.wrong} ${styles.wrong}`}>
          <SeverityGlyph severity="error" />
          {wrong}
        </span>
      )}
      {hint && !wrong && (
        <span id={message} className={styles.hint}>
          {hint}
        </span>
      )}
    </>
  )
}
