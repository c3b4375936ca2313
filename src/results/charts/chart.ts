/** What charts show, and where on a line of 100 % it lies. Plain, so that other pages can draw with it. */
import { scaleLinear, scalePoint } from 'd3-scale'
import { area, line } from 'd3-shape'

/** Never colour alone: in forced colours and on paper the filling tells apart. */
export type Filling = 'solid' | 'hatched'

/** `count` out of `of`. */
export interface ShareRow {
  label: string
  count: number
  of: number
  filling?: Filling
}

/** One point of a course of time, at equal distances. */
export interface TimePoint {
  /** In full, for the table. */
  label: string
  /** Short, below the line; only where there is room for it. */
  tick?: string
  value: number
}

/** The same share at two or three times; undefined where it was not measured. */
export interface ChangeRow {
  label: string
  /** In the order of `times` of the chart. */
  shares: readonly ({ count: number; of: number } | undefined)[]
}

/** Per cent of the width; nothing of nothing is nothing. */
export function widthOf({ count, of }: { count: number; of: number }): number {
  if (of <= 0) return 0
  return scaleLinear().domain([0, of]).range([0, 100]).clamp(true)(count)
}

/** A dot for each, in lines of so many: more than three lines are easier to read as a bar. */
export const dotsPerLine = 10
const mostDots = 3 * dotsPerLine

export const fitsDots = (rows: readonly ShareRow[]): boolean =>
  rows.every(({ of }) => of <= mostDots)

export interface PlacedPoint extends TimePoint {
  /** Per cent from the left, and from the top. */
  x: number
  y: number
  /** Named beside the line: the highest one and the last. */
  named: boolean
}

export interface PlacedLine {
  points: PlacedPoint[]
  /** Paths in a box of 100 by 100. */
  line: string
  area: string
}

/** Time runs the way the language reads. */
export function placeLine(points: readonly TimePoint[], rightToLeft: boolean): PlacedLine {
  const keys = points.map((_, at) => at)
  const across = scalePoint(keys, rightToLeft ? [100, 0] : [0, 100])
  const top = Math.max(1, ...points.map(({ value }) => value))
  const up = scaleLinear().domain([0, top]).range([100, 0])
  const highest = points.findLastIndex(({ value }) => value === top)
  const placed = points.map((point, at) => ({
    ...point,
    x: across(at) ?? 0,
    y: up(point.value),
    named: at === highest || (at === points.length - 1 && points.length - 1 - highest > 3),
  }))
  return { points: placed, line: linePath(placed) ?? '', area: areaPath(placed) ?? '' }
}

interface Place {
  x: number
  y: number
}
const linePath = line<Place>(
  ({ x }) => x,
  ({ y }) => y,
)
const areaPath = area<Place>()
  .x(({ x }) => x)
  .y0(100)
  .y1(({ y }) => y)
