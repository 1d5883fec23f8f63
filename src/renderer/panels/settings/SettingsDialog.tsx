import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KEPT_VERSIONS } from '../../../core/interview/keptVersions'
import type { SettingsChange } from '../../../host/settings/settings'
import type { SettingsOfShell } from '../../client/client'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import { ChoiceRow, LabelledRow } from '../../kit/LabelledRow'
import { PropertyField } from '../../kit/PropertyField'
import { Toggle } from '../../kit/Toggle'
import { useStyleChoices } from '../style/useStyleChoices'
import styles from './SettingsDialog.module.css'

interface SettingsDialogProps {
  settings: SettingsOfShell
  /** Dictionaries that are wanted and not installed. */
  missing: readonly string[]
  onChange(change: SettingsChange): void
  onBackUp(): void
  onRestoreBackup(): void
  /** A desktop app only: a browser shell is told its library on the command line. */
  onChooseLibrary(): void
  onMoveLibrary(): void
  onClose(): void
}

const THEMES = ['system', 'light', 'dark'] as const
const LANGUAGES = ['system', 'de', 'en'] as const
const LIMITS = ['headlineLimit', 'standfirstLimit'] as const
const LONGEST = 10_000

/** Every change holds at once. */
export function SettingsDialog({ settings, missing, onChange, onClose, ...acts }: SettingsDialogProps) {
  const { t } = useTranslation(['app', 'core'])
  const styleChoices = useStyleChoices(settings.styles, settings.style)
  const isDesktop = settings.shell === 'desktop'
  return (
    <Dialog title={t('settings.title')} size="small" closeLabel={t('action.close')} onClose={onClose}>
      <div className={styles.rows}>
        <ChoiceRow
          name={t('settings.language')}
          value={settings.language ?? 'system'}
          choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          onChange={(language) => onChange({ language: language === 'system' ? null : language })}
        />
        <ChoiceRow
          name={t('settings.theme')}
          value={settings.theme}
          choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          onChange={(theme) => onChange({ theme })}
        />
        <ChoiceRow
          name={t('settings.style')}
          value={settings.style}
          choices={styleChoices}
          onChange={(style) => onChange({ style })}
        />
        <Toggle
          label={t('settings.conversions')}
          on={settings.conversions}
          onChange={(conversions) => onChange({ conversions })}
        />
        <Toggle label={t('settings.allDrawn')} on={settings.allDrawn} onChange={(allDrawn) => onChange({ allDrawn })} />
        {LIMITS.map((limit) => (
          <LabelledRow key={limit} name={t(`settings.${limit}`)}>
            {(id) => (
              <LimitField labelledBy={id} value={settings[limit]} onChange={(value) => onChange({ [limit]: value })} />
            )}
          </LabelledRow>
        ))}
        <Toggle label={t('settings.spelling')} on={settings.spelling} onChange={(spelling) => onChange({ spelling })} />
        <OwnWords words={settings.ownWords} onChange={(ownWords) => onChange({ ownWords })} />
        {settings.spelling && missing.length > 0 && (
          <p className={styles.hint}>{t('settings.noDictionary', { names: missing.join(', ') })}</p>
        )}
        <p className={styles.hint}>{t('settings.history', KEPT_VERSIONS)}</p>
        <LabelledRow name={t('settings.library')}>
          {() => (
            <span className={styles.acts}>
              <Button look="outline" onClick={acts.onBackUp}>
                {t('settings.backUp')}
              </Button>
              <Button look="outline" onClick={acts.onRestoreBackup}>
                {t('settings.restoreBackup')}
              </Button>
              {isDesktop && (
                <Button look="outline" onClick={acts.onChooseLibrary}>
                  {t('settings.chooseLibrary')}
                </Button>
              )}
              <Button look="outline" onClick={acts.onMoveLibrary}>
                {t('settings.moveLibrary')}
              </Button>
            </span>
          )}
        </LabelledRow>
        <p className={styles.hint}>{t(isDesktop ? 'settings.libraryOfDesktop' : 'settings.libraryFolder')}</p>
      </div>
    </Dialog>
  )
}

/** A word a line: what was added from the text can be set right here, and taken out. */
function OwnWords({ words, onChange }: { words: readonly string[]; onChange(words: string[]): void }) {
  const { t } = useTranslation()
  const id = useId()
  const take = (text: string) => {
    const lines = text.split('\n').map((line) => line.trim())
    onChange([...new Set(lines.filter((line) => line !== ''))])
  }
  return (
    <div className={styles.words}>
      <span id={id}>{t('settings.ownWords')}</span>
      <PropertyField
        lines
        labelledBy={id}
        value={words.join('\n')}
        placeholder="–"
        hint={t('settings.ownWordsHint')}
        onChange={take}
      />
    </div>
  )
}

interface LimitFieldProps {
  labelledBy: string
  value: number
  onChange(value: number): void
}

function LimitField({ labelledBy, value, onChange }: LimitFieldProps) {
  const { t } = useTranslation()
  const [wrong, setWrong] = useState(false)
  const take = (text: string) => {
    const number = Number(text)
    const usable = Number.isInteger(number) && number > 0 && number <= LONGEST
    setWrong(!usable)
    if (usable) onChange(number)
  }
  return (
    <span className={styles.limit}>
      <PropertyField
        labelledBy={labelledBy}
        value={String(value)}
        wrong={wrong ? t('settings.limitWrong') : null}
        onChange={take}
      />
    </span>
  )
}
