import { Switch } from '@base-ui/react/switch'
import styles from './Toggle.module.css'

interface ToggleProps {
  label: string
  on: boolean
  onChange(on: boolean): void
}

export function Toggle({ label, on, onChange }: ToggleProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the switch inside
    <label className={styles.row}>
      <span>{label}</span>
      <Switch.Root checked={on} onCheckedChange={onChange} className={styles.track}>
        <Switch.Thumb className={styles.thumb} />
      </Switch.Root>
    </label>
  )
}
