import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawRound } from '../../src/practice/draw.ts'
import { formItems, formOf, laterAfter, sparedItems } from '../../src/practice/forms.ts'
import { learnedFrom } from '../../src/practice/learned.ts'
import { offersOf } from '../../src/practice/offers.ts'
import { findItem, keyOf, stateOf } from '../../src/practice/pool.ts'
import { type Round, roundName } from '../../src/practice/round.ts'
import { visitAt } from '../progress/samples.ts'
import { allFinished, aPool, given, readAfter } from './pools.ts'

const seeds = fc.integer({ min: 0, max: 0xffffffff })
const day = 86_400_000
const at = Date.UTC(2026, 10, 25)
const measure = (kind: 'before' | 'after' | 'later', seq: number, seed = 7): Round => ({
  kind,
  size: 6,
  at,
  seq,
  seed,
})

function answersTo(round: Round, read = readAfter([]), from = round.seq + 1, time = at) {
  return drawRound(round, aPool, read).map(({ module, item }, index) => {
    const found = findItem(aPool, module, item)
    return given(from + index, found?.module, found?.item, true, {
      round: roundName(round),
      mode: 'test',
      at: time,
      id: `round-${from + index}`,
    })
  })
}
const formsIn = (attempts: readonly { module: string; item: string }[]) =>
  new Set(attempts.map(({ module, item }) => findItem(aPool, module, item)?.item.form))

test('[U6] a form has one item per core objective; both are alike in type and state, with and without signs', () => {
  const a = formItems(aPool, 'A')
  const b = formItems(aPool, 'B')
  expect(a.map(({ module, item }) => `${module.id}/${item.objective}`)).toEqual(
    ['signs', 'weighing'].flatMap((module) => ['o1', 'o2', 'o3'].map((o) => `${module}/${o}`)),
  )
  expect(a.map(stateOf)).toEqual(b.map(stateOf))
  expect(a.map(stateOf).filter((state) => state === 'absent')).toHaveLength(3)
  expect(a.every(({ item }) => item.form === 'A')).toBe(true)
  expect(b.every(({ item }) => item.form === 'B')).toBe(true)
})

test('[U6] after is the other form of before, later the same again', () => {
  fc.assert(
    fc.property(seeds, fc.uuid(), (seed, id) => {
      const first = { ...visitAt(1, 'hook', 'more'), id }
      const before = answersTo(measure('before', 1, seed), learnedFrom([first]), 2)
      const [form] = formsIn(before)
      expect(formsIn(before).size).toBe(1)
      const read = learnedFrom([first], before)
      const after = answersTo(measure('after', 20, 3), read)
      expect([...formsIn(after)]).toEqual([form === 'A' ? 'B' : 'A'])
      const then = learnedFrom([first], before, after)
      expect([...formsIn(answersTo(measure('later', 40, 4), then))]).toEqual([form])
    }),
  )
})

test('[U6] with no event yet the seed of the round decides, and the form stays through the round', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const round = measure('before', 0, seed)
      const answers = answersTo(round, learnedFrom([]))
      for (const count of [1, 3, 6]) {
        const drawn = drawRound(round, aPool, learnedFrom(answers.slice(0, count)))
        expect(formsIn(drawn)).toEqual(formsIn(answers))
      }
    }),
  )
})

test('[U6] over many profiles both forms come first about equally often', () => {
  const ids = fc.sample(fc.uuid({ version: 7 }), { numRuns: 2_000, seed: 5 })
  const forms = ids.map((id) => formOf('before', aPool, [], id, 0))
  const share = forms.filter((form) => form === 'A').length / forms.length
  // Three standard errors of 2,000 throws of a coin.
  expect(Math.abs(share - 0.5)).toBeLessThan(0.034)
})

test('[U6] practice leaves the items of the test to come to the last', () => {
  const spared = sparedItems(aPool, [], 'id-1')
  const drawn = drawRound(
    { ...measure('after', 900), kind: 'mixed', size: 10 },
    aPool,
    readAfter([]),
  )
  expect(drawn.filter(({ module, item }) => spared.has(`${module}/${item}`))).toEqual([])
  expect(spared).toEqual(
    new Set(formItems(aPool, formOf('after', aPool, [], 'id-1', 0)).map(keyOf)),
  )
})

test('before is offered until a core module is begun, after when all are finished, later eight weeks on', () => {
  expect(offersOf(aPool, learnedFrom([]), at)).toMatchObject({
    before: { state: 'ready', size: 6 },
    after: { state: 'waiting' },
    later: { state: 'waiting' },
    final: { state: 'waiting', size: 20 },
  })
  const begun = learnedFrom([visitAt(1, 'hook', 'more'), visitAt(2, 'hook', 'signs')])
  expect(offersOf(aPool, begun, at).before).toEqual({ state: 'none' })
  expect(offersOf(aPool, readAfter([]), at)).toMatchObject({
    after: { state: 'ready', size: 6 },
    final: { state: 'ready' },
  })
  const after = answersTo(measure('after', 900), readAfter([]))
  const some = learnedFrom(allFinished, after.slice(0, 2))
  expect(offersOf(aPool, some, at)).toMatchObject({
    after: { state: 'begun' },
    begun: [{ answered: 2 }],
  })
  const read = learnedFrom(allFinished, after)
  const now = at + 20 * day
  expect(offersOf(aPool, read, now)).toMatchObject({
    after: { state: 'done', at },
    later: { state: 'waiting', until: at + laterAfter },
    begun: [],
  })
  expect(offersOf(aPool, read, at + 56 * day).later).toEqual({ state: 'ready', size: 6 })
})
