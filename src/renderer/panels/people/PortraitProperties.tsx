import { ImageUp, Trash2 } from 'lucide-react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageRef, Person } from '../../../core/interview/interview'
import { bringsPictures, type Pictures, pictureFilesIn } from '../../editor/figures/pictures'
import { IconButton } from '../../kit/IconButton'
import { PropertyField } from '../../kit/PropertyField'
import { Property, PropertyAct } from '../../kit/PropertyList'
import styles from './PeoplePanel.module.css'

interface PortraitPropertiesProps {
  person: Person
  /** Of the interview. */
  language: string
  pictures: Pictures
  onChange(portrait: ImageRef | null): void
}

/** The portrait of a person: picked or dropped here, with credit and alternative text once it is there. */
export function PortraitProperties({ person, language, pictures, onChange }: PortraitPropertiesProps) {
  const { t } = useTranslation()
  const { portrait } = person
  // What the new file does not say stays as it was.
  const set = (image: ImageRef | null | undefined) =>
    image && onChange({ ...image, alt: portrait?.alt ?? '', credit: image.credit || (portrait?.credit ?? '') })
  const over = (event: DragEvent) => bringsPictures(event.dataTransfer) && event.preventDefault()
  const drop = async (event: DragEvent) => {
    const [file] = pictureFilesIn(event.dataTransfer)
    if (!file) return
    event.preventDefault()
    set((await pictures.take([file]))[0])
  }
  const choose = async () => set(await pictures.chooseOne())
  return (
    <>
      <Property name={t('person.portrait')}>
        {(id) => (
          <fieldset
            aria-labelledby={id}
            className={styles.portrait}
            data-takes-pictures=""
            onDragOver={over}
            onDrop={(event) => void drop(event)}
          >
            <PropertyAct icon={ImageUp} onClick={() => void choose()}>
              {t(portrait ? 'person.replacePortrait' : 'person.choosePortrait')}
            </PropertyAct>
            {portrait && (
              <IconButton icon={Trash2} small label={t('person.removePortrait')} onClick={() => onChange(null)} />
            )}
          </fieldset>
        )}
      </Property>
      {portrait &&
        (['credit', 'alt'] as const).map((part) => (
          <Property key={part} name={t(`person.portrait-${part}`)}>
            {(id) => (
              <PropertyField
                labelledBy={id}
                value={portrait[part]}
                lang={language}
                placeholder="–"
                onChange={(value) => onChange({ ...portrait, [part]: value })}
              />
            )}
          </Property>
        ))}
    </>
  )
}
