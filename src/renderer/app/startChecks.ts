import { DEFAULT_LIMITS, type Limits } from '../../core/check/limits'
import type { Settings } from '../../host/settings/settings'
import { client } from '../client/client'
import { codeOf } from '../client/clientError'
import type { EditorSession } from '../editor/session'
import { showToast } from '../kit/toasts'
import { type Checks, type ChecksState, createChecks } from '../panels/checks/createChecks'
import { i18n } from './i18n'
import { useUi } from './uiStore'

const { getState: ui, setState: setUi } = useUi

/** Starts looking at the open draft. The live region says when the count has changed. */
export function startChecks(session: EditorSession, ignored: readonly string[]): Checks {
  const checks = createChecks(session, {
    ignored,
    limits: limitsOf(ui().settings),
    onIgnored: (ids) => void keepIgnored(ids),
  })
  let before = countOf(checks.get())
  checks.listen(() => {
    const count = countOf(checks.get())
    if (count !== before) setUi({ announcement: i18n.t('app:checks.announce', { count }) })
    before = count
  })
  return checks
}

/** The lengths that the settings allow. */
export function limitsOf(settings: Settings | null): Limits {
  return settings ? { headline: settings.headlineLimit, standfirst: settings.standfirstLimit } : DEFAULT_LIMITS
}

/** What the tab counts: errors, and what is to be checked. Hints are none of it. */
export function countOf({ findings }: ChecksState): number {
  return findings.filter(({ severity }) => severity !== 'hint').length
}

async function keepIgnored(ignored: readonly string[]) {
  const { open } = ui()
  if (!open) return
  setUi({ open: { ...open, ignored } })
  try {
    await client.ignoreFindings(open.id, ignored)
  } catch (error) {
    showToast(i18n.t(`core:errors.${codeOf(error)}`), { failed: true })
  }
}
