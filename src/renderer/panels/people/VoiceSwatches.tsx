import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useTranslation } from 'react-i18next'
import styles from './PeoplePanel.module.css'

const VOICES = [1, 2, 3, 4, 5] as const
type Voice = (typeof VOICES)[number]

interface VoiceSwatchesProps {
  labelledBy: string
  voice: number
  onChange(voice: Voice): void
}

/** The colours a guest can have. One tab stop, arrows inside. */
export function VoiceSwatches({ labelledBy, voice, onChange }: VoiceSwatchesProps) {
  const { t } = useTranslation()
  return (
    <RadioGroup
      aria-labelledby={labelledBy}
      value={voice}
      onValueChange={(next) => onChange(next as Voice)}
      className={styles.swatches}
    >
      {VOICES.map((number) => (
        <Radio.Root
          key={number}
          value={number}
          data-voice={number}
          aria-label={t(`voice.${number}`)}
          title={t(`voice.${number}`)}
          className={styles.swatch}
        />
      ))}
    </RadioGroup>
  )
}
