import { AlertDialog } from '@base-ui/react/alert-dialog'
import { AlertFrame } from './AlertFrame'
import { Button } from './Button'

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
    <AlertFrame
      title={title}
      sentence={sentence}
      onCancel={onCancel}
      foot={
        <>
          <AlertDialog.Close render={<Button look="outline" large />}>{cancel}</AlertDialog.Close>
          {other && (
            <Button look="outline" large onClick={other.run}>
              {other.label}
            </Button>
          )}
          <Button look="primary" large onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    />
  )
}
