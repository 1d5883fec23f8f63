import { randomUUID } from 'node:crypto'
import type { Draft } from '../../core/interview/draft'
import type { Interview } from '../../core/interview/interview'
import { sealDraft } from './draftFile'

/** The first revision of a draft of its own, with its checksum. `style` is the name of a house style. */
export function newDraft(interview: Interview, style: string): Draft {
  const now = new Date().toISOString()
  return sealDraft({
    ...interview,
    draft: {
      id: randomUUID(),
      revision: 1,
      checksum: '',
      state: 'draft',
      style,
      created: now,
      changed: now,
      exports: [],
    },
  })
}
