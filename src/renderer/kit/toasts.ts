import { Toast } from '@base-ui/react/toast'

export const toastManager = Toast.createToastManager()

const UNDO_MILLISECONDS = 8_000

interface ToastOptions {
  /** One way on, such as Undo. */
  action?: { label: string; run(): void }
  /** A failure: carries the diamond and stays until it is closed. */
  failed?: boolean
  /** Stays until it is closed: what it tells happened while nobody looked. */
  stays?: boolean
}

/** Shows a sentence at the foot of the window. It pauses while the pointer is on it. Returns the function that closes it. */
export function showToast(sentence: string, { action, failed = false, stays = failed }: ToastOptions = {}): () => void {
  const id = toastManager.add({
    title: sentence,
    type: failed ? 'failed' : 'done',
    timeout: stays ? 0 : UNDO_MILLISECONDS,
    priority: failed ? 'high' : 'low',
    actionProps: action && {
      children: action.label,
      onClick: () => {
        toastManager.close(id)
        action.run()
      },
    },
  })
  return () => toastManager.close(id)
}

export interface Progress {
  say(sentence: string): void
  close(): void
}

/** A sentence that goes on changing while something is done, with one way to end it. */
export function showProgress(sentence: string, stop: NonNullable<ToastOptions['action']>): Progress {
  const actionProps = { children: stop.label, onClick: stop.run }
  const id = toastManager.add({ title: sentence, type: 'done', timeout: 0, priority: 'low', actionProps })
  return {
    say: (title) => toastManager.update(id, { title }),
    close: () => toastManager.close(id),
  }
}
