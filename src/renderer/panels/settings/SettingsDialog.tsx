import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { houseStyle, STYLE_NAMES } from '../../../core/style/houseStyle'
import type { Settings, SettingsChange } from '../../../host/settings/settings'
import { Choice } from '../../kit/Choice'
import { Dialog } from '../../kit/Dialog'
import { Toggle } from '../../kit/Toggle'
import styles from './SettingsDialog.module.css'

interface SettingsDialogProps {
  settings: Settings
  onChange(change: SettingsChange): void
  onClose(): void
}

const THEMES = ['system', 'light', 'dark'] as const
const LANGUAGES = ['system', 'de', 'en'] as const

/** Every change holds at once. */
export function SettingsDialog({ settings, onChange, onClose }: SettingsDialogProps) {
  const { t } = useTranslation(['app', 'core'])
  return (
    <Dialog title={t('settings.title')} size="small" closeLabel={t('action.close')} onClose={onClose}>
      <div className={styles.rows}>
        <Row name={t('settings.language')}>
          {(id) => (
            <Choice
              labelledBy={id}
              value={settings.language ?? 'system'}
              choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
              onChange={(language) => onChange({ language: language === 'system' ? null : language })}
            />
          )}
        </Row>
        <Row name={t('settings.theme')}>
          {(id) => (
            <Choice
              labelledBy={id}
              value={settings.theme}
              choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
              onChange={(theme) => onChange({ theme })}
            />
          )}
        </Row>
        <Row name={t('settings.style')}>
          {(id) => (
            <Choice
              labelledBy={id}
              value={houseStyle(settings.style).name}
              choices={STYLE_NAMES.map((value) => ({ value, label: t(`core:styles.${value}`) }))}
              onChange={(style) => onChange({ style })}
            />
          )}
        </Row>
        <Toggle
          label={t('settings.conversions')}
          on={settings.conversions}
          onChange={(conversions) => onChange({ conversions })}
        />
      </div>
    </Dialog>
  )
}

function Row({ name, children }: { name: string; children(id: string): ReactNode }) {
  const id = useId()
  return (
    <div className={styles.row}>
      <span id={id}>{name}</span>
      {children(id)}
    </div>
  )
}
