import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../kit/Button'
import styles from './ErrorBoundary.module.css'
import { i18n } from './i18n'
import { logFailure } from './logFailure'
import { currentText, settle } from './workspace'

interface State {
  broken: boolean
  /** Null while it is being found out. */
  saved: boolean | null
}

/** When drawing fails, the words are still there: they are saved at once, or can be copied. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { broken: false, saved: null }

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    logFailure(error, info.componentStack ?? '')
    void settle().then(
      (saved) => this.setState({ saved }),
      () => this.setState({ saved: false }),
    )
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className={styles.broken}>
        <h1>{i18n.t('app:broken.title')}</h1>
        <p role="status">
          {this.state.saved !== null && i18n.t(this.state.saved ? 'app:broken.saved' : 'app:broken.notSaved')}
        </p>
        <div className={styles.verbs}>
          <Button look="primary" large onClick={() => location.reload()}>
            {i18n.t('app:broken.reload')}
          </Button>
          {this.state.saved === false && (
            <Button look="outline" large onClick={() => void navigator.clipboard.writeText(currentText())}>
              {i18n.t('app:broken.copy')}
            </Button>
          )}
        </div>
      </main>
    )
  }
}
