import { $create, $getState, $setState, createState, type ElementDOMSlot, ElementNode, type LexicalNode } from 'lexical'
import type { Turn, TurnKind } from '../../../core/interview/interview'
import css from '../editor.module.css'
import { createMarginElement } from './marginLabel'

const KINDS: readonly unknown[] = ['question', 'answer', 'statement']

export const turnIdState = createState('turnId', { parse: (value) => (typeof value === 'string' ? value : '') })
export const speakerState = createState('speaker', { parse: (value) => (typeof value === 'string' ? value : null) })
export const kindState = createState('kind', {
  parse: (value) => (KINDS.includes(value) ? (value as TurnKind) : null),
})
const timeState = createState('time', { parse: (value) => (typeof value === 'number' ? value : null) })

/**
 * A turn: one element with its blocks as children. `content-visibility` on it takes most of the cost of a key
 * off the length of the interview. The chip in the margin shows the derived label; it is no text.
 */
export class TurnNode extends ElementNode {
  override $config() {
    return this.config('turn', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: turnIdState },
        { flat: true, stateConfig: speakerState },
        { flat: true, stateConfig: kindState },
        { flat: true, stateConfig: timeState },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const section = document.createElement('section')
    section.className = css.turn ?? ''
    // Named after its speaker, and no landmark: an interview would have dozens.
    section.setAttribute('role', 'group')
    section.append(createChip())
    return steadyDirection(section)
  }

  override updateDOM(): boolean {
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.firstElementChild)
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }
}

/**
 * An undo exchanges the whole state, and Lexical then writes the direction of every block again. The same value once more
 * makes the browser work out the style of each turn anew, so only another value is written.
 */
function steadyDirection(element: HTMLElement): HTMLElement {
  return Object.defineProperty(element, 'dir', STEADY)
}

/** The same two functions for all turns: with functions of its own each element would be of a shape of its own, too. */
const STEADY: PropertyDescriptor & ThisType<HTMLElement> = {
  get() {
    return this.getAttribute('dir') ?? ''
  },
  set(direction: string) {
    if (this.getAttribute('dir') !== direction) this.setAttribute('dir', direction)
  },
}

/** Dot, label, chevron; filled in by the labels extension. */
function createChip(): HTMLElement {
  const chip = createMarginElement('button', css.chip ?? '')
  chip.setAttribute('type', 'button')
  chip.setAttribute('tabindex', '-1')
  chip.setAttribute('aria-haspopup', 'menu')
  for (const part of [css.dot, css.name, css.chevron]) {
    const span = document.createElement('span')
    span.className = part ?? ''
    chip.append(span)
  }
  return chip
}

export type TurnFields = Pick<Turn, 'id' | 'speaker'> & { kind?: TurnKind | null; time?: number | null }

export function $createTurnNode({ id, speaker, kind = null, time = null }: TurnFields): TurnNode {
  const turn = $create(TurnNode)
  $setState(turn, turnIdState, id)
  $setState(turn, speakerState, speaker)
  $setState(turn, kindState, kind ?? null)
  return $setState(turn, timeState, time ?? null)
}

export function $turnFields(turn: TurnNode): Required<TurnFields> {
  return {
    id: $getState(turn, turnIdState),
    speaker: $getState(turn, speakerState),
    kind: $getState(turn, kindState),
    time: $getState(turn, timeState),
  }
}

export function $isTurnNode(node: LexicalNode | null | undefined): node is TurnNode {
  return node instanceof TurnNode
}
