/** `Müller` → `muller`. The letters that do not decompose are named one by one. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
}

/** `Müller` → `mueller`. */
function spelledOut(text: string): string {
  return plain(text.normalize('NFC').replace(/[äöü]/giu, (letter) => `${letter.normalize('NFD').charAt(0)}e`))
}

/** Ways to make a text and a query alike: case and accents do not count, German letters are found in either spelling. */
export const FOLDINGS: readonly ((text: string) => string)[] = [plain, spelledOut]
