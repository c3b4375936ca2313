/** Saving, adding and erasing the record, as the settings do it. */
import 'fake-indexeddb/auto'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { anAttempt, aVisit } from '../progress/samples.ts'

const stored = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  removeItem: (key: string) => stored.delete(key),
})
const saved: { name: string; text: string }[] = []
vi.mock('../../src/lib/platform.ts', async (original) => ({
  ...(await original<typeof import('../../src/lib/platform.ts')>()),
  saveFile: (name: string, text: string) => saved.push({ name, text }),
}))

// Loaded after the browser above is there: the preferences look for localStorage when they load.
let data: typeof import('../../src/app/own-data.ts')
let openRecord: typeof import('../../src/progress/open.ts').openRecord
let preferences: typeof import('../../src/ui/preferences.ts')
beforeAll(async () => {
  data = await import('../../src/app/own-data.ts')
  openRecord = (await import('../../src/progress/open.ts')).openRecord
  preferences = await import('../../src/ui/preferences.ts')
})

beforeEach(async () => {
  await (await openRecord()).erase()
  saved.length = 0
  for (const draft of [aVisit('hook'), anAttempt('a'), anAttempt('b'), aVisit('one', 'talk')])
    await (await openRecord()).append(draft)
})

async function saveFile(): Promise<Blob> {
  await data.saveBackup('')
  return new Blob([saved.at(-1)?.text ?? ''])
}

test('the summary counts answers and opened modules', async () => {
  expect(data.summaryOf(await (await openRecord()).read({}))).toEqual({ answers: 2, modules: 2 })
})

test('a saved file brings everything back after erasing, once and only once', async () => {
  const before = await (await openRecord()).read({})
  const file = await saveFile()
  expect(await data.eraseEverything()).toEqual({ ok: true, value: 0 })
  expect(await (await openRecord()).read({})).toEqual([])

  const inspected = await data.inspectBackup(file)
  if (!inspected.ok) throw new Error(inspected.error.code)
  expect(inspected.value).toMatchObject({ added: 4, known: 0 })
  expect(await (await openRecord()).read({})).toEqual([])

  expect(await data.addBackup(inspected.value.backup)).toEqual({ ok: true, value: 4 })
  expect(await data.addBackup(inspected.value.backup)).toEqual({ ok: true, value: 0 })
  expect(await (await openRecord()).read({})).toEqual(before)
})

test('a file of another device is added to the profile that learns now', async () => {
  const file = await saveFile()
  await data.eraseEverything()
  preferences.setPreferences({ profile: { id: 'ada', nickname: 'Ada', locked: false } })
  const inspected = await data.inspectBackup(file)
  if (!inspected.ok) throw new Error(inspected.error.code)
  expect(await data.addBackup(inspected.value.backup)).toEqual({ ok: true, value: 4 })
  const read = await (await openRecord()).read({})
  expect(read.map(({ profile }) => profile)).toEqual(['ada', 'ada', 'ada', 'ada'])
  await data.eraseEverything()
})

test('what is there already is told before anything is added', async () => {
  const file = await saveFile()
  expect(await data.inspectBackup(file)).toMatchObject({ ok: true, value: { added: 0, known: 4 } })
})

test('erasing everything takes the preferences along', async () => {
  preferences.setPreferences({ theme: 'dark', easy: true })
  expect([...stored.keys()]).toContain('hinsehen-preferences')
  await data.eraseEverything()
  expect(stored.size).toBe(0)
  expect(preferences.preferences.getState()).toMatchObject({ theme: 'system', easy: false })
})

test('a file that is none of ours is refused and changes nothing', async () => {
  const before = await (await openRecord()).read({})
  expect(await data.inspectBackup(new Blob(['{"app":"another"}']))).toEqual({
    ok: false,
    error: { code: 'foreign' },
  })
  expect(await (await openRecord()).read({})).toEqual(before)
})

test('a file that cannot be read is named so', async () => {
  const file = new Blob([])
  vi.spyOn(file, 'text').mockRejectedValue(new DOMException('', 'NotReadableError'))
  expect(await data.inspectBackup(file)).toEqual({ ok: false, error: { code: 'unreadable' } })
})
