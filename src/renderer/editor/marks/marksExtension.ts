import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { COMMAND_PRIORITY_HIGH, defineExtension, FORMAT_TEXT_COMMAND, mergeRegister } from 'lexical'
import { $place, $placeOf, type Place } from '../acts/place'
import { $formatAcross } from './formatAcross'
import { $isPlainText } from './plainText'

/** Marks and links stay away from where they would not be kept. */
export const MarksExtension = defineExtension({
  name: 'wechselrede/marks',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        FORMAT_TEXT_COMMAND,
        (format) => {
          const place = $place()
          if (!place || !$leavesBlock(place)) return place !== null && $isPlainText(place)
          $formatAcross(place.selection, format)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        TOGGLE_LINK_COMMAND,
        () => {
          const place = $place()
          return place !== null && $isPlainText(place)
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ),
})

function $leavesBlock({ selection, block }: Place): boolean {
  return !$placeOf(selection.focus.getNode())?.block.is(block)
}
