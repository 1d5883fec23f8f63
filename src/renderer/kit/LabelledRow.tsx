import { type ReactNode, useId } from 'react'
import { Choice } from './Choice'
import styles from './LabelledRow.module.css'

interface LabelledRowProps {
  name: string
  /** Gets the id of the label that names it. */
  children(labelledBy: string): ReactNode
}

/** A line of a form: its name at the left, at the right what is set. */
export function LabelledRow({ name, children }: LabelledRowProps) {
  const id = useId()
  return (
    <div className={styles.row}>
      <span id={id}>{name}</span>
      {children(id)}
    </div>
  )
}

interface ChoiceRowProps<T extends string> {
  name: string
  value: T
  choices: readonly { value: T; label: string }[]
  onChange(value: T): void
}

/** The same, with one of several to choose. */
export function ChoiceRow<T extends string>({ name, ...choice }: ChoiceRowProps<T>) {
  return <LabelledRow name={name}>{(id) => <Choice labelledBy={id} {...choice} />}</LabelledRow>
}
