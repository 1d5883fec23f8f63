import { Toolbar } from '@base-ui/react/toolbar'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ExternalLink, Pencil, Unlink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import { BarButton } from './BarButton'
import css from './format.module.css'
import { setLink } from './setLink'

interface LinkButtonsProps {
  url: string
  onOpen?(url: string): void
  onEdit(): void
}

/** Where the link with the caret goes, and what can be done about it. */
export function LinkButtons({ url, onOpen, onEdit }: LinkButtonsProps) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const shown = url.replace(/^(https:\/\/|mailto:|tel:)/iu, '')
  return (
    <>
      <Toolbar.Button
        className={`${css.button} ${css.address}`}
        title={t('format.openLink', { address: url, interpolation: { escapeValue: false } })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onOpen?.(url)}
      >
        <span>{shown}</span>
        <Icon of={ExternalLink} size={14} />
      </Toolbar.Button>
      <Toolbar.Separator className={css.rule} />
      <BarButton icon={Pencil} label={t('format.editLink')} onClick={onEdit} />
      <BarButton icon={Unlink} label={t('format.removeLink')} onClick={() => setLink(editor, null)} />
    </>
  )
}
