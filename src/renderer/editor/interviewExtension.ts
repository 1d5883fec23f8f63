import { HistoryExtension } from '@lexical/history'
import { LinkExtension } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import { type AnyLexicalExtensionArgument, configExtension, defineExtension } from 'lexical'
import type { Interview } from '../../core/interview/interview'
import { isSafeLink } from '../../core/interview/safeLink'
import { $writeInterview } from './convert/writeNodes'
import css from './editor.module.css'
import { BioExtension } from './grammar/bioExtension'
import { GrammarExtension } from './grammar/grammarExtension'
import { OwnStepExtension } from './history/ownStepExtension'
import { KeysExtension } from './keys/keysExtension'
import { NameExtension } from './keys/nameExtension'
import { ActiveTurnExtension } from './labels/activeTurnExtension'
import { HashtagExtension } from './labels/hashtagExtension'
import { LabelsExtension } from './labels/labelsExtension'
import { MarkdownExtension } from './markdown/markdownExtension'
import { MarksExtension } from './marks/marksExtension'
import { NAMESPACE } from './namespace'
import { BioNode } from './nodes/BioNode'
import { BoxNode } from './nodes/BoxNode'
import { FieldNode } from './nodes/FieldNode'
import { FigureNode } from './nodes/FigureNode'
import { NoteNode } from './nodes/NoteNode'
import { PullQuoteNode } from './nodes/PullQuoteNode'
import { SubheadNode } from './nodes/SubheadNode'
import { TurnNode } from './nodes/TurnNode'
import { OutlineExtension } from './outline/outlineExtension'
import { PanelActsExtension } from './panelActsExtension'
import { TypographyExtension } from './typography/typographyExtension'
import { FarTurnsExtension } from './view/farTurnsExtension'
import { FocusModeExtension } from './view/focusModeExtension'
import { KeepCaretExtension } from './view/keepCaretExtension'
import { OwnLayoutExtension } from './view/ownLayoutExtension'
import { TypewriterExtension } from './view/typewriterExtension'
import { UnwatchedSelectionExtension } from './view/unwatchedSelectionExtension'

/** Everything the editor is, without React: an editor for one interview. */
export function interviewExtension(interview: Interview, more: AnyLexicalExtensionArgument[] = []) {
  return defineExtension({
    name: 'wechselrede/interview',
    namespace: NAMESPACE,
    nodes: [TurnNode, FieldNode, SubheadNode, NoteNode, PullQuoteNode, FigureNode, BoxNode, BioNode],
    dependencies: [
      RichTextExtension,
      HistoryExtension,
      OwnStepExtension,
      ListExtension,
      configExtension(LinkExtension, { validateUrl: (url) => isSafeLink(url) }),
      GrammarExtension,
      BioExtension,
      KeysExtension,
      NameExtension,
      MarksExtension,
      MarkdownExtension,
      TypographyExtension,
      LabelsExtension,
      ActiveTurnExtension,
      HashtagExtension,
      KeepCaretExtension,
      UnwatchedSelectionExtension,
      FarTurnsExtension,
      OwnLayoutExtension,
      FocusModeExtension,
      TypewriterExtension,
      PanelActsExtension,
      OutlineExtension,
      ...more,
    ],
    theme: {
      paragraph: css.paragraph,
      link: css.link,
      list: { ul: css.list, ol: css.list },
      text: {
        bold: css.bold,
        italic: css.italic,
        underline: css.underline,
        strikethrough: css.strike,
        underlineStrikethrough: css.underlineStrike,
        superscript: css.superscript,
        subscript: css.subscript,
      },
    },
    $initialEditorState: () => $writeInterview(interview),
    onError: (error) => {
      throw error
    },
  })
}
