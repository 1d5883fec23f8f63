import { Pencil, Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { houseStyle, knownStyle } from '../../../core/style/houseStyle'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import type { EditorSession } from '../../editor/session'
import { LinkButton } from '../../kit/Button'
import { IconButton } from '../../kit/IconButton'
import { PanelSection } from '../../kit/PanelSection'
import { RadioList } from '../../kit/RadioList'
import { useEditorView } from '../useEditorView'
import { labelExample } from './labelExample'
import styles from './StyleChoice.module.css'
import { StyleDialog } from './StyleDialog'
import { useStyleChoices } from './useStyleChoices'

interface StyleChoiceProps {
  session: EditorSession
  /** Name of the draft's style. */
  style: string
  /** All styles besides the four. */
  own: readonly HouseStyle[]
  /** Those of them that this machine keeps. */
  kept: readonly HouseStyle[]
  onChange(style: string): void
  onKeep(styles: readonly HouseStyle[]): void
}

/** The house style, each choice with what it makes of a person of this interview. */
export function StyleChoice({ session, style, own, kept, onChange, onKeep }: StyleChoiceProps) {
  const { t } = useTranslation(['app', 'core'])
  const heading = useId()
  const people = useEditorView(session, 'people')
  const [edited, setEdited] = useState<HouseStyle | 'new' | null>(null)
  const chosen = useStyleChoices(own, style)
  const isKept = (name: string) => kept.some((one) => one.name === name)
  const brought = own.find(({ name }) => name === style && !isKept(name))
  const choices = chosen.map(({ value, label }) => ({
    value,
    label,
    example: exampleOf(value, own, people) ?? t(knownStyle(value, own) ? 'style.noLabels' : 'style.unknown'),
    action: isKept(value) && (
      <IconButton
        icon={Pencil}
        label={t('style.edit', { name: label })}
        small
        onClick={() => setEdited(houseStyle(value, own))}
      />
    ),
  }))
  const save = (next: HouseStyle, before: string | undefined) => {
    onKeep(before === undefined ? [...kept, next] : kept.map((one) => (one.name === before ? next : one)))
    if (before === undefined || style === before) onChange(next.name)
  }
  return (
    <PanelSection
      heading={t('style.heading')}
      headingId={heading}
      act={<IconButton icon={Plus} label={t('style.add')} small onClick={() => setEdited('new')} />}
    >
      <RadioList labelledBy={heading} value={style} choices={choices} onChange={onChange} />
      {brought && (
        <p className={styles.brought}>
          {t('style.brought')} <LinkButton onClick={() => onKeep([...kept, brought])}>{t('style.keep')}</LinkButton>
        </p>
      )}
      {edited && (
        <StyleDialog
          style={edited === 'new' ? { ...houseStyle(style, own), name: '' } : edited}
          taken={own.map(({ name }) => name).filter((name) => edited === 'new' || name !== edited.name)}
          people={people}
          onSave={(next) => save(next, edited === 'new' ? undefined : edited.name)}
          onRemove={edited === 'new' ? undefined : () => onKeep(kept.filter(({ name }) => name !== edited.name))}
          onClose={() => setEdited(null)}
        />
      )}
    </PanelSection>
  )
}

function exampleOf(name: string, own: readonly HouseStyle[], people: readonly Person[]): string | null {
  const style = knownStyle(name, own)
  return (style && labelExample(style, people)) ?? null
}
