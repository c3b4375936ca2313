import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trustedTimes } from '../../src/review/times.ts'

const base = Date.UTC(2026, 10, 23)
const now = base + 1e9
/** Real readings: they never fall. */
const steady = fc
  .array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 30 })
  .map((list) => list.sort((a, b) => a - b).map((offset) => base + offset))
const anyClock = fc.oneof(
  fc.integer({ min: 0, max: 1e6 }),
  fc.integer({ min: base - 1e9, max: base + 2e9 }),
  fc.constant(Date.UTC(2099, 0, 1)),
  fc.constantFrom(-1, 8.64e15),
)

test('[W1] a steady clock is believed as it is', () => {
  fc.assert(
    fc.property(steady, (readings) => {
      expect(trustedTimes(readings, now)).toEqual(readings)
    }),
  )
})

test('[W1] whatever the clock said, times never fall and never lie after now', () => {
  fc.assert(
    fc.property(fc.array(anyClock, { maxLength: 40 }), (readings) => {
      const times = trustedTimes(readings, now)
      expect(times).toHaveLength(readings.length)
      for (const [index, time] of times.entries()) {
        expect(time).toBeLessThanOrEqual(now)
        expect(time).toBeGreaterThanOrEqual(times[index - 1] ?? Date.UTC(2020, 0, 1))
      }
    }),
  )
})

test('[W1] one wrong year changes the time of that answer only, to that of the one before', () => {
  fc.assert(
    fc.property(
      steady.filter((readings) => readings.length > 1),
      fc.nat(),
      fc.constantFrom(0, Date.UTC(1970, 0, 3), Date.UTC(2099, 5, 1)),
      (readings, pick, wrong) => {
        const at = 1 + (pick % (readings.length - 1))
        const seen = readings.map((one, i) => (i === at ? wrong : one))
        const wanted = readings.map((one, index) =>
          index === at ? (readings[at - 1] ?? one) : one,
        )
        expect(trustedTimes(seen, now)).toEqual(wanted)
      },
    ),
  )
})

test('[W1] a clock that ran ahead for an evening is not believed, what came before and after is', () => {
  const day = 86_400_000
  const readings = [0, 1, 2, 9, 9.1, 3, 4, 5].map((days) => base + days * day)
  const times = trustedTimes(readings, base + 20 * day).map((time) => (time - base) / day)
  expect(times).toEqual([0, 1, 2, 2, 2, 3, 4, 5])
})

test('[W1] without any reading to believe the answers are of now', () => {
  expect(trustedTimes([0, 5, Date.UTC(2099, 0, 1)], now)).toEqual([now, now, now])
  expect(trustedTimes([0, base, base + 5], now)).toEqual([base, base, base + 5])
})
