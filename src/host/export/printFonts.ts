/// <reference path="./inlineFiles.d.ts" />

import sans400Italic from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-400-italic.woff2?inline'
import sans400 from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-400-normal.woff2?inline'
import sans600Italic from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-600-italic.woff2?inline'
import sans600 from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-600-normal.woff2?inline'
import sans800Italic from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-800-italic.woff2?inline'
import sans800 from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-800-normal.woff2?inline'
import sans400ItalicExt from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-400-italic.woff2?inline'
import sans400Ext from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-400-normal.woff2?inline'
import sans600ItalicExt from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-600-italic.woff2?inline'
import sans600Ext from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-600-normal.woff2?inline'
import sans800ItalicExt from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-800-italic.woff2?inline'
import sans800Ext from '@fontsource/hanken-grotesk/files/hanken-grotesk-latin-ext-800-normal.woff2?inline'
import mono400Italic from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-italic.woff2?inline'
import mono400 from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2?inline'
import mono600Italic from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-italic.woff2?inline'
import mono600 from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff2?inline'
import mono400ItalicExt from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-ext-400-italic.woff2?inline'
import mono400Ext from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-ext-400-normal.woff2?inline'
import mono600ItalicExt from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-ext-600-italic.woff2?inline'
import mono600Ext from '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-ext-600-normal.woff2?inline'
import serif300 from '@fontsource/newsreader/files/newsreader-latin-300-normal.woff2?inline'
import serif400Italic from '@fontsource/newsreader/files/newsreader-latin-400-italic.woff2?inline'
import serif400 from '@fontsource/newsreader/files/newsreader-latin-400-normal.woff2?inline'
import serif500 from '@fontsource/newsreader/files/newsreader-latin-500-normal.woff2?inline'
import serif600Italic from '@fontsource/newsreader/files/newsreader-latin-600-italic.woff2?inline'
import serif600 from '@fontsource/newsreader/files/newsreader-latin-600-normal.woff2?inline'
import serif300Ext from '@fontsource/newsreader/files/newsreader-latin-ext-300-normal.woff2?inline'
import serif400ItalicExt from '@fontsource/newsreader/files/newsreader-latin-ext-400-italic.woff2?inline'
import serif400Ext from '@fontsource/newsreader/files/newsreader-latin-ext-400-normal.woff2?inline'
import serif500Ext from '@fontsource/newsreader/files/newsreader-latin-ext-500-normal.woff2?inline'
import serif600ItalicExt from '@fontsource/newsreader/files/newsreader-latin-ext-600-italic.woff2?inline'
import serif600Ext from '@fontsource/newsreader/files/newsreader-latin-ext-600-normal.woff2?inline'

export type Family = 'Newsreader' | 'Hanken Grotesk' | 'IBM Plex Mono'

interface Face {
  family: Family
  weight: number
  style: 'normal' | 'italic'
  /** `data:` URLs */
  latin: string
  extended: string
}

/**
 * One static file per weight and style of resources/print: variable fonts and synthetic bold become Type 3 in a PDF,
 * which print shops refuse.
 */
const faces: readonly Face[] = [
  { family: 'Newsreader', weight: 300, style: 'normal', latin: serif300, extended: serif300Ext },
  { family: 'Newsreader', weight: 400, style: 'normal', latin: serif400, extended: serif400Ext },
  { family: 'Newsreader', weight: 400, style: 'italic', latin: serif400Italic, extended: serif400ItalicExt },
  { family: 'Newsreader', weight: 500, style: 'normal', latin: serif500, extended: serif500Ext },
  { family: 'Newsreader', weight: 600, style: 'normal', latin: serif600, extended: serif600Ext },
  { family: 'Newsreader', weight: 600, style: 'italic', latin: serif600Italic, extended: serif600ItalicExt },
  { family: 'Hanken Grotesk', weight: 400, style: 'normal', latin: sans400, extended: sans400Ext },
  { family: 'Hanken Grotesk', weight: 400, style: 'italic', latin: sans400Italic, extended: sans400ItalicExt },
  { family: 'Hanken Grotesk', weight: 600, style: 'normal', latin: sans600, extended: sans600Ext },
  { family: 'Hanken Grotesk', weight: 600, style: 'italic', latin: sans600Italic, extended: sans600ItalicExt },
  { family: 'Hanken Grotesk', weight: 800, style: 'normal', latin: sans800, extended: sans800Ext },
  { family: 'Hanken Grotesk', weight: 800, style: 'italic', latin: sans800Italic, extended: sans800ItalicExt },
  { family: 'IBM Plex Mono', weight: 400, style: 'normal', latin: mono400, extended: mono400Ext },
  { family: 'IBM Plex Mono', weight: 400, style: 'italic', latin: mono400Italic, extended: mono400ItalicExt },
  { family: 'IBM Plex Mono', weight: 600, style: 'normal', latin: mono600, extended: mono600Ext },
  { family: 'IBM Plex Mono', weight: 600, style: 'italic', latin: mono600Italic, extended: mono600ItalicExt },
]

// The ranges of the files, from unicode.json of their packages.
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const EXTENDED =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
const BEYOND_LATIN = /[\u0100-\u02ff\u1d00-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c0\u2113\u2c60-\u2c7f\ua720-\ua7ff]/

/** The `@font-face` rules for a text to be printed; the files for Polish, Turkish and the like only where it needs them. */
export function printFonts(families: readonly Family[], text: string): string {
  const needsExtended = BEYOND_LATIN.test(text)
  return faces
    .filter(({ family }) => families.includes(family))
    .flatMap((face) => [rule(face, face.latin, LATIN), ...(needsExtended ? [rule(face, face.extended, EXTENDED)] : [])])
    .join('\n')
}

function rule({ family, weight, style }: Face, source: string, range: string): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(${source}) format("woff2");unicode-range:${range}}`
}
