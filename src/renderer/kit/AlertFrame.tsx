import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'
import styles from './Dialog.module.css'
import { useFirstFocus } from './useFirstFocus'

interface AlertFrameProps {
  title: string
  sentence: string
  /** Its buttons. */
  foot: ReactNode
  /** Escape. Without it the frame stays until it is taken away. */
  onCancel?(): void
}

/** A sentence that lies over everything else. */
export function AlertFrame({ title, sentence, foot, onCancel }: AlertFrameProps) {
  const focus = useFirstFocus()
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onCancel?.()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.scrim} />
        <AlertDialog.Viewport className={styles.viewport}>
          <AlertDialog.Popup {...focus} className={`${styles.dialog} ${styles.small}`}>
            <div className={`${styles.head} ${styles.plain}`}>
              <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
            </div>
            <AlertDialog.Description className={styles.sentence}>{sentence}</AlertDialog.Description>
            {foot && <div className={styles.foot}>{foot}</div>}
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
