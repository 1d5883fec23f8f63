import { $isLinkNode, $toggleLink, type LinkNode } from '@lexical/link'
import { $findMatchingParent, type RangeSelection } from 'lexical'

/** The link that a selection starts in. */
export function $linkAt(selection: RangeSelection): LinkNode | null {
  return $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
}

/** Gives the selected words a link, or the link with the caret another address; null takes it away and leaves its words. */
export function $setLink(selection: RangeSelection, url: string | null): void {
  const link = selection.isCollapsed() ? $linkAt(selection) : null
  if (!link) $toggleLink(url)
  else if (url !== null) link.setURL(url)
  else {
    for (const child of link.getChildren()) link.insertBefore(child)
    link.remove()
  }
}
