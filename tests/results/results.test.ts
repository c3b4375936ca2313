import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractOf, tallyFrom } from '../../src/results/extract.ts'
import { withNewer } from '../../src/results/read.ts'
import { resultsOf } from '../../src/results/results.ts'
import { tallyOf } from '../../src/results/tally.ts'
import { histories } from './histories.ts'
import { answered, item, module, today, unscored } from './samples.ts'

const items = {
  x: item(),
  y: item({ objective: 'decide' }),
  present: item({ state: 'present' }),
  absent: item({ state: 'absent' }),
  ambiguous: item({ state: 'ambiguous', score: () => unscored }),
}
const known = {
  modules: [module(items), module(items, { id: 'weighing' })],
  missing: ['gone'],
}

test('[E8] results from an extract and newer attempts are those from all attempts', () => {
  fc.assert(
    fc.property(histories(), fc.nat(), (attempts, cut) => {
      const at = cut % (attempts.length + 1)
      const kept = tallyFrom(structuredClone(extractOf(tallyOf(attempts.slice(0, at)))))
      if (!kept) throw new Error('The extract was refused')
      const together = withNewer(kept, attempts.slice(at))
      expect(resultsOf(together, known, today)).toEqual(resultsOf(tallyOf(attempts), known, today))
    }),
  )
})

test('[E4] a module that is not to be had is named with its answers', () => {
  const tally = tallyOf([
    answered('x', { module: 'gone' }),
    answered('x', { module: 'gone' }),
    answered('y'),
  ])
  const { attempts, items, missing } = resultsOf(tally, known, today)
  expect({ attempts, items, missing }).toEqual({
    attempts: 3,
    items: 2,
    missing: [{ id: 'gone', attempts: 2 }],
  })
})

test('[E10] what was answered only before learning says nothing about what is next', () => {
  const early = tallyOf([answered('x', { mode: 'pretest' })])
  expect(resultsOf(early, known, today)).toMatchObject({ next: [], known: false })
  expect(resultsOf(tallyOf([answered('x')]), known, today)).toMatchObject({ next: [], known: true })
})

test('nothing answered gives nothing, and no error', () => {
  const results = resultsOf(tallyOf([]), { modules: [], missing: [] }, today)
  expect(results).toMatchObject({ attempts: 0, modules: [], next: [], rounds: { finals: [] } })
})
