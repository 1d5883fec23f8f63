import { Popover } from '@base-ui/react/popover'
import { ListFilter } from 'lucide-react'
import { useId, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { DRAFT_STATES } from '../../../core/interview/draftStates'
import { isFiltered } from '../../../core/interview/shelfFilter'
import type { Shelf } from '../../../host/settings/settings'
import type { DraftList } from '../../client/draftList'
import { Button } from '../../kit/Button'
import { Choice } from '../../kit/Choice'
import { IconButton } from '../../kit/IconButton'
import { PopoverPopup } from '../../kit/PopoverPopup'
import popup from '../../kit/popup.module.css'
import { shelfChoices, WHOLE_SHELF } from './arrangeShelf'
import styles from './ShelfMenu.module.css'

interface ShelfMenuProps {
  /** Whose tags and people can be chosen; looked at only while the menu is open. */
  library: Pick<DraftList, 'get' | 'listen'>
  shelf: Shelf
  onChange(shelf: Shelf): void
}

const ORDERS = ['changed', 'headline', 'guest', 'state'] as const satisfies readonly Shelf['order'][]
/** A choice's value is text; no state, tag or person has this one. */
const ALL = ''

/** How the library is ordered and what of it is shown. */
export function ShelfMenu({ library, shelf, onChange }: ShelfMenuProps) {
  const { t } = useTranslation()
  return (
    <Popover.Root>
      <Popover.Trigger render={<IconButton icon={ListFilter} label={t('shelf.title')} />} />
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={6} collisionPadding={8} className={popup.layer}>
          <PopoverPopup className={styles.popover}>
            <Popover.Title className="visuallyHidden">{t('shelf.title')}</Popover.Title>
            <ShelfChoices library={library} shelf={shelf} onChange={onChange} />
          </PopoverPopup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function ShelfChoices({ library, shelf, onChange }: ShelfMenuProps) {
  const { t, i18n } = useTranslation()
  const { rows } = useSyncExternalStore(library.listen, library.get)
  const { tags, people } = shelfChoices(rows ?? [], i18n.language)
  return (
    <>
      <ShelfChoice
        name={t('shelf.order')}
        value={shelf.order}
        choices={ORDERS.map((value) => ({ value, label: t(`shelf.by.${value}`) }))}
        onChange={(order) => onChange({ ...shelf, order })}
      />
      <ShelfChoice
        name={t('shelf.state')}
        value={shelf.state ?? ALL}
        choices={[
          { value: ALL, label: t('shelf.all') },
          ...DRAFT_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
        onChange={(state) => onChange({ ...shelf, state: state === ALL ? null : state })}
      />
      <ShelfChoice
        name={t('shelf.tag')}
        value={shelf.tag ?? ALL}
        choices={anyOf(tags, shelf.tag, t('shelf.all'))}
        onChange={(tag) => onChange({ ...shelf, tag: tag === ALL ? null : tag })}
      />
      <ShelfChoice
        name={t('shelf.person')}
        value={shelf.person ?? ALL}
        choices={anyOf(people, shelf.person, t('shelf.all'))}
        onChange={(person) => onChange({ ...shelf, person: person === ALL ? null : person })}
      />
      {isFiltered(shelf) && (
        <div className={styles.foot}>
          <Button onClick={() => onChange({ ...WHOLE_SHELF, order: shelf.order })}>{t('shelf.showAll')}</Button>
        </div>
      )}
    </>
  )
}

/** What is chosen can be seen also where no draft has it any more. */
function anyOf(names: readonly string[], chosen: string | null, all: string) {
  const missing = chosen !== null && !names.includes(chosen) ? [chosen] : []
  return [{ value: ALL, label: all }, ...[...names, ...missing].map((name) => ({ value: name, label: name }))]
}

interface ShelfChoiceProps<T extends string> {
  name: string
  value: T
  choices: readonly { value: T; label: string }[]
  onChange(value: T): void
}

function ShelfChoice<T extends string>({ name, ...choice }: ShelfChoiceProps<T>) {
  const id = useId()
  return (
    <div className={styles.row}>
      <span id={id}>{name}</span>
      <Choice labelledBy={id} {...choice} />
    </div>
  )
}
