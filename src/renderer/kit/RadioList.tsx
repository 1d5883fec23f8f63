import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'
import styles from './RadioList.module.css'

interface RadioListProps<T extends string> {
  /** Id of the heading that names the list. */
  labelledBy: string
  value: T
  /** `action`: what else can be done with it, at the end of its row. */
  choices: readonly { value: T; label: string; example: string; action?: ReactNode }[]
  onChange(value: T): void
}

/** Choices below each other, each with an example of what it does. */
export function RadioList<T extends string>({ labelledBy, value, choices, onChange }: RadioListProps<T>) {
  return (
    <RadioGroup aria-labelledby={labelledBy} value={value} onValueChange={onChange}>
      {choices.map((choice) => (
        <div key={choice.value} className={styles.line}>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the radio inside */}
          <label className={styles.row}>
            <Radio.Root value={choice.value} className={styles.dot} />
            <span>
              {choice.label}
              <span className={styles.example}>{choice.example}</span>
            </span>
          </label>
          {choice.action}
        </div>
      ))}
    </RadioGroup>
  )
}
