import { client } from '../client/client'
import { showFailure } from './workspace'

/** Shows a draft in a window of its own. In a browser without a window of ours the page opens a tab. */
export async function openInWindow(id: string) {
  try {
    const { opened } = await client.openWindow(id)
    if (!opened) window.open(`/?draft=${encodeURIComponent(id)}`, '_blank', 'noopener')
  } catch (error) {
    showFailure(error)
  }
}
