import type { Transport } from './transports'

/** A request with a JSON body, or none. */
export function send(door: Transport, method: string, path: string, body?: unknown): Promise<Response> {
  return Promise.resolve(
    door.request(`/api${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    }),
  )
}

/** What was answered, without its headers. */
export async function answer(response: Response | Promise<Response>) {
  const { status } = await response
  return { status, body: await (await response).json() }
}
