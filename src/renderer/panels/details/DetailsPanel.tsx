import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Limits } from '../../../core/check/limits'
import { headlineLength, standfirstLength } from '../../../core/interview/frameLengths'
import { NORMSEITE } from '../../../core/interview/lengths'
import type { Details, EditorSession } from '../../editor/session'
import { Choice } from '../../kit/Choice'
import { DateField } from '../../kit/DateField'
import { localeOf } from '../../kit/locale'
import { PanelSection } from '../../kit/PanelSection'
import { PropertyField } from '../../kit/PropertyField'
import { Property, PropertyList } from '../../kit/PropertyList'
import { SeverityGlyph } from '../../kit/SeverityGlyph'
import { useEditorView } from '../useEditorView'
import { useWhenQuiet } from '../useWhenQuiet'
import styles from './DetailsPanel.module.css'
import { showTags, tagsFrom } from './tags'

const LANGUAGES = ['de', 'de-AT', 'de-CH', 'en', 'en-GB', 'en-US']

export function DetailsPanel({ session, limits }: { session: EditorSession; limits: Limits }) {
  const { t, i18n } = useTranslation()
  const details = useEditorView(session, 'details')
  const frame = useWhenQuiet(session, frameLengths)
  const change = (changed: Partial<Details>) => session.changeDetails(changed)
  return (
    <>
      <Section heading={t('details.article')}>
        <TextDetail name={t('details.section')} value={details.section} onChange={(section) => change({ section })} />
        <Property name={t('details.language')}>
          {(id) => (
            <LanguageChoice labelledBy={id} language={details.language} onChange={(language) => change({ language })} />
          )}
        </Property>
        <Property name={t('details.date')}>
          {(id) => (
            <DateField
              labelledBy={id}
              value={details.date ?? ''}
              shown={details.date === null ? '–' : showDate(details.date, i18n.language)}
              onChange={(date) => change({ date: date || null })}
            />
          )}
        </Property>
      </Section>
      <Section heading={t('details.web')}>
        <TextDetail name={t('details.slug')} value={details.slug} onChange={(slug) => change({ slug })} />
        <TextDetail
          name={t('details.tags')}
          value={showTags(details.tags)}
          lines
          onChange={(text) => change({ tags: tagsFrom(text) })}
        />
      </Section>
      <Section heading={t('details.length')}>
        <Property name={t('details.target')}>
          {(id) => (
            <TargetField
              labelledBy={id}
              target={details.targetLength}
              onChange={(targetLength) => change({ targetLength })}
            />
          )}
        </Property>
        <LengthOf name={t('details.headline')} count={frame.headline} limit={limits.headline} />
        <LengthOf name={t('details.standfirst')} count={frame.standfirst} limit={limits.standfirst} />
      </Section>
    </>
  )
}

function frameLengths(session: EditorSession): Limits {
  const { frame } = session.read()
  return { headline: headlineLength(frame), standfirst: standfirstLength(frame) }
}

/** A length beside what it may be; what runs over is marked. */
function LengthOf({ name, count, limit }: { name: string; count: number; limit: number }) {
  const { t, i18n } = useTranslation()
  const figures = { count: count.toLocaleString(i18n.language), limit: limit.toLocaleString(i18n.language) }
  const over = count > limit
  return (
    <Property name={name}>
      {() => (
        <p className={`${styles.length} ${over ? styles.over : ''}`}>
          {over && <SeverityGlyph severity="check" />}
          {t('details.of', figures)}
        </p>
      )}
    </Property>
  )
}

function showDate(date: string, language: string): string {
  // A day has no time zone: read and shown in the same one it stays that day.
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <PanelSection heading={heading}>
      <PropertyList>{children}</PropertyList>
    </PanelSection>
  )
}

interface TextDetailProps {
  name: string
  value: string
  lines?: boolean
  onChange(value: string): void
}

function TextDetail({ name, ...field }: TextDetailProps) {
  return <Property name={name}>{(id) => <PropertyField labelledBy={id} placeholder="–" {...field} />}</Property>
}

interface LanguageChoiceProps {
  labelledBy: string
  language: string
  onChange(language: string): void
}

function LanguageChoice({ labelledBy, language, onChange }: LanguageChoiceProps) {
  const { i18n } = useTranslation()
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' })
  const offered = LANGUAGES.includes(language) ? LANGUAGES : [...LANGUAGES, language]
  const choices = offered.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
  return <Choice labelledBy={labelledBy} value={language} choices={choices} onChange={onChange} />
}

interface TargetFieldProps {
  labelledBy: string
  target: number | null
  onChange(target: number | null): void
}

/** Takes `3600`, `3.600` and `3 600`; what is no number is not taken over, and says so. */
function TargetField({ labelledBy, target, onChange }: TargetFieldProps) {
  const { t, i18n } = useTranslation()
  const [wrong, setWrong] = useState(false)
  const pages = target && (target / NORMSEITE).toLocaleString(i18n.language, { maximumFractionDigits: 1 })
  const take = (text: string) => {
    const digits = text.replace(/[\s.,’']/gu, '')
    const number = Number(digits)
    const usable = digits === '' || (/^\d+$/.test(digits) && number > 0 && number < 10_000_000)
    setWrong(!usable)
    if (usable) onChange(digits === '' ? null : number)
  }
  return (
    <PropertyField
      labelledBy={labelledBy}
      value={target?.toLocaleString(i18n.language) ?? ''}
      placeholder={t('details.noTarget')}
      hint={pages ? t('details.pages', { pages }) : undefined}
      wrong={wrong ? t('details.targetWrong') : null}
      onChange={take}
    />
  )
}
