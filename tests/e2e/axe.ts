import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** The preview of an export is a frame in which no script runs, axe's neither: it is tested as the file it is. */
export async function seriousIn(window: Page): Promise<string[]> {
  await window.evaluate(axe.source)
  return window.evaluate(async () => {
    // A guard sends the focus on at once: nobody comes to rest on it.
    const context = { exclude: ['[data-base-ui-focus-guard]'] }
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(context, { iframes: false })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  })
}
