import type { Interview } from '../../src/core/interview/interview'

/** One editor in the comparison. */
export interface Engine {
  /** Makes the input; not timed. */
  prepare(interview: Interview): void
  /** Hands the document to the editor; timed until it is painted. */
  show(root: HTMLElement): void
  /** The editable element. */
  editable(): HTMLElement
}
