import { client } from '../client/client'
import { ClientError } from '../client/clientError'
import type { KnownPeople } from '../editor/speakers/knownPeople'

/** As many as one looks through below what one types. */
const MOST = 8

/** The library's people, as far as the host answers. */
export const knownPeople: KnownPeople = {
  find: async (typed) => {
    try {
      return await client.findPeople(typed, MOST)
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      return []
    }
  },
}
