import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { Icon } from './Icon'
import { SeverityGlyph } from './SeverityGlyph'
import styles from './Toasts.module.css'
import { toastManager } from './toasts'

interface ToastsProps {
  label: string
  closeLabel: string
}

/** Where the toasts of `showToast` appear. Stands once in the window. */
export function Toasts({ label, closeLabel }: ToastsProps) {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport aria-label={label} data-region="toasts" className={styles.viewport}>
          <ToastList closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function ToastList({ closeLabel }: { closeLabel: string }) {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} swipeDirection={[]} className={styles.toast}>
      <Toast.Content className={styles.content}>
        {toast.type === 'failed' && <SeverityGlyph severity="error" />}
        <Toast.Title render={<p />} className={styles.sentence} />
        <Toast.Action className={styles.action} />
        <Toast.Close aria-label={closeLabel} title={closeLabel} className={styles.close}>
          <Icon of={X} size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
