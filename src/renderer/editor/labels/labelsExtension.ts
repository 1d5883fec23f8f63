import {
  $getNodeByKey,
  $getRoot,
  defineExtension,
  type EditorState,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import type { Person } from '../../../core/interview/interview'
import { kindOf, personOf, voiceOf } from '../../../core/interview/views'
import { DEFAULT_STYLE, houseStyle } from '../../../core/style/houseStyle'
import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import { labelsOf } from '../../../core/style/labels'
import { isRootChanged } from '../isRootChanged'
import { $bioPerson, $isBioNode, BioNode } from '../nodes/BioNode'
import { $isTurnNode, $turnFields, TurnNode } from '../nodes/TurnNode'
import { $getPeople } from '../rootState'

/**
 * Writes the derived labels into the margin. Runs when a turn came, went, moved or changed its speaker, when the people
 * changed, or the style; never for a key that only changes words.
 */
export const LabelsExtension = defineExtension({
  name: 'wechselrede/labels',
  build: (editor) => {
    let style = houseStyle(DEFAULT_STYLE)
    const shown: Shown = new Map()
    const show = () => editor.read(() => $showLabels(editor, style, shown))
    return {
      show,
      /** The element of a turn is a new one, or gone. */
      forget: (turn: NodeKey) => shown.delete(turn),
      style: () => style,
      setStyle(next: HouseStyle) {
        style = next
        show()
      },
    }
  },
  register(editor, _config, state) {
    const { show, forget } = state.getOutput()
    let due = false
    return mergeRegister(
      editor.registerMutationListener(TurnNode, (turns, { prevEditorState }) => {
        for (const [turn, what] of turns) {
          if (what !== 'updated') forget(turn)
          // A turn is named as changed for a new paragraph, too.
          if (what !== 'updated' || saidIn(editor.getEditorState(), turn) !== saidIn(prevEditorState, turn)) due = true
        }
      }),
      editor.registerMutationListener(BioNode, () => {
        due = true
      }),
      editor.registerUpdateListener((change) => {
        if (!due && !isRootChanged(change)) return
        due = false
        show()
      }),
    )
  },
})

/** Who says what kind of thing in a turn. */
function saidIn(state: EditorState, key: NodeKey): string | null {
  return state.read(() => {
    const turn = $getNodeByKey(key)
    if (!$isTurnNode(turn)) return null
    const { speaker, kind } = $turnFields(turn)
    return `${speaker} ${kind}`
  })
}

/** What the element of a turn says already, so that a new turn does not look at all others. */
type Shown = Map<NodeKey, string>

function $showLabels(editor: LexicalEditor, style: HouseStyle, shown: Shown): void {
  const people = [...$getPeople()]
  const children = $getRoot().getChildren()
  const turns = children.filter($isTurnNode)
  const labels = labelsOf(turns.map($turnFields), people, {
    ...style,
    labels: style.labels === 'none' ? 'full-then-short' : style.labels,
  })
  for (const turn of turns) {
    const says = sayingOf($turnFields(turn), labels, people)
    const known = says.join('\n')
    if (shown.get(turn.getKey()) === known) continue
    const element = editor.getElementByKey(turn.getKey())
    if (!element) continue
    showTurn(element, says)
    shown.set(turn.getKey(), known)
  }
  for (const bio of children.filter($isBioNode)) {
    const name = editor.getElementByKey(bio.getKey())?.firstElementChild
    setText(name, personOf(people, $bioPerson(bio))?.name ?? '')
  }
}

type Saying = [label: string, kind: string, voice: string, speaker: string]

function sayingOf(
  { id, speaker, kind }: ReturnType<typeof $turnFields>,
  labels: ReadonlyMap<string, string>,
  people: readonly Person[],
): Saying {
  const label = labels.get(id) ?? ''
  // A person without a name says as little as no person.
  const named = label === '' ? '' : (speaker ?? '')
  return [label, kindOf({ speaker, ...(kind && { kind }) }, people), String(voiceOf(people, speaker)), named]
}

/** Id of what names the chip of a turn without a speaker: generated content is no name to everybody. */
export const WHO_SPEAKS = 'who-speaks'

function showTurn(element: HTMLElement, [label, kind, voice, speaker]: Saying): void {
  set(element, 'data-kind', kind)
  set(element, 'data-voice', voice)
  set(element, 'data-speaker', speaker)
  if (label) set(element, 'aria-label', label)
  else element.removeAttribute('aria-label')
  const chip = element.firstElementChild
  if (label) chip?.removeAttribute('aria-labelledby')
  else chip?.setAttribute('aria-labelledby', WHO_SPEAKS)
  setText(chip?.children[1], label)
}

/** Writes only what changed: an attribute that is set again costs a style recalculation. */
function set(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

function setText(element: Element | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text
}
