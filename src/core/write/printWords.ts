/** What printed pages say beside the interview, in its language. */
export interface PrintWords {
  characters: string
  standardPages: string
  words: string
  /** At the foot of a manuscript. */
  grid: string
  /** At the foot of a proof. */
  proof: string
  /** Above the room that a proof leaves for them. */
  remarks: string
  /** Before the file name of a picture that is not shown. */
  picture: string
}

const german: PrintWords = {
  characters: 'Zeichen',
  standardPages: 'Normseiten',
  words: 'Wörter',
  grid: '30 Zeilen zu 60 Zeichen',
  proof: 'Korrekturabzug',
  remarks: 'Anmerkungen',
  picture: 'Bild',
}

const english: PrintWords = {
  characters: 'characters',
  standardPages: 'standard pages',
  words: 'words',
  grid: '30 lines of 60 characters',
  proof: 'Proof',
  remarks: 'Remarks',
  picture: 'Picture',
}

/** The words for an interview's language (BCP 47); English where there are none yet. */
export function printWords(language: string): PrintWords {
  return /^de(-|$)/i.test(language) ? german : english
}
