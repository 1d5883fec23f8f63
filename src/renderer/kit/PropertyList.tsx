import { type ComponentProps, type ReactNode, useId } from 'react'
import { Button } from './Button'
import styles from './Property.module.css'

export function PropertyList({ children }: { children: ReactNode }) {
  return <div className={styles.list}>{children}</div>
}

interface PropertyProps {
  name: string
  /** Gets the id of the label that names it. */
  children(labelledBy: string): ReactNode
}

/** One line of a property list: its name, and a value that shows its field only on hover or focus. */
export function Property({ name, children }: PropertyProps) {
  const id = useId()
  return (
    <>
      <span id={id} className={styles.name}>
        {name}
      </span>
      <div className={styles.value}>{children(id)}</div>
    </>
  )
}

/** What can be done, in the place of a value. */
export function PropertyAct(props: ComponentProps<typeof Button>) {
  return (
    <div className={styles.act}>
      <Button {...props} />
    </div>
  )
}
