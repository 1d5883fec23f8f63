import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import styles from './RadioList.module.css'

interface RadioListProps<T extends string> {
  /** Id of the heading that names the list. */
  labelledBy: string
  value: T
  choices: readonly { value: T; label: string; example: string }[]
  onChange(value: T): void
}

/** Choices below each other, each with an example of what it does. */
export function RadioList<T extends string>({ labelledBy, value, choices, onChange }: RadioListProps<T>) {
  return (
    <RadioGroup aria-labelledby={labelledBy} value={value} onValueChange={onChange}>
      {choices.map((choice) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is the radio inside
        <label key={choice.value} className={styles.row}>
          <Radio.Root value={choice.value} className={styles.dot} />
          <span>
            {choice.label}
            <span className={styles.example}>{choice.example}</span>
          </span>
        </label>
      ))}
    </RadioGroup>
  )
}
