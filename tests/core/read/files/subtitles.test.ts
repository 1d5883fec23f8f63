import { describe, expect, test } from 'vitest'
import { unpackSubtitles } from '../../../../src/core/read/files/subtitles'
import { UnreadableFile } from '../../../../src/core/read/files/unpacked'

const contentOf = (text: string) => unpackSubtitles(text).content

describe('subtitles', () => {
  test('voices of WebVTT become labels, with the time of their first words', () => {
    const text = `WEBVTT - Gespräch am Kai

STYLE
::cue { color: red }

NOTE Nur für den Schnitt

1
00:00:01.000 --> 00:00:03.500 align:start
<v Ole Brandt>Wie laut ist <i>Stahl</i>?</v>

00:00:04.000 --> 00:00:06.000
<v.guest Ilse Tanner>Leiser als Wind &amp; Regen.</v>

00:00:06.100 --> 00:00:08.000
<v.guest Ilse Tanner>Meistens.</v>
<v Ole Brandt>Immer?</v>
`
    expect(contentOf(text)).toBe(
      '[00:00:01] Ole Brandt: Wie laut ist Stahl?\n\n[00:00:04] Ilse Tanner: Leiser als Wind & Regen. Meistens.\n\n[00:00:06] Ole Brandt: Immer?',
    )
  })

  test('names at the start of SRT cues begin a turn, the cues between go on', () => {
    const text =
      '1\r\n00:00:00,000 --> 00:00:02,000\r\nOLE: Wer prüft\r\ndie Brücke?\r\n\r\n2\r\n01:00:02,500 --> 01:00:04,000\r\nILSE: Ich. Seit\r\n\r\n3\r\n01:00:04,000 --> 01:00:05,000\r\n{\\an8}zwanzig Jahren.\r\n'
    expect(contentOf(text)).toBe('[00:00:00] OLE: Wer prüft die Brücke?\n\n[01:00:02] ILSE: Ich. Seit zwanzig Jahren.')
  })

  test('without names a pause behind a sentence makes a paragraph, and no time stays', () => {
    const text =
      '1\n00:00:00,000 --> 00:00:02,000\nDer Wind ist laut.\n\n2\n00:00:02,100 --> 00:00:03,000\nDer Stahl auch.\n\n3\n00:00:06,000 --> 00:00:07,000\nWir gehen nach Hause.\n'
    expect(contentOf(text)).toBe('Der Wind ist laut. Der Stahl auch.\n\nWir gehen nach Hause.')
  })

  test('captions that roll up are read once, and that is said', () => {
    const lines = ['erst kommt der Wind', 'dann kommt der Stahl', 'dann geht man heim', 'und schläft bis acht']
    const cues = lines.map((line, index) =>
      [`00:00:0${index}.000 --> 00:00:0${index + 1}.000`, lines[index - 1], line].filter(Boolean).join('\n'),
    )
    const { content, findings } = unpackSubtitles(`WEBVTT\n\n${cues.join('\n\n')}\n`)
    expect(content).toBe(lines.join(' '))
    expect(findings).toEqual([{ rule: 'captions-repeated', severity: 'hint', values: { count: 3 }, where: null }])
  })

  test('a file without a cue is damaged', () => {
    expect(() => unpackSubtitles('WEBVTT\n\n')).toThrow(UnreadableFile)
  })
})
