import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../../host/templates/templates'
import { ConfirmDialog } from '../../kit/ConfirmDialog'
import { Dialog } from '../../kit/Dialog'
import { MenuHost } from '../../kit/MenuHost'
import rowCss from '../../kit/row.module.css'
import { moveAmongRows } from '../../kit/rows'
import { OwnTemplate } from './OwnTemplate'
import { TemplateNameDialog } from './TemplateNameDialog'
import styles from './Templates.module.css'

interface TemplatesDialogProps {
  own: readonly Template[]
  shipped: readonly Template[]
  onUse(id: string): void
  onUseShipped(id: string): void
  /** Fulfilled with false where the name could not be given. */
  onRename(id: string, name: string): Promise<boolean>
  onRemove(id: string): void
  onClose(): void
}

/** What an interview can begin as: the user's own templates, then those that come along. One tab stop, arrows move inside. */
export function TemplatesDialog({ own, shipped, ...acts }: TemplatesDialogProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const [renaming, setRenaming] = useState<Template | null>(null)
  const [removing, setRemoving] = useState<Template | null>(null)
  return (
    <Dialog title={t('templates.title')} size="small" closeLabel={t('action.close')} onClose={acts.onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: moves the focus among the buttons inside */}
      <div ref={list} className={styles.list} onKeyDown={(event) => moveAmongRows(event, list.current)}>
        <section aria-label={t('templates.own')}>
          <h3 className={styles.group}>{t('templates.own')}</h3>
          {own.length === 0 && <p className={styles.none}>{t('templates.none')}</p>}
          <MenuHost>
            <ul>
              {own.map((template, index) => (
                <OwnTemplate
                  key={template.id}
                  template={template}
                  tabStop={index === 0}
                  onUse={() => acts.onUse(template.id)}
                  onRename={() => setRenaming(template)}
                  onRemove={() => setRemoving(template)}
                />
              ))}
            </ul>
          </MenuHost>
        </section>
        <section aria-label={t('templates.shipped')}>
          <h3 className={styles.group}>{t('templates.shipped')}</h3>
          <ul>
            {shipped.map(({ id, name }, index) => (
              <li key={id} className={styles.item}>
                <button
                  type="button"
                  className={`${rowCss.row} ${styles.row}`}
                  data-row
                  tabIndex={own.length === 0 && index === 0 ? 0 : -1}
                  onClick={() => acts.onUseShipped(id)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {renaming && (
        <TemplateNameDialog
          title={t('templates.renameTitle')}
          name={renaming.name}
          taken={own.filter(({ id }) => id !== renaming.id).map(({ name }) => name)}
          onName={async (name) => {
            if (await acts.onRename(renaming.id, name)) setRenaming(null)
          }}
          onClose={() => setRenaming(null)}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t('templates.removeTitle')}
          sentence={t('templates.removeSentence', { name: removing.name || t('templates.untitled') })}
          confirm={t('templates.remove')}
          cancel={t('action.cancel')}
          onCancel={() => setRemoving(null)}
          onConfirm={() => {
            setRemoving(null)
            acts.onRemove(removing.id)
          }}
        />
      )}
    </Dialog>
  )
}
