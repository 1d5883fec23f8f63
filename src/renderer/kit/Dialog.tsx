import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import styles from './Dialog.module.css'
import { IconButton } from './IconButton'
import { firstIn, useFirstFocus } from './useFirstFocus'

interface DialogProps {
  title: string
  /** Beside the title, such as the name of a file. */
  hint?: string
  size: 'small' | 'tall' | 'wide' | 'full'
  closeLabel: string
  /** What gets the focus first; otherwise the first control of the body. */
  initialFocus?: RefObject<HTMLElement | null>
  foot?: ReactNode
  children: ReactNode
  onClose(): void
}

/** A modal dialog. Traps the focus and gives it back to where it came from; Escape closes. */
export function Dialog({ title, hint, size, closeLabel, initialFocus, foot, children, onClose }: DialogProps) {
  const body = useRef<HTMLDivElement>(null)
  const focus = useFirstFocus(
    (popup) => initialFocus?.current ?? (body.current && firstIn(body.current)) ?? firstIn(popup),
  )
  return (
    <BaseDialog.Root open onOpenChange={(open) => !open && onClose()} disablePointerDismissal>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.scrim} />
        <BaseDialog.Viewport className={styles.viewport}>
          <BaseDialog.Popup className={`${styles.dialog} ${styles[size]}`} {...focus}>
            <div className={styles.head}>
              <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
              {hint && <span className={styles.hint}>{hint}</span>}
              <span className={styles.space} />
              <BaseDialog.Close render={<IconButton icon={X} label={closeLabel} />} />
            </div>
            <div ref={body} className={styles.body}>
              {children}
            </div>
            {foot && <div className={styles.foot}>{foot}</div>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
