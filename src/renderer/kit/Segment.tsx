import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import styles from './Segment.module.css'

interface SegmentProps<T extends string> {
  label: string
  value: T
  choices: readonly { value: T; label: string }[]
  onChange(value: T): void
}

/** A few choices side by side, of which one holds. One tab stop, arrows inside. */
export function Segment<T extends string>({ label, value, choices, onChange }: SegmentProps<T>) {
  return (
    <RadioGroup aria-label={label} value={value} onValueChange={onChange} className={styles.track}>
      {choices.map((choice) => (
        <Radio.Root
          key={choice.value}
          value={choice.value}
          className={styles.choice}
          nativeButton
          render={<button type="button" />}
        >
          {choice.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
