import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorSession } from '../editor/session'
import { Tabs } from '../kit/Tabs'
import { ChecksPanel } from '../panels/checks/ChecksPanel'
import type { Checks } from '../panels/checks/createChecks'
import { DetailsPanel } from '../panels/details/DetailsPanel'
import { PeoplePanel } from '../panels/people/PeoplePanel'
import { paneClass } from './Pane'
import { pictures } from './pictures'
import { countOf, limitsOf } from './startChecks'
import { useUi } from './uiStore'
import { changeStyle } from './workspace'

interface InspectorProps {
  session: EditorSession
  checks: Checks
  style: string
}

export function Inspector({ session, checks, style }: InspectorProps) {
  const { t } = useTranslation()
  const tab = useUi((state) => state.tab)
  const found = countOf(useSyncExternalStore(checks.listen, checks.get))
  const settings = useUi((state) => state.settings)
  const naming = useUi((state) => state.naming)
  return (
    <aside className={paneClass} aria-label={t('region.inspector')} data-region="inspector">
      <Tabs
        label={t('region.inspector')}
        value={tab}
        onChange={(next) => useUi.setState({ tab: next })}
        tabs={[
          {
            value: 'people',
            label: t('people.tab'),
            panel: (
              <PeoplePanel session={session} style={style} naming={naming} pictures={pictures} onStyle={changeStyle} />
            ),
          },
          {
            value: 'details',
            label: t('details.tab'),
            panel: <DetailsPanel session={session} limits={limitsOf(settings)} />,
          },
          { value: 'checks', label: t('checks.tab'), count: found, panel: <ChecksPanel checks={checks} /> },
        ]}
      />
    </aside>
  )
}
