import { expect, test } from 'vitest'
import {
  certifiedModule,
  cleanName,
  makeCertificate,
  readiness,
  spokenTime,
} from '../../src/certificate/certificate.ts'
import { finalCounts } from '../../src/certificate/final-counts.ts'
import { certificate } from '../../src/certificate/schema.ts'
import type { CatalogueEntry } from '../../src/content/catalogue.ts'
import { roundName } from '../../src/practice/round.ts'
import type { Attempt, Finished } from '../../src/progress/events.ts'
import * as v from 'valibot'

const entry = (id: string, track: 'core' | 'more' = 'core'): CatalogueEntry => ({
  id,
  title: `Modul ${id}`,
  summary: '',
  minutes: 13,
  status: 'draft',
  updated: '2026-11-20',
  track,
  screens: ['one'],
  asking: [],
  language: 'de',
})
let seq = 0
const fact = { profile: 'first', module: 'a' }
const finished = (module: string, day: string, way: 'full' | 'short' = 'full'): Finished => ({
  ...fact,
  id: String(++seq),
  seq,
  kind: 'finished',
  module,
  way,
  at: new Date(`${day}T12:00:00`).getTime(),
})

test('[C1] is there when all modules of the course are finished, and before that names what is missing', () => {
  const entries = [entry('a'), entry('b'), entry('c', 'more')]
  expect(readiness(entries, [finished('a', '2026-11-01')])).toMatchObject({
    state: 'missing',
    entries: [{ id: 'b' }],
    of: 2,
  })
  const both = [finished('a', '2026-11-01'), finished('b', '2026-11-02', 'short')]
  expect(readiness(entries, both).state).toBe('ready')
  expect(readiness([entry('c', 'more')], both).state).toBe('no-course')
})

test('[C2] names the first day and the full way, and adds up only what was worked through', () => {
  const events = [
    finished('a', '2026-11-03', 'full'),
    finished('a', '2026-11-01', 'short'),
    finished('a', '2026-11-09', 'full'),
    finished('b', '2026-11-02', 'short'),
  ]
  const modules = ['a', 'b'].map((id) =>
    certifiedModule({ entry: entry(id), objectives: ['Sie tun etwas.'] }, events),
  )
  expect(modules).toMatchObject([
    { finished: '2026-11-03', way: 'full' },
    { finished: '2026-11-02', way: 'short' },
  ])
  const facts = { name: ' Ana ', course: 'Kurs', language: 'de', modules }
  const made = makeCertificate({ ...facts, edition: { version: '1', day: '2026-11-01' } }, 0)
  expect(made.minutes).toBe(13)
  expect(made).not.toHaveProperty('test')
  expect(v.is(certificate, made)).toBe(true)
})

test('[C2] planned time is never rounded up', () => {
  expect(spokenTime(89)).toEqual({ hours: 1, minutes: 25 })
  expect(spokenTime(60)).toEqual({ hours: 1, minutes: 0 })
  expect(spokenTime(4)).toEqual({ hours: 0, minutes: 0 })
})

test('[C3] a name is one line without signs that nobody sees', () => {
  expect(cleanName(' Zu\u0308hal\n\u202e Öz \u0000')).toBe('Zühal Öz')
  expect(cleanName('Олена Шевченко')).toBe('Олена Шевченко')
  expect(cleanName('نور الهدى')).toBe('نور الهدى')
  // The joiner that Persian and some emoji need is no trick.
  expect(cleanName('می\u200cخواهم')).toBe('می\u200cخواهم')
})

test('[C2] of the final tests the last whole one counts, and only whole ones', () => {
  const round = (at: number) => roundName({ kind: 'final', size: 2, at, seq: 0, seed: 1 })
  const attempt = (name: string, item: string, correct: boolean): Attempt => ({
    ...fact,
    id: String(++seq),
    seq,
    at: seq,
    kind: 'attempt',
    item,
    objective: 'o',
    mode: 'test',
    answer: 'a',
    content: 'c',
    round: name,
    score: { state: 'scored', correct, points: 0, max: 1, harmful: false },
  })
  expect(finalCounts([attempt(round(1), 'x', true)])).toBeUndefined()
  const attempts = [
    attempt(round(1), 'x', true),
    attempt(round(1), 'y', true),
    attempt(round(2), 'x', true),
    attempt(round(2), 'y', false),
    attempt(round(3), 'x', true),
  ]
  expect(finalCounts(attempts)).toEqual({ right: 1, total: 2 })
})
