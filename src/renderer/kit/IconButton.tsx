import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Icon } from './Icon'
import styles from './IconButton.module.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'title' | 'children'> {
  icon: LucideIcon
  /** The button's name, for everyone who can't see the icon. */
  label: string
  /** Shown with the label on hover. */
  keys?: string
  small?: boolean
}

export function IconButton({ icon, label, keys, small = false, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      className={`${styles.button} ${small ? styles.small : ''}`}
    >
      <Icon of={icon} />
    </button>
  )
}
