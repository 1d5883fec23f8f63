import styles from './LoadingLines.module.css'

/** Nothing for 300 ms, then three still grey lines. */
export function LoadingLines({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className={styles.lines}>
      <span />
      <span />
      <span />
    </div>
  )
}
