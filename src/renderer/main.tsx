import { createRoot } from 'react-dom/client'
import './app/fonts.css'
import './app/tokens.css'
import './app/base.css'
// Looks that others vary come before whoever varies them.
import './kit/field.module.css'
import './kit/popup.module.css'
import './kit/row.module.css'
import { App } from './app/App'
import { ErrorBoundary } from './app/ErrorBoundary'
import { startI18n, uiLanguage } from './app/i18n'
import { logUncaught } from './app/logFailure'
import { loadSettings, start } from './app/start'
import { applyTheme } from './app/theme'
import { useUi } from './app/uiStore'

logUncaught()
const settings = await loadSettings()
useUi.setState({ settings })
applyTheme(settings?.theme ?? 'system')
await startI18n(uiLanguage(settings?.language ?? null))

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <ErrorBoundary>
    <App />
  </ErrorBoundary>,
)
// Not waited for: a part of the program that it loads would in turn wait for this file.
void start()
