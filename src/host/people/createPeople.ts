import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Draft } from '../../core/interview/draft'
import type { Person } from '../../core/interview/interview'
import { searchKnown } from '../../core/people/findKnown'
import { corrected, newsFor } from '../../core/people/news'
import { apart, type DraftPeople, knownIn, nameOfUse, notePeople, usesOf } from '../../core/people/notePeople'
import type { KnownPerson, Register, Use } from '../../core/people/register'
import { readAsset, sweepAssets } from '../assets/assetFolder'
import type { DraftPlaces } from '../drafts/draftPlaces'
import type { Events } from '../events'
import { HostError } from '../hostError'
import type { People } from './people'
import { createPortraits } from './portraits'
import { readEach } from './readEach'
import { createRegisterStore } from './registerStore'

export interface PeopleOptions {
  libraryFolder: string
  places: DraftPlaces
  events: Events
  log(message: string): void
}

interface NotedDraft {
  people: readonly Person[]
  /** Approved and archived drafts stay as they are. */
  isOpen: boolean
}

/** Where a library keeps its people, beside its drafts. */
export const peopleFolder = (libraryFolder: string) => join(libraryFolder, 'people')

/** A clock that was set, and a file system that knows whole seconds only. */
const MARGIN = 5000

const OPEN_STATES: readonly Draft['draft']['state'][] = ['draft', 'waiting']

/** The people of a library, see `People`. */
export function createPeople({ libraryFolder, places, events, log }: PeopleOptions): People {
  const folder = peopleFolder(libraryFolder)
  const store = createRegisterStore(folder, () => events.emit({ type: 'people' }), log)
  const portraits = createPortraits(folder)
  /** The drafts that were opened or saved since the program started, as they are now. */
  const noted = new Map<string, NotedDraft>()

  const note = (register: Register, draft: DraftPeople) => notePeople(register, draft, randomUUID)

  /** Portraits go both ways; a library that can't be written can still be looked at. */
  async function exchange(people: readonly Person[], draftFolder: string): Promise<void> {
    if (!store.mayWrite()) return
    await store.alone(() => portraits.exchange(people, draftFolder))
  }

  return {
    search: async (typed, most) => searchKnown((await store.read()).people.values(), typed, most),
    ofDraft: async (draft) => {
      const register = await store.read()
      const { people = [], isOpen = false } = noted.get(draft) ?? {}
      return people.flatMap((person) => {
        const known = knownIn(register, draft, person.id)
        const use = register.uses.get(draft)?.get(person.id)
        return known && use ? [{ person: person.id, known, news: isOpen ? newsFor(known, use, person) : {} }] : []
      })
    },
    correct: (id, correction) =>
      store.change((register) => {
        const known = corrected(knownWith(register, id), correction)
        register.people.set(id, known)
        return known
      }),
    forget: async (id) => {
      await store.change((register) => {
        register.people.delete(knownWith(register, id).id)
        register.forgotten.add(id)
        for (const [draft, person] of usesOf(register, id)) {
          register.forgotten.add(nameOfUse(draft, person))
          register.uses.get(draft)?.delete(person)
        }
      })
      await store.alone(() => sweepAssets(folder, 0))
    },
    settle: (id, draft) =>
      store.change((register) => {
        const { version } = knownWith(register, id)
        personWith(register, id, draft).use.seen = version
      }),
    part: (id, draft) =>
      store.change((register) => {
        const { person: personId } = personWith(register, id, draft)
        const person = noted.get(draft)?.people.find((each) => each.id === personId)
        if (!person) throw new HostError('not-found', draft)
        apart(register, person, draft, randomUUID)
      }),
    readPortrait: (asset) => readAsset(folder, asset),
    note: ({ draft, people }, draftFolder) => {
      const before = noted.get(draft.id)?.people ?? null
      noted.set(draft.id, { people, isOpen: OPEN_STATES.includes(draft.state) })
      const work = async () => {
        await store.note((register) => note(register, { draft: draft.id, people, before }))
        await exchange(people, draftFolder)
      }
      void work().catch((error: Error) => log(`people of ${draft.id} not noted: ${error.message}`))
    },
    catchUp: async (writtenSince) => {
      const register = await store.read()
      let isNew = false
      const ids = await writtenSince(store.written() - MARGIN)
      for await (const { id, draft, folder: draftFolder } of readEach(places, ids, log)) {
        // Whoever has opened it meanwhile has noted it.
        if (noted.has(id)) continue
        if (note(register, { draft: id, people: draft.people, before: null })) isNew = true
        await exchange(draft.people, draftFolder)
      }
      await store.note(() => isNew)
    },
    idle: () => store.idle(),
  }
}

function knownWith(register: Register, id: string): KnownPerson {
  const known = register.people.get(id)
  if (!known) throw new HostError('not-found', id)
  return known
}

/** The person of a draft who is this one. */
function personWith(register: Register, id: string, draft: string): { person: string; use: Use } {
  for (const [person, use] of register.uses.get(draft) ?? []) if (use.known === id) return { person, use }
  throw new HostError('not-found', draft)
}
