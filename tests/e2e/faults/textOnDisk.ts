import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app'

/** What the second turn says in the file of the only draft. */
export async function textOnDisk(app: Pick<App, 'library'>): Promise<string> {
  const [id = ''] = await readdir(join(app.library, 'drafts'))
  const { body } = JSON.parse(await readFile(join(app.library, 'drafts', id, 'draft.json'), 'utf8'))
  const turn = body.filter(({ type }: { type: string }) => type === 'turn')[1]
  return turn.blocks[0].content.map(({ text }: { text: string }) => text).join('')
}
