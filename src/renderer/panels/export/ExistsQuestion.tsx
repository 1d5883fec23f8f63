import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../kit/ConfirmDialog'

interface ExistsQuestionProps {
  name: string
  onReplace(): void
  onOtherName(): void
  onCancel(): void
}

/** Nothing is overwritten unasked. */
export function ExistsQuestion({ name, onReplace, onOtherName, onCancel }: ExistsQuestionProps) {
  const { t } = useTranslation()
  return (
    <ConfirmDialog
      title={t('export.existsTitle', { name })}
      sentence={t('export.existsSentence')}
      confirm={t('export.replace')}
      cancel={t('action.cancel')}
      other={{ label: t('export.otherName'), run: onOtherName }}
      onConfirm={onReplace}
      onCancel={onCancel}
    />
  )
}
