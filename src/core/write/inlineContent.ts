import type { Inline, Mark } from '../interview/interview'

/** Where the whole text gets a mark, its own would only repeat it. */
export function withoutMark(dropped: Mark, content: readonly Inline[]): Inline[] {
  return content.map((run) => ('text' in run ? { ...run, marks: run.marks?.filter((mark) => mark !== dropped) } : run))
}

/** The whole content with one more mark. */
export function withMark(added: Mark, content: readonly Inline[]): Inline[] {
  return content.map((run) =>
    'text' in run && !run.marks?.includes(added) ? { ...run, marks: [...(run.marks ?? []), added] } : run,
  )
}
