/** The endings of the files that words can be taken out of, without their dot. */
export const UNPACKED_ENDINGS = [
  'txt',
  'text',
  'md',
  'markdown',
  'html',
  'htm',
  'docx',
  'odt',
  'rtf',
  'srt',
  'vtt',
  'pdf',
] as const

/** The endings of all files that can be read; JSON is a draft or a transcript, `interview` a draft with its pictures. */
export const READABLE_ENDINGS: readonly string[] = [...UNPACKED_ENDINGS, 'json', 'interview']
