import { useTranslation } from 'react-i18next'
import { Button } from '../../kit/Button'

/** After an export: another one, or that was all. */
export function EndButtons({ onReset, onClose }: { onReset(): void; onClose(): void }) {
  const { t } = useTranslation()
  return (
    <>
      <Button look="outline" large onClick={onReset}>
        {t('export.more')}
      </Button>
      <Button look="primary" large onClick={onClose}>
        {t('action.done')}
      </Button>
    </>
  )
}
