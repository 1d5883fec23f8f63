import { z } from 'zod'
import type { Holder } from '../host/libraryLock'

const answerSchema = z.object({ address: z.string().nullable() })
const PATIENCE = 3000

/**
 * Hands a file, or the mere wish for a window, to the Wechselrede that has the library open. Gives the address to show,
 * or an address of null where a window was opened there; null where nobody answers.
 */
export async function handOver(holder: Holder, file: string | null): Promise<z.infer<typeof answerSchema> | null> {
  if (!holder.address || !holder.secret) return null
  try {
    const response = await fetch(`${holder.address}/hand-over`, {
      method: 'POST',
      headers: { 'x-secret': holder.secret },
      body: file ?? '',
      signal: AbortSignal.timeout(PATIENCE),
    })
    const answer = answerSchema.safeParse(await response.json())
    return answer.success ? answer.data : null
  } catch (error) {
    // Not there (`fetch failed`), too slow, or some other program that speaks no JSON.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof DOMException) return null
    throw error
  }
}
