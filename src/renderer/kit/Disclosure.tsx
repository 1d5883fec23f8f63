import { ChevronRight } from 'lucide-react'
import styles from './Disclosure.module.css'
import { Icon } from './Icon'

interface DisclosureProps {
  name: string
  /** How many there are below it. */
  count: number
  open: boolean
  onToggle(): void
}

/** The heading of what can be folded away. */
export function Disclosure({ name, count, open, onToggle }: DisclosureProps) {
  return (
    <button type="button" className={styles.heading} aria-expanded={open} onClick={onToggle}>
      <Icon of={ChevronRight} size={12} />
      <span>{name}</span>
      <span>{count}</span>
    </button>
  )
}
