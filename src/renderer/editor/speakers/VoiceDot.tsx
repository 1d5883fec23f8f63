import styles from './VoiceDot.module.css'

interface VoiceDotProps {
  /** As `voiceOf` says. */
  voice: number
  /** Nobody speaks yet, and somebody should. */
  missing?: boolean
}

/** Ring: the house · filled: a guest, in their colour. The name stands beside it. */
export function VoiceDot({ voice, missing = false }: VoiceDotProps) {
  return <span className={styles.dot} data-voice={voice} data-missing={missing || undefined} aria-hidden="true" />
}
