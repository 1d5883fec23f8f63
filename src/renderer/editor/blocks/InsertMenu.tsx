import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../kit/Icon'
import { TypeaheadList, type TypeaheadOption } from '../typeahead/TypeaheadList'
import type { BlockEntry } from './entries'
import { useInsertMenu } from './useInsertMenu'

type Choice = TypeaheadOption & { entry: BlockEntry }

/**
 * The list of blocks at the caret. The caret stays in the text: what one types there filters, the arrows choose, Enter puts
 * it in, and Escape leaves the text as it was typed.
 */
export function InsertMenu() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const { entries, active, isOpen, choose, point } = useInsertMenu(editor)
  if (!isOpen) return null
  return (
    <TypeaheadList<Choice>
      editor={editor}
      label={t('block.list')}
      options={entries.map(choiceOf)}
      active={active}
      onPoint={point}
      onChoose={({ entry }) => choose(entry)}
    />
  )
}

function choiceOf(entry: BlockEntry): Choice {
  const { id, name, icon, sign } = entry
  return { id, label: name, mark: <Icon of={icon} />, ...(sign && { hint: sign }), entry }
}
