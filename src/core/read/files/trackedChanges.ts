import type { Finding } from '../../interview/finding'
import { readXml } from './readXml'

export interface TrackedChanges {
  findings: Finding[]
  /** The deleted passages, in order. */
  deleted: string[]
}

/** A finding for tracked changes, where there are any: insertions stand in the text, deletions lie aside. */
export function trackedChanges(insertions: number, deleted: readonly string[]): TrackedChanges {
  const kept = deleted.map((text) => text.trim()).filter((text) => text !== '')
  if (insertions === 0 && kept.length === 0) return { findings: [], deleted: [] }
  const values = { insertions, deletions: kept.length }
  return { findings: [{ rule: 'tracked-changes', severity: 'check', values, where: null }], deleted: kept }
}

/** The tracked changes of a Word document: `w:ins` and `w:del` with their runs (ECMA-376 part 1, 17.13.5); what was moved stands at its new place. */
export function trackedChangesIn(documentXml: Uint8Array): TrackedChanges {
  let insertions = 0
  let isInserted = false
  let isDeletedText = false
  const deleted: string[] = []
  readXml(documentXml, {
    open(name) {
      if (name === 'w:ins') isInserted = true
      // An inserted paragraph mark has no text of its own.
      if (name === 'w:t' && isInserted) {
        insertions++
        isInserted = false
      }
      if (name === 'w:del') deleted.push('')
      if (name === 'w:delText') isDeletedText = true
    },
    close(name) {
      if (name === 'w:ins') isInserted = false
      if (name === 'w:delText') isDeletedText = false
    },
    text(text) {
      if (isDeletedText) deleted.push(`${deleted.pop() ?? ''}${text}`)
    },
  })
  return trackedChanges(insertions, deleted)
}
