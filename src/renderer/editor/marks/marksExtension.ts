import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { COMMAND_PRIORITY_HIGH, defineExtension, FORMAT_TEXT_COMMAND, mergeRegister } from 'lexical'
import { $place } from '../acts/place'
import { $isPlainText } from './plainText'

/** Marks and links stay away from where they would not be kept. */
export const MarksExtension = defineExtension({
  name: 'wechselrede/marks',
  register(editor) {
    const $refuse = () => {
      const place = $place()
      return place !== null && $isPlainText(place)
    }
    return mergeRegister(
      editor.registerCommand(FORMAT_TEXT_COMMAND, $refuse, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(TOGGLE_LINK_COMMAND, $refuse, COMMAND_PRIORITY_HIGH),
    )
  },
})
