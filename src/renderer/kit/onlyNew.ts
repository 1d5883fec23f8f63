const NOTHING = Symbol('nothing yet')

/**
 * Passes on what differs from the last. React keeps what a component is set to until it is drawn again, also where that
 * changes nothing: set with each key, it piles up for as long as somebody types.
 */
export function onlyNew<Value>(pass: (value: Value) => void): (value: Value) => void {
  let last: Value | typeof NOTHING = NOTHING
  return (value) => {
    if (Object.is(value, last)) return
    last = value
    pass(value)
  }
}
