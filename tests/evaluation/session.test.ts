import { expect, test } from 'vitest'
import {
  addFiles,
  countTwin,
  dropTwin,
  dropWaiting,
  emptySession,
  evaluateWaiting,
  missingFiles,
  type Read,
} from '../../src/evaluation/session.ts'
import { aFile } from './samples.ts'

const files = (count: number, from = 0): Promise<Read[]> =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => ({
      name: `${from + at}.json`,
      content: await aFile({ edition: `0.${from + at}` }),
    })),
  )

test('[E1] four files give nothing, five give a batch', async () => {
  const four = addFiles(emptySession, await files(4))
  expect(missingFiles(four)).toBe(1)
  expect(evaluateWaiting(four)).toBe(four)
  const five = evaluateWaiting(addFiles(four, await files(1, 4)))
  expect(five).toMatchObject({ waiting: [], batches: [{ length: 5 }] })
})

test('[E2] a sixth file waits until five more are there, and no evaluated one can be taken out', async () => {
  const five = evaluateWaiting(addFiles(emptySession, await files(5)))
  const six = evaluateWaiting(addFiles(five, await files(1, 5)))
  expect(six.batches).toEqual(five.batches)
  expect(missingFiles(six)).toBe(4)
  const [first] = five.batches[0] ?? []
  expect(dropWaiting(six, first?.content.hash ?? '').batches).toEqual(five.batches)
  const ten = evaluateWaiting(addFiles(six, await files(4, 6)))
  expect(ten.batches.map(({ length }) => length)).toEqual([5, 5])
})

test('[E5] the same content is asked about, and counts towards no threshold', async () => {
  const [one] = await files(1)
  if (!one) throw new Error('No file')
  const twice = addFiles(emptySession, [one, { ...one, name: 'copy.json' }])
  expect(twice).toMatchObject({
    waiting: { length: 1 },
    twins: [{ name: 'copy.json', of: '0.json' }],
  })
  expect(dropTwin(twice, 0)).toMatchObject({ waiting: [{ times: 1 }], twins: [] })
  const counted = countTwin(twice, 0)
  expect(counted).toMatchObject({ waiting: [{ times: 2 }], twins: [] })
  expect(missingFiles(counted)).toBe(4)
})

test('[E5] a twin of an evaluated file waits for the next batch', async () => {
  const all = await files(5)
  const evaluated = evaluateWaiting(addFiles(emptySession, all))
  const counted = countTwin(addFiles(evaluated, all.slice(0, 1)), 0)
  expect(counted).toMatchObject({ batches: evaluated.batches, waiting: { length: 1 } })
})

test('[E5] one that is refused stops no other', async () => {
  const fault = { code: 'not-json' } as const
  const mixed = addFiles(emptySession, [{ name: 'x', fault }, ...(await files(2))])
  expect(mixed).toMatchObject({ waiting: { length: 2 }, refused: [{ name: 'x', fault }] })
})
