import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import fieldCss from '../../kit/field.module.css'
import { Icon } from '../../kit/Icon'
import { useFirstFocus } from '../../kit/useFirstFocus'
import styles from './Palette.module.css'
import { type PaletteGroup, type PaletteItem, paletteGroups } from './paletteGroups'

interface PaletteProps {
  items: readonly PaletteItem[]
  /** Ids of what was chosen last, newest first. */
  recent: readonly string[]
  onChoose(item: PaletteItem): void
  onClose(): void
}

/** Everything by its name: commands, questions of the open interview, drafts. One field, arrows, Enter. */
export function Palette({ items, recent, onChoose, onClose }: PaletteProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const groups = useMemo(() => paletteGroups(items, recent, query), [items, recent, query])
  const focus = useFirstFocus()
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.scrim} />
        <Dialog.Viewport className={styles.viewport}>
          <Dialog.Popup {...focus} className={styles.palette} aria-label={t('command.palette')}>
            <Autocomplete.Root
              open
              inline
              items={groups}
              filter={null}
              value={query}
              itemToStringValue={(item: PaletteItem) => item.label}
              onValueChange={(next, { reason }) => reason !== 'item-press' && setQuery(next)}
              autoHighlight="always"
              keepHighlight
            >
              <Autocomplete.InputGroup className={styles.head}>
                <Icon of={Search} />
                <Autocomplete.Input
                  className={`${fieldCss.bare} ${styles.input}`}
                  aria-label={t('command.palette')}
                  placeholder={t('palette.hint')}
                  spellCheck={false}
                />
              </Autocomplete.InputGroup>
              <Autocomplete.Empty>
                {groups.length === 0 && <p className={styles.empty}>{t('library.nothingFound', { query })}</p>}
              </Autocomplete.Empty>
              <Autocomplete.List className={styles.list} aria-label={t('command.palette')}>
                {(group: PaletteGroup) => <Group key={group.value} group={group} onChoose={onChoose} />}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Group({ group, onChoose }: { group: PaletteGroup; onChoose(item: PaletteItem): void }) {
  const { t } = useTranslation()
  return (
    <Autocomplete.Group items={group.items}>
      <Autocomplete.GroupLabel className={styles.label}>{t(`palette.${group.value}`)}</Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(item: PaletteItem) => (
          <Autocomplete.Item key={item.id} value={item} className={styles.item} onClick={() => onChoose(item)}>
            <span className={styles.name}>{item.label}</span>
            {item.hint && <span className={styles.hint}>{item.hint}</span>}
            {item.keys && <kbd>{item.keys}</kbd>}
          </Autocomplete.Item>
        )}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  )
}
