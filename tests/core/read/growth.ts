/** Below this many milliseconds the clock and the garbage collector weigh more than the text. */
const TOO_SHORT_TO_MEASURE = 60
const ROUNDS = 8
/** Measured alone it is at most 12. A machine that tests does other things besides; with the square of the text it would be 100. */
export const MOST_GROWTH = 30

/**
 * How many times as long ten times the text takes. A shape is given a size and makes a text of it.
 * The fastest of several: whatever else the machine does can only make it slower.
 */
export function growthOf<Text>(read: (text: Text) => void, shape: (size: number) => Text): number {
  const [small, large] = [shape(3), shape(30)]
  let [shortest, longest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const growth = () => longest / Math.max(shortest, TOO_SHORT_TO_MEASURE / 12)
  for (let round = 0; round < ROUNDS && !(growth() <= 12); round++) {
    shortest = Math.min(
      shortest,
      timeOf(() => read(small)),
    )
    longest = Math.min(
      longest,
      timeOf(() => read(large)),
    )
  }
  return growth()
}

function timeOf(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
