import { describe, expect, test } from 'vitest'
import { createEvents } from '../../src/host/events'

const heard = () => undefined

describe('the last window', () => {
  test('has left when nobody listens who did', async () => {
    const events = createEvents()
    const leave = [events.listen(heard), events.listen(heard)]
    const left = events.allLeft(60_000)
    for (const each of leave) each()
    expect(await left).toBe(true)
    expect(await events.allLeft(60_000)).toBe(true)
  })

  test('has not left where it has not come yet, or stays', async () => {
    const events = createEvents()
    expect(await events.allLeft(1)).toBe(false)
    events.listen(heard)
    expect(await events.allLeft(1)).toBe(false)
  })
})
