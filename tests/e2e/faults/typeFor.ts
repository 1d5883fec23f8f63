import type { Page } from '@playwright/test'

export interface TypedLetter {
  letter: string
  /** When it was there, as `performance.now()` of the test. */
  time: number
}

/** Types without a rest for so many milliseconds. */
export async function typeFor(window: Page, milliseconds: number): Promise<TypedLetter[]> {
  const typed: TypedLetter[] = []
  const end = performance.now() + milliseconds
  for (let n = 0; performance.now() < end; n++) {
    const letter = n % 7 === 6 ? ' ' : 'abcdefghijklmnopqrstuvwxyz'.charAt(n % 26)
    await window.keyboard.type(letter, { delay: 20 })
    typed.push({ letter, time: performance.now() })
  }
  return typed
}
