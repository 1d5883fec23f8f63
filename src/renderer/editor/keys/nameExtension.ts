import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_SPACE_COMMAND,
} from 'lexical'
import type { Person } from '../../../core/interview/interview'
import { $place, type Place } from '../acts/place'
import { $giveFromHere } from '../acts/speakerActs'
import { ConversionsExtension } from '../conversions'
import { $getPeople } from '../rootState'

/** Longer than any name: what is not in the first characters of a paragraph is no label. */
const LONGEST_LABEL = 80

/**
 * `Name:` and a space at the start of a paragraph: a known name becomes the speaker. The space is written first and the
 * change is a step of its own, so that one undo gives the typed text back.
 */
export const NameExtension = defineExtension({
  name: 'wechselrede/name',
  dependencies: [ConversionsExtension],
  register(editor, _config, state) {
    const { areOn } = state.getDependency(ConversionsExtension).output
    return editor.registerCommand(
      KEY_SPACE_COMMAND,
      (event) => {
        if (!event || event.isComposing || !areOn() || !$typedSpeaker()) return false
        event.preventDefault()
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(' ')
        $onUpdate(() => editor.update($takeLabel, { tag: HISTORY_PUSH_TAG }))
        return true
      },
      COMMAND_PRIORITY_HIGH,
    )
  },
})

interface Typed {
  place: Place
  person: Person
  length: number
}

/** The person whose name and colon stand before the caret, at the start of a paragraph of the dialogue or beside it. */
function $typedSpeaker(): Typed | null {
  const place = $place()
  if (!place?.selection.isCollapsed() || !$isParagraphNode(place.block)) return null
  // In a bio or an information box a name with a colon is text.
  if (!place.turn && !place.item.is(place.block)) return null
  const { anchor } = place.selection
  const node = anchor.getNode()
  if (!$isTextNode(node) || node.getPreviousSibling() || anchor.offset > LONGEST_LABEL) return null
  const before = node.getTextContent().slice(0, anchor.offset)
  const label = /^(.+?)\s?:\s?$/u.exec(before)?.[1]?.toLocaleLowerCase()
  const person =
    label && $getPeople().find(({ name, short }) => [name, short].some((known) => known.toLocaleLowerCase() === label))
  return person ? { place, person, length: anchor.offset } : null
}

function $takeLabel(): void {
  const typed = $typedSpeaker()
  if (!typed) return
  const { place, person, length } = typed
  const node = place.selection.anchor.getNode()
  if ($isTextNode(node)) node.spliceText(0, length, '', true)
  $giveFromHere(place, person.id)
}
