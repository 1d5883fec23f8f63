import type { Interview } from '../interview/interview'
import { slugOf } from '../interview/slug'
import { type ExportTarget, FILE_ENDINGS, PDF_ENDINGS } from './exportTarget'
import type { Layout } from './pageSetup'

/** What the file of an output is called where nobody says it: by the slug of the interview, else by its headline. */
export function outputName({ frame }: Pick<Interview, 'frame'>, to: ExportTarget, layout: Layout = 'article'): string {
  const base = frame.slug.trim() || slugOf(frame.headline) || 'interview'
  return base + (to === 'pdf' ? PDF_ENDINGS[layout] : FILE_ENDINGS[to])
}
