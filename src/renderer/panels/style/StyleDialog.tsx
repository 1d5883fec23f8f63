import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { EMPHASES, isStyleName, LABELS, QUOTES } from '../../../core/style/houseStyle'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import { Button } from '../../kit/Button'
import { Dialog } from '../../kit/Dialog'
import fieldCss from '../../kit/field.module.css'
import { ChoiceRow, LabelledRow } from '../../kit/LabelledRow'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import { Toggle } from '../../kit/Toggle'
import { labelExample } from './labelExample'
import styles from './StyleDialog.module.css'

interface StyleDialogProps {
  /** What it starts with. */
  style: HouseStyle
  /** Names of the other styles. */
  taken: readonly string[]
  people: readonly Person[]
  onSave(style: HouseStyle): void
  /** Only for a style that there is already. */
  onRemove?: (() => void) | undefined
  onClose(): void
}

const LONGEST_NAME = 60
const SEPARATORS = [': ', ' – ', '. ', ' | ', ' '] as const

/** A style of the house's own. */
export function StyleDialog({ style: start, taken, people, onSave, onRemove, onClose }: StyleDialogProps) {
  const { t } = useTranslation(['app', 'core'])
  const [style, setStyle] = useState(start)
  const [asked, setAsked] = useState(false)
  const form = useId()
  const name = style.name.trim()
  const isTaken = isStyleName(name) || taken.some((other) => other.toLocaleLowerCase() === name.toLocaleLowerCase())
  const wrong = isTaken ? t('style.taken', { name }) : asked && name === '' ? t('style.nameMissing') : null
  const set = (change: Partial<HouseStyle>) => setStyle({ ...style, ...change })
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name === '' || isTaken) return
    onSave({ ...style, name })
    onClose()
  }
  const remove = () => {
    onRemove?.()
    onClose()
  }
  const foot = (
    <>
      {onRemove && <Button onClick={remove}>{t('style.remove')}</Button>}
      <span className={styles.space} />
      <Button look="outline" large onClick={onClose}>
        {t('action.cancel')}
      </Button>
      <Button look="primary" large type="submit" form={form}>
        {t('style.save')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={t(onRemove ? 'style.editTitle' : 'style.newTitle')}
      size="small"
      closeLabel={t('action.close')}
      foot={foot}
      onClose={onClose}
    >
      <form id={form} className={styles.rows} onSubmit={save}>
        <NameRow name={style.name} wrong={wrong} onChange={(next) => set({ name: next })} />
        <ChoiceRow
          name={t('style.labels')}
          value={style.labels}
          choices={LABELS.map((value) => ({ value, label: t(`style.labelsOf.${value}`) }))}
          onChange={(labels) => set({ labels })}
        />
        <ChoiceRow
          name={t('style.separator')}
          value={style.separator}
          choices={separators(style.separator).map((value) => ({ value, label: t('style.between', { value }) }))}
          onChange={(separator) => set({ separator })}
        />
        <ChoiceRow
          name={t('style.emphasis')}
          value={style.emphasis}
          choices={EMPHASES.map((value) => ({ value, label: t(`style.emphasisOf.${value}`) }))}
          onChange={(emphasis) => set({ emphasis })}
        />
        <ChoiceRow
          name={t('style.quotes')}
          value={style.quotes}
          choices={QUOTES.map((value) => ({ value, label: t(`style.quotesOf.${value}`) }))}
          onChange={(quotes) => set({ quotes })}
        />
        <Toggle label={t('style.headings')} on={style.headings} onChange={(headings) => set({ headings })} />
        <p className={styles.example}>{labelExample(style, people) ?? t('style.withoutLabels')}</p>
      </form>
    </Dialog>
  )
}

/** One that came with a draft is offered as well. */
function separators(own: string): string[] {
  return SEPARATORS.some((one) => one === own) ? [...SEPARATORS] : [...SEPARATORS, own]
}

function NameRow({ name, wrong, onChange }: { name: string; wrong: string | null; onChange(name: string): void }) {
  const { t } = useTranslation()
  const sentence = useId()
  return (
    <div>
      <LabelledRow name={t('style.name')}>
        {(id) => (
          <input
            type="text"
            className={`${fieldCss.field} ${styles.field}`}
            value={name}
            maxLength={LONGEST_NAME}
            aria-labelledby={id}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? sentence : undefined}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </LabelledRow>
      {wrong && (
        <p id={sentence} className={`${fieldCss.wrong} ${styles.wrong}`}>
          <SeverityGlyph severity="error" />
          {wrong}
        </p>
      )}
    </div>
  )
}
