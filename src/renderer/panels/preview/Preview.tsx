import type { HouseStyle } from '../../../core/style/houseStyleSchema'
import type { PageSetup } from '../../../core/write/pageSetupSchema'
import type { Assets } from '../../../core/write/written'
import type { Client } from '../../client/client'
import type { EditorSession } from '../../editor/session'
import { PrintPreview } from './PrintPreview'
import { WebPreview } from './WebPreview'

export type PreviewKind = 'web' | 'print'

interface PreviewProps {
  kind: PreviewKind
  session: EditorSession
  style: HouseStyle
  assets: Assets
  client: Pick<Client, 'printPages'>
  pageSetup: PageSetup
  settle(): Promise<string | null>
  onPageSetup(setup: PageSetup): void
}

/** What comes of the text, in place of the text. */
export function Preview({ kind, session, style, assets, ...print }: PreviewProps) {
  if (kind === 'web') return <WebPreview session={session} style={style} assets={assets} />
  return <PrintPreview session={session} style={style} {...print} />
}
