import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { setRecord } from '../../src/progress/current.ts'
import { liveEvents } from '../../src/progress/live.ts'
import { aBrowser, anAttempt, anOpenTab, aRecord, aTab, aVisit, onItsWay } from './samples.ts'

test('[R7] a view knows nothing before the record is open, then all, then every change from any tab', async () => {
  const browser = aBrowser()
  const other = await anOpenTab(browser)
  await other.append([onItsWay('before', aVisit())])
  const live = liveEvents({ kind: 'visit' })
  const shown: (number | undefined)[] = [live.snapshot()?.length]
  let changed: () => void = () => undefined
  const next = () => new Promise<void>((resolve) => (changed = resolve))
  const stop = live.subscribe(() => {
    shown.push(live.snapshot()?.length)
    changed()
  })
  const first = next()
  const record = setRecord(aRecord(() => Promise.resolve(aTab(browser))))
  await first
  const second = next()
  await other.append([onItsWay('there', aVisit()), onItsWay('not asked for')])
  await second
  expect(live.snapshot()).toBe(live.snapshot())
  stop()
  await record.append(aVisit())
  await record.append(anAttempt())
  expect(shown).toEqual([undefined, 1, 2])
})
