import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { Interview } from '../../core/interview/interview'
import { authorOf, plainText } from '../../core/interview/views'
import { cleanData } from '../../core/write/cleanText'
import { titleOf } from '../../core/write/page'

/**
 * Adds what Chromium does not take from HTML: author, subject, keywords. Tags, outline and language stay as they are. Other
 * work gets its turn every 1,500 objects, about 10 ms: with the library's 50 to 100 most of the time went into waiting for it.
 */
export async function setPdfMetadata(pdf: Uint8Array, source: Interview): Promise<Uint8Array> {
  const interview = cleanData(source)
  const { standfirst, tags } = interview.frame
  const author = authorOf(interview)
  const subject = standfirst.map(plainText).join(' ').trim()
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast })
  document.setTitle(titleOf(interview), { showInWindowTitleBar: true })
  document.setLanguage(interview.language)
  if (author) document.setAuthor(author)
  if (subject) document.setSubject(subject)
  if (tags.length > 0) document.setKeywords([tags.join(', ')])
  document.setCreator('Wechselrede')
  document.setProducer('Wechselrede')
  return document.save({ useObjectStreams: false, objectsPerTick: ParseSpeeds.Fast })
}
