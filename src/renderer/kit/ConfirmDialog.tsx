import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Button } from './Button'
import styles from './Dialog.module.css'

interface ConfirmDialogProps {
  title: string
  sentence: string
  confirm: string
  cancel: string
  /** A third way, between the two. */
  other?: { label: string; run(): void }
  onConfirm(): void
  onCancel(): void
}

/** A question that has to be answered before anything is lost. The focus starts on the harmless answer. */
export function ConfirmDialog({ title, sentence, confirm, cancel, other, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onCancel()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.scrim} />
        <AlertDialog.Viewport className={styles.viewport}>
          <AlertDialog.Popup className={`${styles.dialog} ${styles.small}`}>
            <div className={`${styles.head} ${styles.plain}`}>
              <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
            </div>
            <AlertDialog.Description className={styles.sentence}>{sentence}</AlertDialog.Description>
            <div className={styles.foot}>
              <AlertDialog.Close render={<Button look="outline" large />}>{cancel}</AlertDialog.Close>
              {other && (
                <Button look="outline" large onClick={other.run}>
                  {other.label}
                </Button>
              )}
              <Button look="primary" large onClick={onConfirm}>
                {confirm}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
