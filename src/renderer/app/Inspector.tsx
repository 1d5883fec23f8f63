import { useTranslation } from 'react-i18next'
import type { EditorSession } from '../editor/session'
import { Tabs } from '../kit/Tabs'
import { DetailsPanel } from '../panels/details/DetailsPanel'
import { PeoplePanel } from '../panels/people/PeoplePanel'
import { paneClass } from './Pane'
import { useUi } from './uiStore'
import { changeStyle } from './workspace'

export function Inspector({ session, style }: { session: EditorSession; style: string }) {
  const { t } = useTranslation()
  const tab = useUi((state) => state.tab)
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
            panel: <PeoplePanel session={session} style={style} naming={naming} onStyle={changeStyle} />,
          },
          { value: 'details', label: t('details.tab'), panel: <DetailsPanel session={session} /> },
        ]}
      />
    </aside>
  )
}
