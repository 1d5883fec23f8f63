import {
  CornerDownRight,
  Heading,
  Image,
  List,
  ListOrdered,
  type LucideIcon,
  MessageSquarePlus,
  Quote,
  ScrollText,
  StickyNote,
  UserRound,
} from 'lucide-react'

export interface BlockKind {
  /** The action that puts it in. Its name and the words it is found by are `block.<action>` in the catalogue. */
  action:
    | 'newTurn'
    | 'paragraph'
    | 'subhead'
    | 'pullQuote'
    | 'picture'
    | 'note'
    | 'box'
    | 'bio'
    | 'bulletList'
    | 'numberedList'
  icon: LucideIcon
  /** What one types for it at the start of a paragraph. */
  sign?: string
}

/** What can be put in at the caret, in the order in which it is offered. */
export const BLOCK_KINDS: readonly BlockKind[] = [
  { action: 'subhead', icon: Heading, sign: '##' },
  { action: 'pullQuote', icon: Quote, sign: '>' },
  { action: 'picture', icon: Image },
  { action: 'note', icon: StickyNote },
  { action: 'box', icon: ScrollText },
  { action: 'bio', icon: UserRound },
  { action: 'bulletList', icon: List, sign: '-' },
  { action: 'numberedList', icon: ListOrdered, sign: '1.' },
  { action: 'paragraph', icon: CornerDownRight },
  { action: 'newTurn', icon: MessageSquarePlus },
]
