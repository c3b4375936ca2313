import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attempt } from '../../src/progress/events.ts'
import { type Drawn, drawRound } from '../../src/practice/draw.ts'
import type { Read } from '../../src/practice/learned.ts'
import { findItem, type Pool, type PoolItem, stateOf } from '../../src/practice/pool.ts'
import { type Round, roundKinds, roundName } from '../../src/practice/round.ts'
import { shuffle } from '../../src/lib/shuffle.ts'
import { aPool, aPoolModule, attemptsIn, given, readAfter } from './pools.ts'

const seeds = fc.integer({ min: 0, max: 0xffffffff })
const aRound = (more: Partial<Round> = {}): Round => ({
  kind: 'mixed',
  size: 10,
  at: Date.UTC(2026, 10, 25),
  seq: 1_000,
  seed: 7,
  ...more,
})
const asked = (round: Round, read: Read, pool: Pool = aPool): PoolItem[] =>
  drawRound(round, pool, read).flatMap(({ module, item }) => findItem(pool, module, item) ?? [])
const ids = (items: readonly PoolItem[]) =>
  items.map(({ module, item }) => `${module.id}/${item.id}`)
const rounds = fc.record({
  kind: fc.constantFrom(...roundKinds),
  size: fc.constantFrom(5, 10, 20),
  seed: seeds,
})

/** Answers the first `count` places of a round. */
function answersIn(round: Round, drawn: readonly Drawn[], count: number): Attempt[] {
  return drawn.slice(0, count).map(({ module, item }, index) => {
    const found = findItem(aPool, module, item)
    return given(2_000 + index, found?.module, found?.item, true, { round: roundName(round) })
  })
}

test('[U1] a round is the same again: nothing is asked twice, and later answers elsewhere change nothing', () => {
  fc.assert(
    fc.property(rounds, attemptsIn(aPool), (more, attempts) => {
      const round = aRound(more)
      const once = drawRound(round, aPool, readAfter(attempts))
      expect(drawRound(round, aPool, readAfter(attempts.toReversed()))).toEqual(once)
      const later = { ...given(5_000, aPool[0], aPool[0]?.items[0]), id: 'later' }
      expect(drawRound(round, aPool, readAfter([...attempts, later]))).toEqual(once)
      expect(new Set(once.map(({ module, item }) => `${module}/${item}`)).size).toBe(once.length)
    }),
  )
})

test('[U1] what was answered in it stays, in its order, and the rest follows as drawn', () => {
  fc.assert(
    fc.property(rounds, attemptsIn(aPool), fc.nat(20), (more, attempts, count) => {
      const round = aRound(more)
      const drawn = drawRound(round, aPool, readAfter(attempts))
      const answers = answersIn(round, drawn, count)
      expect(drawRound(round, aPool, readAfter([...attempts, ...answers]))).toEqual(drawn)
    }),
  )
})

test('[U1] a round goes on when its items have changed, and keeps its length where there is enough', () => {
  const round = aRound({ size: 5 })
  const drawn = drawRound(round, aPool, readAfter([]))
  const answers = answersIn(round, drawn, 2)
  const gone = answers[0]
  const open = drawn[3]
  const changed = aPool.map((module) => ({
    ...module,
    items: module.items.filter(
      ({ id }) =>
        !(module.id === gone?.module && id === gone.item) &&
        !(module.id === open?.module && id === open.item),
    ),
  }))
  const now = drawRound(round, changed, readAfter(answers))
  expect(now).toHaveLength(5)
  expect(now.slice(0, 2)).toMatchObject(answers.map(({ module, item }) => ({ module, item })))
})

test('[U2] practice asks what finished modules hold, unseen first, and mostly cases', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(5, 10), (seed, size) => {
      const read = readAfter([])
      const some = { ...read, finished: read.finished.filter(({ module }) => module === 'signs') }
      const items = asked(aRound({ seed, size }), some)
      expect(items).toHaveLength(size)
      expect(new Set(items.map(({ module }) => module.id))).toEqual(new Set(['signs']))
      expect(items.filter(({ item }) => item.type === 'case').length).toBeGreaterThanOrEqual(
        size * 0.6,
      )
    }),
  )
})

