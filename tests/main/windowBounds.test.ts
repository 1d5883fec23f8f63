import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOnScreen } from '../../src/main/windowBounds'

const standard = { width: 1360, height: 880 }
const left = { x: 0, y: 24, width: 1440, height: 876 }
const right = { x: 1440, y: 0, width: 1920, height: 1080 }

describe('where a window goes', () => {
  it('goes where it was', () => {
    const saved = { x: 1500, y: 60, width: 1200, height: 800 }
    expect(boundsOnScreen(saved, [left, right], standard)).toEqual(saved)
  })

  it('comes back when its screen is gone, in its size', () => {
    const saved = { x: 1500, y: 60, width: 1200, height: 800 }
    expect(boundsOnScreen(saved, [left], standard)).toEqual({ width: 1200, height: 800 })
  })

  it('starts in the standard size, and never larger than the screen', () => {
    expect(boundsOnScreen(null, [right], standard)).toEqual(standard)
    expect(boundsOnScreen(null, [{ x: 0, y: 0, width: 1024, height: 700 }], standard)).toEqual({
      width: 1024,
      height: 700,
    })
  })

  it('leaves a window where it can be grabbed when it had to shrink', () => {
    const saved = { x: -2800, y: 60, width: 3000, height: 800 }
    expect(boundsOnScreen(saved, [left], standard)).toEqual({ width: 1440, height: 800 })
  })

  it('always leaves its head where it can be grabbed', () => {
    const number = fc.integer({ min: -4000, max: 4000 })
    const size = fc.integer({ min: 640, max: 3000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const placed = boundsOnScreen({ x, y, width, height }, [left, right], standard)
        if (placed.x === undefined || placed.y === undefined) return
        const [px, py] = [placed.x, placed.y]
        const seen = [left, right].some(
          (area) =>
            py >= area.y &&
            py < area.y + area.height &&
            px < area.x + area.width - 100 &&
            px + placed.width > area.x + 100,
        )
        expect(seen).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
