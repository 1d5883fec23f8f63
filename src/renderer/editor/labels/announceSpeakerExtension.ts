import { $getState, defineExtension, HISTORIC_TAG, type NodeKey, safeCast } from 'lexical'
import { personOf } from '../../../core/interview/views'
import { $place } from '../acts/place'
import { speakerState } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'

export interface AnnounceSpeakerConfig {
  /** Says the name of who speaks now; empty: nobody is named. */
  announce: (name: string) => void
}

/**
 * Tells who speaks when a key made a turn or gave it to somebody else: a screen reader would not notice. Where the caret
 * only moves, it reads the turn's own name.
 */
export const AnnounceSpeakerExtension = defineExtension({
  name: 'wechselrede/announce-speaker',
  config: safeCast<AnnounceSpeakerConfig>({ announce: () => undefined }),
  register(editor, { announce }) {
    let known: { turn: NodeKey; speaker: string | null } | null = null
    return editor.registerUpdateListener(({ editorState, dirtyElements, tags }) => {
      editorState.read(() => {
        const turn = $place()?.turn
        const now = turn ? { turn: turn.getKey(), speaker: $getState(turn, speakerState) } : null
        const same = now?.turn === known?.turn && now?.speaker === known?.speaker
        const wasSomewhere = known !== null
        known = now
        if (same || !now || !wasSomewhere || dirtyElements.size === 0 || tags.has(HISTORIC_TAG)) return
        announce(personOf([...$getPeople()], now.speaker)?.name ?? '')
      })
    })
  },
})
