import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { migrate, type Migration, migrations } from '../../src/content/migrations.ts'
import { parseModule } from '../../src/content/parse.ts'
import { currentFormat } from '../../src/content/schema.ts'

const samples = 'tests/compat/modules'

test('the steps follow each other and end at the current format', () => {
  expect(migrations.map((step) => step.to)).toEqual(migrations.map((_, index) => index + 2))
  expect(migrations.at(-1)?.to ?? 1).toBe(currentFormat)
})

test('every format people may have is kept as a sample, so every step runs on one', () => {
  const formats = readdirSync(samples).map((folder) => Number(folder.replace('format-', '')))
  const all = Array.from({ length: currentFormat }, (_, index) => index + 1)
  expect(formats.sort((a, b) => a - b)).toEqual(all)
})

test.each(
  readdirSync(samples).flatMap((folder) =>
    readdirSync(`${samples}/${folder}`).map((file) => `${samples}/${folder}/${file}`),
  ),
)('%s can still be read', (path) => {
  const result = parseModule(readFileSync(path), path)
  expect(result.ok ? [] : result.error).toEqual([])
})

test('only the steps after the format of the file run, and the file stays as it is', () => {
  const step = (to: number): Migration => ({
    to,
    name: `step ${to}`,
    up: (data) => ({ ...data, [`step ${to}`]: 'done' }),
  })
  const steps = [step(2), step(3), step(4)]
  const old = Object.freeze({ format: 2, id: 'old' })
  expect(migrate(old, steps)).toEqual({ format: 4, id: 'old', 'step 3': 'done', 'step 4': 'done' })
  expect(old).toEqual({ format: 2, id: 'old' })
})
