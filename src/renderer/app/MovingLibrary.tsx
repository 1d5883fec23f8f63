import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { followJob } from '../client/jobs'
import { WaitDialog } from '../kit/WaitDialog'
import { type Moving, useUi } from './uiStore'

/** In each window while the library moves: nothing is typed that could not be saved for so long. */
export function MovingLibrary() {
  const moving = useUi((state) => state.moving)
  return moving && <Progress key={moving.job} {...moving} />
}

function Progress({ job, stop }: Moving) {
  const { t, i18n } = useTranslation()
  const [{ done, total }, setProgress] = useState({ done: 0, total: 0 })
  useEffect(() => followJob(job, (done, total) => setProgress({ done, total })), [job])
  const sentence =
    total === 0
      ? t('moveLibrary.begins')
      : t('moveLibrary.progress', {
          done: done.toLocaleString(i18n.language),
          count: total,
          total: total.toLocaleString(i18n.language),
        })
  const end = stop && { label: t('action.cancel'), run: stop }
  return <WaitDialog title={t('moveLibrary.moving')} sentence={sentence} stop={end ?? undefined} />
}
