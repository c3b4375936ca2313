import { expect, test } from 'vitest'
import { resultText } from '../../src/evaluation/result-file.ts'
import { parseResultFile, readResultFile } from '../../src/evaluation/schema.ts'
import { makeBackup } from '../../src/progress/backup.ts'
import { aContent, aFile, aTest } from './samples.ts'

const faultOf = async (data: unknown) => {
  const text = typeof data === 'string' ? data : JSON.stringify(data)
  const read = await parseResultFile(text)
  return read.ok ? 'accepted' : read.error
}

test('[E5] reads what was written, in any order of its keys', async () => {
  const file = await aFile()
  expect(await parseResultFile(resultText(file))).toEqual({ ok: true, value: file })
  const turned = Object.fromEntries(Object.entries(file).toReversed())
  expect((await parseResultFile(JSON.stringify(turned))).ok).toBe(true)
})

test('[E5] refuses with the reason, where it was, what was found and what is expected', async () => {
  const file = await aFile()
  expect(await faultOf('{"app":"hins')).toEqual({ code: 'not-json' })
  expect(await faultOf({ some: 'thing' })).toEqual({ code: 'foreign' })
  expect(await faultOf(await makeBackup([], 0))).toMatchObject({ code: 'other-kind' })
  expect(await faultOf({ ...file, format: 2 })).toEqual({ code: 'newer', found: '2' })
  expect(await faultOf({ ...file, month: '2026-11-25' })).toMatchObject({
    code: 'field',
    where: 'month',
    found: '"2026-11-25"',
  })
  expect(await faultOf({ ...file, name: 'Ana' })).toEqual({ code: 'unknown-field', where: 'name' })
  const minus = { ...file, tests: { before: aTest({ hits: -1 }) } }
  expect(await faultOf(minus)).toEqual({
    code: 'field',
    where: 'tests.before.hits',
    found: '-1',
    expected: '0 … 200',
  })
  const more = { ...file, certainty: { ...file.certainty, unsure: { right: 3, total: 2 } } }
  expect(await faultOf(more)).toMatchObject({
    where: 'certainty.unsure',
    expected: 'right ≤ total',
  })
  expect(await faultOf({ ...file, tests: { before: aTest({ hits: 5 }) } })).toEqual({
    code: 'changed',
  })
  expect(await readResultFile(new Blob(['x'.repeat(200_000)]))).toMatchObject({
    error: { code: 'too-large' },
  })
})

test('[E5] names of modules are ids, so that no cell or page holds anything else', async () => {
  for (const name of ['=1+1', '<b>', 'ä', 'a b', '-', 'A', '']) {
    const text = JSON.stringify({
      ...(await aFile()),
      tests: { before: { ...aTest(), modules: JSON.parse(`{"${name}":{"right":1,"total":1}}`) } },
    })
    expect(await faultOf(text), name).toMatchObject({ code: 'field' })
  }
})

test('[E5] any changed figure is noticed', async () => {
  const text = resultText(await aFile())
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index)
  for (const at of places) {
    const changed = text.slice(0, at) + ((Number(text[at]) + 1) % 10) + text.slice(at + 1)
    expect((await parseResultFile(changed)).ok, changed).toBe(false)
  }
})

test('[E8] a file holds counts, a month, a language and an edition, and nothing else', async () => {
  const file = await aFile()
  expect(Object.keys(file).toSorted()).toEqual([...Object.keys(aContent()), 'hash'].toSorted())
  expect(resultText(file)).not.toMatch(/"(?:id|name|profile|at|time|date|device|round|seed)"/)
})
