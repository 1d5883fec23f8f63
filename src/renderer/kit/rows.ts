import type { KeyboardEvent } from 'react'

/** The buttons of a list's rows, in order. */
export function rowsIn(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
}

/** A list of rows is one tab stop: arrows, Home and End move inside. */
export function moveAmongRows(event: KeyboardEvent, list: Element | null): void {
  const rows = rowsIn(list)
  const here = rows.indexOf(document.activeElement as HTMLElement)
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (next === undefined || here < 0) return
  event.preventDefault()
  rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus()
}
