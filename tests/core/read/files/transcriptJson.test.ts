import { expect, test } from 'vitest'
import { unpackTranscript } from '../../../../src/core/read/files/transcriptJson'

const EXPECTED = '[00:00:00] SPEAKER_00: Was hören Sie? Und wann?\n\n[00:01:05] SPEAKER_01: Erst den Wind.'

test.each([
  [
    'WhisperX',
    {
      segments: [
        { start: 0.2, end: 1.5, text: ' Was hören Sie?', speaker: 'SPEAKER_00', words: [{ word: 'Was', start: 0.2 }] },
        { start: 1.6, end: 2, text: ' Und wann?', speaker: 'SPEAKER_00' },
        { start: 65.4, end: 66, text: ' Erst den Wind.', speaker: 'SPEAKER_01' },
      ],
      language: 'de',
    },
  ],
  [
    'utterances in milliseconds',
    {
      text: 'Was hören Sie? Und wann? Erst den Wind.',
      utterances: [
        { start: 200, end: 1500, transcript: 'Was hören Sie? Und wann?', speaker: 'SPEAKER_00' },
        { start: 65_400, end: 66_000, transcript: 'Erst den Wind.', speaker: 'SPEAKER_01' },
      ],
    },
  ],
])('%s', (_name, data) => {
  expect(unpackTranscript(data)?.content).toBe(EXPECTED)
})

test('whisper.cpp has times and no names', () => {
  const transcription = [
    {
      timestamps: { from: '00:00:00,000', to: '00:00:02,000' },
      offsets: { from: 0, to: 2000 },
      text: ' Der Wind ist laut.',
    },
    {
      timestamps: { from: '00:00:06,000', to: '00:00:07,000' },
      offsets: { from: 6000, to: 7000 },
      text: ' Der Stahl auch.',
    },
  ]
  expect(unpackTranscript({ systeminfo: 'x', transcription })?.content).toBe('Der Wind ist laut.\n\nDer Stahl auch.')
})

test('speakers that are numbers get a name that reads as one', () => {
  const data = [
    { speaker: 0, text: 'Wer prüft?' },
    { speaker: 1, text: 'Ich.' },
  ]
  expect(unpackTranscript(data)?.content).toBe('Speaker 0: Wer prüft?\n\nSpeaker 1: Ich.')
})

test.each([null, 1, 'x', {}, [], { a: [1, 2] }, { segments: [{ word: 'x' }] }])('%j is no transcript', (data) => {
  expect(unpackTranscript(data)).toBeNull()
})
