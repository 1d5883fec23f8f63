import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../../host/templates/templates'
import { IconButton } from '../../kit/IconButton'
import { MenuButton } from '../../kit/MenuButton'
import rowCss from '../../kit/row.module.css'
import { useRowMenu } from '../../kit/useRowMenu'
import styles from './Templates.module.css'

interface OwnTemplateProps {
  template: Template
  /** Whether the list's one tab stop is here. */
  tabStop: boolean
  onUse(): void
  onRename(): void
  onRemove(): void
}

/** A row of the list; its menu and the Delete key are as in the library. */
export function OwnTemplate({ template, tabStop, onUse, onRename, onRemove }: OwnTemplateProps) {
  const { t } = useTranslation()
  const { menuId, press } = useRowMenu(onRemove)
  const name = template.name || t('templates.untitled')
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={`${rowCss.row} ${styles.row}`}
        data-row
        tabIndex={tabStop ? 0 : -1}
        aria-keyshortcuts="ArrowRight Delete"
        onClick={onUse}
        onKeyDown={press}
      >
        {name}
      </button>
      <MenuButton
        align="end"
        trigger={<IconButton icon={Ellipsis} label={t('templates.menuOf', { name })} small tabIndex={-1} />}
        entries={[
          { id: 'use', label: t('templates.use'), run: onUse },
          { id: 'rename', label: t('templates.rename'), run: onRename },
          { id: 'remove', label: t('templates.remove'), run: onRemove },
        ]}
        id={menuId}
      />
    </li>
  )
}