test('[U2] of cases equally fit the unseen come before the seen, and those before what was seen later', () => {
  const module = aPoolModule('signs', ['o1'])
  const cases = module.items.filter((item) => item.type === 'case')
  const pool = [module]
  const attempts = cases.map((item, index) => given(10 + index, module, item))
  const oldest = asked(aRound({ size: 1 }), readAfter(attempts), pool)
  expect(ids(oldest)).toEqual([`signs/${cases[0]?.id}`])
  const unseen = asked(aRound({ size: 1 }), readAfter(attempts.slice(0, -1)), pool)
  expect(ids(unseen)).toEqual([`signs/${cases.at(-1)?.id}`])
})

test('[U3] never three of one state or form in a row', () => {
  fc.assert(
    fc.property(seeds, attemptsIn(aPool), fc.constantFrom(5, 10), (seed, attempts, size) => {
      const items = asked(aRound({ seed, size }), readAfter(attempts))
      const traits = items.map((one): string[] =>
        one.item.type === 'case'
          ? [one.item.state, one.item.exploitation ?? `no form ${one.item.id}`]
          : [one.item.type],
      )
      for (const [index, own] of traits.entries()) {
        const before = traits.slice(Math.max(0, index - 2), index)
        const inAll = own.filter((trait) => before.every((one) => one.includes(trait)))
        if (before.length === 2) expect(inAll).toEqual([])
      }
    }),
  )
})

test('[U3] the right choice stands at every place equally often', () => {
  const single = aPoolModule(
    'signs',
    Array.from({ length: 12 }, (_, n) => `o${n}`),
  )
  const pool = [{ ...single, items: single.items.filter(({ type }) => type === 'single-choice') }]
  fc.assert(
    fc.property(seeds, (seed) => {
      const places = [0, 0, 0]
      for (const { item, seed: own } of drawRound(
        aRound({ seed, size: 12 }),
        pool,
        readAfter([]),
      )) {
        const found = pool[0]?.items.find(({ id }) => id === item)
        if (found?.type !== 'single-choice') throw new Error('Not a single choice')
        const place = shuffle(found.choices, own).findIndex(({ correct }) => correct)
        places[place] = (places[place] ?? 0) + 1
      }
      expect(places).toEqual([4, 4, 4])
    }),
  )
})

test('[U4] the rare round: twelve cases, two with signs, ten without', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const states = asked(aRound({ kind: 'rare', size: 12, seed }), readAfter([])).map(stateOf)
      expect(states.filter((state) => state === 'present')).toHaveLength(2)
      expect(states.filter((state) => state === 'absent')).toHaveLength(10)
    }),
  )
})

test('[U5] a review asks each due objective once, with another item than last time', () => {
  fc.assert(
    fc.property(seeds, attemptsIn(aPool), (seed, attempts) => {
      const later = aRound({ kind: 'review', seed, at: Date.UTC(2027, 10, 1) })
      const read = readAfter(attempts)
      const items = asked(later, read)
      const objectives = items.map(({ module, item }) => `${module.id}/${item.objective}`)
      expect(new Set(objectives).size).toBe(objectives.length)
      expect(items.length).toBeLessThanOrEqual(10)
      const last = new Map(read.attempts.map((one) => [`${one.module}/${one.objective}`, one.item]))
      for (const { module, item } of items) {
        expect(item.id).not.toBe(last.get(`${module.id}/${item.objective}`))
        expect(item.type === 'case' && item.state === 'ambiguous').toBe(false)
      }
    }),
  )
})

test('[V4] a final test asks every core objective as often as the others, and a retake fresh items', () => {
  fc.assert(
    fc.property(seeds, seeds, (seed, other) => {
      const round = aRound({ kind: 'final', size: 20, seed })
      const drawn = drawRound(round, aPool, readAfter([]))
      const counts = new Map<string, number>()
      for (const { module, item } of asked(round, readAfter([]))) {
        expect(module.track).toBe('core')
        const key = `${module.id}/${item.objective}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
      expect(counts.size).toBe(6)
      expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(1)
      const retake = aRound({ kind: 'final', size: 20, seed: other, seq: 3_000 })
      const again = drawRound(retake, aPool, readAfter(answersIn(round, drawn, 20)))
      const used = new Set(drawn.map(({ module, item }) => `${module}/${item}`))
      expect(again.filter(({ module, item }) => !used.has(`${module}/${item}`))).toHaveLength(20)
    }),
  )
})
