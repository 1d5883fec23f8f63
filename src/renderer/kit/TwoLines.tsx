import styles from './TwoLines.module.css'

/** Who it is, and below it in small what they are. Both end where the room does. */
export function TwoLines({ name, detail }: { name: string; detail: string }) {
  return (
    <span className={styles.lines}>
      <span className={styles.name}>{name}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
    </span>
  )
}
