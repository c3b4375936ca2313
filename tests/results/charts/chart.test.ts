import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitsDots, placeLine, widthOf } from '../../../src/results/charts/chart.ts'

test('a share is as wide as it is big, and nothing of nothing has no width', () => {
  expect([
    widthOf({ count: 0, of: 8 }),
    widthOf({ count: 2, of: 8 }),
    widthOf({ count: 8, of: 8 }),
  ]).toEqual([0, 25, 100])
  expect(widthOf({ count: 0, of: 0 })).toBe(0)
})

test('dots are drawn up to three lines of ten', () => {
  expect(fitsDots([{ label: 'a', count: 1, of: 30 }])).toBe(true)
  expect(
    fitsDots([
      { label: 'a', count: 1, of: 3 },
      { label: 'b', count: 1, of: 31 },
    ]),
  ).toBe(false)
})

const points = (...values: number[]) => values.map((value, at) => ({ label: `${at}`, value }))

test('a line runs from the first to the last point, the highest at the top', () => {
  const placed = placeLine(points(0, 4, 2), false)
  expect(placed.points.map(({ x, y }) => [x, y])).toEqual([
    [0, 100],
    [50, 0],
    [100, 50],
  ])
  expect(placed.line).toBe('M0,100L50,0L100,50')
})

test('in a language that reads from the right, time runs from there', () => {
  expect(placeLine(points(0, 4, 2), true).points.map(({ x }) => x)).toEqual([100, 50, 0])
})

test('the highest point is named, and the last one where both names have room', () => {
  const named = (...values: number[]) =>
    placeLine(points(...values), false).points.flatMap((point, at) => (point.named ? at : []))
  expect(named(1, 9, 2)).toEqual([1])
  expect(named(1, 9, 2, 2, 2, 3)).toEqual([1, 5])
  expect(named(1, 2, 9)).toEqual([2])
})

test('whatever is counted lies inside the drawing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1e6), { maxLength: 40 }), fc.boolean(), (values, rightToLeft) => {
      for (const { x, y } of placeLine(points(...values), rightToLeft).points) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(100)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(100)
      }
    }),
  )
})
