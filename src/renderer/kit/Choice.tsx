import { Select } from '@base-ui/react/select'
import { Check, ChevronsUpDown } from 'lucide-react'
import styles from './Choice.module.css'
import { Icon } from './Icon'
import popup from './popup.module.css'

interface ChoiceProps<T extends string> {
  /** The accessible name; or `labelledBy`, where a visible label stands beside. */
  label?: string
  labelledBy?: string
  value: T
  choices: readonly { value: T; label: string }[]
  onChange(value: T): void
}

/** One of several, opened like a menu. Quiet until the pointer is near. */
export function Choice<T extends string>({ label, labelledBy, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <Select.Root items={choices} value={value} onValueChange={(next) => next !== null && onChange(next)}>
      <Select.Trigger aria-label={label} aria-labelledby={labelledBy} className={styles.trigger}>
        <Select.Value />
        <Icon of={ChevronsUpDown} size={13} />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner alignItemWithTrigger={false} align="start" sideOffset={4} className={popup.layer}>
          <Select.Popup aria-label={label} aria-labelledby={labelledBy} className={popup.popup}>
            {choices.map((choice) => (
              <Select.Item key={choice.value} value={choice.value} className={popup.item}>
                <Select.ItemText>{choice.label}</Select.ItemText>
                <Select.ItemIndicator className={styles.indicator}>
                  <Icon of={Check} size={14} />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
