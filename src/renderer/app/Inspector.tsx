import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { HouseStyle } from '../../core/style/houseStyleSchema'
import { client } from '../client/client'
import type { EditorSession } from '../editor/session'
import { Tabs } from '../kit/Tabs'
import { ChecksPanel } from '../panels/checks/ChecksPanel'
import type { Checks } from '../panels/checks/createChecks'
import { DetailsPanel } from '../panels/details/DetailsPanel'
import { PeoplePanel } from '../panels/people/PeoplePanel'
import { StyleChoice } from '../panels/style/StyleChoice'
import { knownPeople } from './knownPeople'
import { paneClass } from './Pane'
import { pictures } from './pictures'
import { countOf, limitsOf } from './startChecks'
import { useUi } from './uiStore'
import { useStyles } from './useStyles'
import { changeStyle, keepStyles, showFailure } from './workspace'

const NONE: readonly HouseStyle[] = []
const endNaming = () => useUi.setState({ naming: false })

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
  const own = useStyles()
  const kept = settings?.styles ?? NONE
  const naming = useUi((state) => state.naming)
  const draft = useUi((state) => state.open?.id ?? '')
  const peopleChanged = useUi((state) => state.peopleChanged)
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
              <PeoplePanel
                session={session}
                naming={naming}
                onNaming={endNaming}
                pictures={pictures}
                known={knownPeople}
                client={client}
                draft={draft}
                asked={peopleChanged}
                onFailure={showFailure}
                onShowKnown={(person) => useUi.setState({ dialog: { kind: 'people', person } })}
              >
                <StyleChoice
                  session={session}
                  style={style}
                  own={own}
                  kept={kept}
                  onChange={changeStyle}
                  onKeep={keepStyles}
                />
              </PeoplePanel>
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
