import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../core/interview/interview'
import { isSafeLink } from '../../../core/interview/safeLink'
import { IconButton } from '../../kit/IconButton'
import { PropertyField } from '../../kit/PropertyField'
import { Property, PropertyAct } from '../../kit/PropertyList'
import styles from './PeoplePanel.module.css'

type Link = Person['links'][number]

interface LinkPropertiesProps {
  links: readonly Link[]
  onChange(links: Link[]): void
}

/** Where more about a person is to be found. An address counts once it is one. */
export function LinkProperties({ links, onChange }: LinkPropertiesProps) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const change = (index: number, link: Link) => onChange(links.map((other, at) => (at === index ? link : other)))
  const add = (link: Link) => {
    setAdding(false)
    onChange([...links, link])
  }
  return (
    <Property name={t('person.links')}>
      {(id) => (
        <>
          {links.map((link, index) => (
            <LinkRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a link has no name of its own; rows are not moved
              key={`${index} of ${links.length}`}
              labelledBy={id}
              link={link}
              onChange={(next) => change(index, next)}
              onRemove={() => onChange(links.filter((_, at) => at !== index))}
            />
          ))}
          {adding && (
            <LinkRow
              key={links.length}
              labelledBy={id}
              link={{ label: '', url: '' }}
              onChange={add}
              onRemove={() => setAdding(false)}
            />
          )}
          {!adding && (
            <PropertyAct icon={Plus} onClick={() => setAdding(true)}>
              {t('person.addLink')}
            </PropertyAct>
          )}
        </>
      )}
    </Property>
  )
}

interface LinkRowProps {
  labelledBy: string
  link: Link
  onChange(link: Link): void
  onRemove(): void
}

function LinkRow({ labelledBy, link, onChange, onRemove }: LinkRowProps) {
  const { t } = useTranslation()
  /** What was typed, as long as its address is none. */
  const [pending, setPending] = useState<Link | null>(null)
  const shown = pending ?? link
  const type = (part: Partial<Link>) => {
    const next = { ...shown, ...part }
    const counts = isSafeLink(next.url)
    setPending(counts ? null : next)
    if (counts) onChange(next)
  }
  return (
    <div className={styles.linkRow}>
      <div>
        <PropertyField
          labelledBy={labelledBy}
          value={shown.label}
          placeholder={t('person.linkLabel')}
          onChange={(label) => type({ label })}
        />
        <PropertyField
          labelledBy={labelledBy}
          value={shown.url}
          placeholder="https://"
          wrong={pending && pending.url !== '' ? t('person.linkWrong') : null}
          onChange={(url) => type({ url })}
        />
      </div>
      <IconButton icon={Trash2} small label={t('person.removeLink')} onClick={onRemove} />
    </div>
  )
}
