import { client } from '../client/client'
import { ClientError } from '../client/clientError'
import { logFailure } from './logFailure'

/**
 * Loads a part of the program that the start does without. Chromium never again asks for a module that it once could not get,
 * so whether the host is there is asked by other means.
 * @throws ClientError
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  await client.settings()
  try {
    return await load()
  } catch (error) {
    logFailure(error)
    throw new ClientError('unreachable')
  }
}
