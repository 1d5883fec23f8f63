import { randomUUID } from 'node:crypto'
import type { Draft } from '../../core/interview/draft'
import type { Interview } from '../../core/interview/interview'
import { sealDraft } from './draftFile'
import type { DraftStyle } from './drafts'

/** The first revision of a draft of its own, with its checksum. `style`: its name, and what it decides where it is none of the four. `order`: see its record. */
export function newDraft(interview: Interview, style: DraftStyle, order = Date.now()): Draft {
  const now = new Date().toISOString()
  return sealDraft({
    ...interview,
    draft: {
      id: randomUUID(),
      revision: 1,
      checksum: '',
      state: 'draft',
      ...style,
      created: now,
      changed: now,
      order,
      exports: [],
    },
  })
}
