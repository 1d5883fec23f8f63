import type { Page } from '@playwright/test'

/** Some 50 ms on a usual machine: after a longer task, a key that was pressed meanwhile is felt to wait. */
const NUMBERS_SORTED = 150_000

/** The yardstick: a piece of work that is always the same. */
export function sortNumbers(window: Page): Promise<void> {
  return window.evaluate((count) => {
    const numbers = new Float64Array(count)
    for (let index = 0, last = 1; index < count; index++) {
      last = (last * 48_271) % 2_147_483_647
      numbers[index] = last
    }
    Array.from(numbers).sort((a, b) => a - b)
  }, NUMBERS_SORTED)
}
