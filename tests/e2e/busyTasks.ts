import type { Page } from '@playwright/test'

interface TraceEvent {
  name: string
  pid: number
  tid: number
  /** Microseconds of the processor. */
  tdur?: number
  args: { name?: string }
}

/**
 * The tasks of the page's own thread while something is done, the longest first, in milliseconds of the processor: what other programs
 * take of a busy machine is not among them.
 */
export async function busyTasks(window: Page, act: () => Promise<void>): Promise<number[]> {
  const browser = window.context().browser()
  if (!browser) throw new Error('no browser')
  await browser.startTracing(window, { categories: ['toplevel', '__metadata'] })
  await act()
  // A task is recorded when it has ended, and its answer may be here before.
  await window.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`
  const pages = new Set(
    traceEvents.flatMap((event) =>
      event.name === 'thread_name' && event.args.name === 'CrRendererMain' ? [threadOf(event)] : [],
    ),
  )
  return traceEvents
    .flatMap((event) =>
      event.name.endsWith('RunTask') && pages.has(threadOf(event)) && event.tdur ? [event.tdur / 1000] : [],
    )
    .sort((a, b) => b - a)
}
