import { useTranslation } from 'react-i18next'
import { parseDifference } from '../../../core/equal/difference'
import type { TextPlace } from '../../../core/interview/finding'
import type { Interview } from '../../../core/interview/interview'
import { placeName } from '../../../core/interview/placeName'
import type { ClientErrorCode } from '../../client/clientError'
import { LinkButton } from '../../kit/Button'
import { sentenceOfFailure } from './sentenceOfFailure'

interface FailureProps {
  code: ClientErrorCode
  detail: string
  interview: Interview
  onGoTo(place: TextPlace): void
}

/** Why an export failed; where its words differ, with the place and the way there. */
export function Failure({ code, detail, interview, onGoTo }: FailureProps) {
  const { t } = useTranslation(['app', 'core'])
  const path = code === 'words-differ' ? parseDifference(detail).path : null
  const place = path && placeName(interview, path)
  return (
    <>
      <span>
        {sentenceOfFailure(t, { code, detail })}
        {place && ` ${t('export.place', { place: t(`core:place.${place.key}`, place.values) })}`}
      </span>
      {path && <LinkButton onClick={() => onGoTo({ path })}>{t('export.goToPlace')}</LinkButton>}
    </>
  )
}
