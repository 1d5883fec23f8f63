import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { Icon } from './Icon'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** `primary`: the one black button of a view. */
  look?: 'primary' | 'outline' | 'quiet'
  large?: boolean
  icon?: LucideIcon
}

export function Button({ look = 'quiet', large = false, icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${styles.button} ${styles[look]} ${large ? styles.large : ''}`}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  )
}

/** An action that stands in a line of text. */
export function LinkButton(props: Omit<ComponentProps<'button'>, 'className'>) {
  return <button type="button" {...props} className={styles.link} />
}
