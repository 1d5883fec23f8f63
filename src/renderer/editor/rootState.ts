import { $getRoot, $getState, $setState, createState } from 'lexical'
import type { Person } from '../../core/interview/interview'
import type { Details } from './session'

const NO_DETAILS: Details = { language: 'de', section: '', tags: [], slug: '', date: null, targetLength: null }

/** People and details lie on the root, so that they share the text's undo history. Only this program writes them. */
const peopleState = createState('people', { parse: (value) => (Array.isArray(value) ? (value as Person[]) : []) })
const detailsState = createState('details', {
  parse: (value): Details => (typeof value === 'object' && value !== null ? (value as Details) : NO_DETAILS),
})

export function $getPeople(): readonly Person[] {
  return $getState($getRoot(), peopleState)
}

export function $setPeople(people: readonly Person[]): void {
  $setState($getRoot(), peopleState, [...people])
}

export function $getDetails(): Details {
  return $getState($getRoot(), detailsState)
}

export function $setDetails(details: Details): void {
  $setState($getRoot(), detailsState, details)
}
