import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Button } from './Button'
import styles from './Dialog.module.css'

interface WaitDialogProps {
  title: string
  sentence: string
  /** The way to end it, for whoever has begun it. */
  stop?: { label: string; run(): void }
}

/** Says how far something is that nobody can work beside. It goes when that is done. */
export function WaitDialog({ title, sentence, stop }: WaitDialogProps) {
  return (
    <AlertDialog.Root open>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.scrim} />
        <AlertDialog.Viewport className={styles.viewport}>
          <AlertDialog.Popup className={`${styles.dialog} ${styles.small}`}>
            <div className={`${styles.head} ${styles.plain}`}>
              <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
            </div>
            <AlertDialog.Description className={styles.sentence}>{sentence}</AlertDialog.Description>
            {stop && (
              <div className={styles.foot}>
                <Button look="outline" large onClick={stop.run}>
                  {stop.label}
                </Button>
              </div>
            )}
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
