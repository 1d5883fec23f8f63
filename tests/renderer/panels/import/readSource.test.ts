import { expect, it } from 'vitest'
import { turnsOf } from '../../../../src/core/interview/views'
import { readSource } from '../../../../src/renderer/panels/import/readSource'

const RTF = String.raw`{\rtf1\ansi
werft: Was h\'f6ren Sie hier?\par
Ilse Tanner: Erst den Wind, dann den Stahl.{\*\annotation Bitte noch pr\'fcfen.}\par
werft: Was denken Sie, wenn nichts klingt?\par
Ilse Tanner: Dann gehe ich nach Hause.\par
werft: Und was tun Sie dann?\par
Ilse Tanner: Dann schlafe ich.\par
}`

it('the text of a file without its turns keeps what stood beside it', async () => {
  const source = await readSource({ kind: 'file', name: 'a.rtf', bytes: new TextEncoder().encode(RTF) })
  if (!source.ok || !source.plain) throw new Error('There is no plain text.')
  expect(source.reading.other && turnsOf(source.reading.other.interview).length).toBeGreaterThan(0)
  expect(turnsOf(source.plain)).toEqual([])
  expect(source.plain.body).toContainEqual({ type: 'note', content: [{ text: 'Bitte noch prüfen.' }] })
})

it('what is far too long is refused where it is pasted, too', async () => {
  const text = 'Ina: Ja? Tom: Na. '.repeat(250_000)
  expect(await readSource({ kind: 'pasted', name: 'b', clipboard: { html: '', text } })).toMatchObject({
    ok: false,
    code: 'too-long',
  })
})
