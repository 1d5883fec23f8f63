import { heapOf, startBench, typist } from './measure.mjs'

const SENTENCE = [...'Und dann?'].map((letter) => (letter === ' ' ? 'Space' : letter))
const BURST = [...SENTENCE, 'Enter', ...SENTENCE, 'Control+z', 'Control+Shift+z']

const SIZE = 200

// V8 makes more and more machine code of what runs long, a megabyte in ten minutes. What grows without it, the app keeps.
const INTERPRETED = ['--js-flags=--no-sparkplug --no-maglev --no-turbofan']

/** Types and takes all of it back, for some minutes in the app; gives the megabytes of heap after each, the first being warm. */
export async function soakTyping({ executablePath, minutes }) {
  const bench = await startBench(executablePath, INTERPRETED)
  const { page, devtools, close } = await bench.open('app', SIZE)
  await page.evaluate((paragraphs) => window.bench.show(paragraphs), SIZE)
  await page.evaluate(() => window.bench.watch())
  await page.evaluate(() => window.bench.caret('middle'))
  const type = typist(page)
  const undo = page.getByRole('button', { name: 'Rückgängig' })
  const heap = []
  for (let minute = 0; minute <= minutes; minute++) {
    const end = performance.now() + 60_000
    while (performance.now() < end) {
      await type(BURST)
      // How many steps the letters are is a matter of time.
      while (await undo.isEnabled()) await type(['Control+z'])
    }
    heap.push(await heapOf(devtools))
    process.stderr.write(`minute ${minute}: ${heap.at(-1).toFixed(1)} MB\n`)
  }
  await close()
  await bench.close()
  return heap
}
