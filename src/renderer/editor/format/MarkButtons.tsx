import { Toolbar } from '@base-ui/react/toolbar'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  Bold,
  Italic,
  Link,
  type LucideIcon,
  Quote,
  StickyNote,
  Strikethrough,
  Subscript,
  Superscript,
  Underline,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runAction } from '../runAction'
import { BarButton } from './BarButton'
import css from './format.module.css'
import type { Cause, MARK_FORMATS } from './useCause'

const MARKS: readonly {
  action: 'bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript'
  format: (typeof MARK_FORMATS)[number]
  icon: LucideIcon
}[] = [
  { action: 'bold', format: 'bold', icon: Bold },
  { action: 'italic', format: 'italic', icon: Italic },
  { action: 'underline', format: 'underline', icon: Underline },
  { action: 'strike', format: 'strikethrough', icon: Strikethrough },
  { action: 'superscript', format: 'superscript', icon: Superscript },
  { action: 'subscript', format: 'subscript', icon: Subscript },
]

/** What can be done with selected words. */
export function MarkButtons({ cause, onLink }: { cause: Cause; onLink(): void }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const run = (action: Parameters<typeof runAction>[1]) => () => {
    runAction(editor, action)
    editor.focus()
  }
  return (
    <>
      {MARKS.map(({ action, format, icon }) => (
        <BarButton
          key={action}
          icon={icon}
          label={t(`format.${action}`)}
          pressed={cause.marks.has(format)}
          onClick={run(action)}
        />
      ))}
      <BarButton icon={Link} label={t('format.link')} pressed={cause.link !== null} onClick={onLink} />
      <Toolbar.Separator className={css.rule} />
      {cause.quotable && <BarButton icon={Quote} label={t('format.pullQuote')} named onClick={run('pullQuote')} />}
      <BarButton icon={StickyNote} label={t('format.note')} named onClick={run('note')} />
    </>
  )
}
