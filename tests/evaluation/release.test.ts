/** Tries to learn of single files from everything a trainer's page and its table ever show. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import words from '../../locales/de/evaluation.json' with { type: 'json' }
import { csvStyle, csvText } from '../../src/evaluation/csv.ts'
import { pool, release } from '../../src/evaluation/release.ts'
import { reportOf } from '../../src/evaluation/report.ts'
import { reportTable } from '../../src/evaluation/report-table.ts'
import { certainties, type ResultContent, testNames } from '../../src/evaluation/result-file.ts'
import type { Opened } from '../../src/evaluation/session.ts'
import type { Key } from '../../src/i18n/keys.ts'
import type { Certainty } from '../../src/items/contract.ts'
import { aContent, aTest, opened, sittings } from './samples.ts'

type Sitting = readonly (readonly Opened[])[]

/** One file in one batch of a sitting. */
interface Place {
  sitting: Sitting
  batch: number
  file: number
}

const t = (key: Key<'evaluation'>) =>
  Object.entries(words).find(([name]) => name === key)?.[1] ?? key

/** All that is seen while the batches come one after the other: every page and every table. */
const seen = (sitting: Sitting): string =>
  sitting
    .map((_, at) => {
      const report = reportOf(sitting.slice(0, at + 1))
      const table = csvText(
        reportTable(report, t, (module) => module),
        csvStyle('de'),
      )
      return JSON.stringify(report) + table
    })
    .join('\n')

/** A count of a file and how to give it another value, as far as it can have one. */
interface Slot {
  name: string
  of: (content: ResultContent) => { value: number; most: number } | undefined
  with: <C extends ResultContent>(content: C, value: number) => C
}

const testSlots: Slot[] = testNames.flatMap((test): Slot[] => {
  const change = <C extends ResultContent>(content: C, changes: object): C => ({
    ...content,
    tests: { ...content.tests, [test]: { ...content.tests[test], ...changes } },
  })
  const decisions = (yes: 'hits' | 'falseAlarms', no: 'misses' | 'correctRejections'): Slot => ({
    name: `${test}.${yes}`,
    of: ({ tests }) => {
      const counts = tests[test]
      return counts && { value: counts[yes], most: counts[yes] + counts[no] }
    },
    with: (content, value) => {
      const counts = content.tests[test] ?? aTest()
      return change(content, { [yes]: value, [no]: counts[yes] + counts[no] - value })
    },
  })
  const inModule = (module: string): Slot => ({
    name: `${test}.modules.${module}`,
    of: ({ tests }) => {
      const part = tests[test]?.modules[module]
      return part && { value: part.right, most: part.total }
    },
    with: (content, right) => {
      const modules = content.tests[test]?.modules ?? {}
      const total = modules[module]?.total ?? 0
      return change(content, { modules: { ...modules, [module]: { right, total } } })
    },
  })
  return [
    decisions('hits', 'misses'),
    decisions('falseAlarms', 'correctRejections'),
    inModule('signs-in-daily-work'),
    inModule('weighing-signs'),
  ]
})

const certaintySlots: Slot[] = certainties.map((word) => ({
  name: `certainty.${word}`,
  of: ({ certainty }) => ({ value: certainty[word].right, most: certainty[word].total }),
  with: (content, right) => {
    const { total } = content.certainty[word]
    return { ...content, certainty: { ...content.certainty, [word]: { right, total } } }
  },
}))

const slots = [...testSlots, ...certaintySlots]

/**
 * Another world: the file holds `wished`, and the others of its batch hold what they must so that everything looks the
 * same. The sum may be kept as it is, or be anything that is shown in the same way.
 */
function* worlds({ sitting, batch, file }: Place, slot: Slot, wished: number) {
  const files = sitting[batch] ?? []
  const mine = files[file]
  if (!mine) return
  const all = files.reduce((sum, { content }) => sum + (slot.of(content)?.value ?? 0), 0)
  const range = files.reduce((sum, { content }) => sum + (slot.of(content)?.most ?? 0), 0)
  // First those that are counted together with it.
  const near = (one: Opened) => (groupOf(one, files) === groupOf(mine, files) ? 0 : 1)
  const order = files
    .map((one, at) => ({ one, at }))
    .filter(({ at }) => at !== file)
    .toSorted((a, b) => near(a.one) - near(b.one))
  for (let away = 0; away <= range; away++)
    for (const target of away === 0 ? [all] : [all - away, all + away]) {
      const next = [...files]
      next[file] = { ...mine, content: slot.with(mine.content, wished) }
      let left = target - wished
      left -= order.reduce((sum, { one }) => sum + (slot.of(one.content)?.value ?? 0), 0)
      for (const { one, at } of order) {
        const count = slot.of(one.content)
        if (!count || left === 0) continue
        const value = Math.min(count.most, Math.max(0, count.value + left))
        left -= value - count.value
        next[at] = { ...one, content: slot.with(one.content, value) }
      }
      if (left === 0) yield sitting.map((one, at) => (at === batch ? next : one))
    }
}

/** One answer more or less with this word, which another file of the batch may make up for. */
function* otherTotals({ sitting, batch, file }: Place, word: Certainty) {
  const files = sitting[batch] ?? []
  for (const more of [1, -1])
    for (const right of [0, more])
      for (let other = -1; other < files.length; other++) {
        if (other === file) continue
        const next = files.map((one, at) => {
          const sign = at === file ? 1 : at === other ? -1 : 0
          return sign === 0 ? one : withTotal(one, word, sign * more, sign * right)
        })
        if (next.every(({ content }) => isPart(content.certainty[word])))
          yield sitting.map((one, at) => (at === batch ? next : one))
      }
  // Or somebody else has not used the word at all.
  for (let other = 0; other < files.length; other++) {
    if (other === file) continue
    const next = files.map((one, at) => {
      const { right, total } = one.content.certainty[word]
      if (at === other) return withTotal(one, word, -total, -right)
      return at === file ? withTotal(one, word, 1, 0) : one
    })
    yield sitting.map((one, at) => (at === batch ? next : one))
  }
}

const isPart = ({ right, total }: { right: number; total: number }) => right >= 0 && right <= total

function withTotal(file: Opened, word: Certainty, more: number, right: number): Opened {
  const { certainty } = file.content
  const part = { right: certainty[word].right + right, total: certainty[word].total + more }
  return { ...file, content: { ...file.content, certainty: { ...certainty, [word]: part } } }
}

/** Languages of fewer than five files are counted together, with the smallest larger one where they are too few. */
function groupOf({ content: { language } }: Opened, files: readonly Opened[]): string {
  const count = (one: string) => files.filter(({ content }) => content.language === one).length
  const languages = [...new Set(files.map(({ content }) => content.language))]
  const large = languages.filter((one) => count(one) >= 5).toSorted((a, b) => count(b) - count(a))
  const small = files.length - large.reduce((sum, one) => sum + count(one), 0)
  const alone = small === 0 || small >= 5 ? large : large.slice(0, -1)
  return alone.includes(language) ? language : 'others'
}

/** The first other world that nobody could tell from this one. */
function otherWorld(place: Place, slot: Slot, wished: number, see = seen): Sitting | undefined {
  const before = see(place.sitting)
  for (const world of worlds(place, slot, wished)) if (see(world) === before) return world
  return undefined
}

const placed = fc
  .tuple(sittings, fc.nat(), fc.nat())
  // Who sees the numbers does not know which files are equal: to them these are as many files as people.
  .filter(([sitting]) => seen(sitting) === seen(apart(sitting)))
  .map(([twins, b, f]): Place => {
    const sitting = apart(twins)
    const batch = b % sitting.length
    return { sitting, batch, file: f % (sitting[batch]?.length ?? 1) }
  })

function apart(sitting: Sitting): Sitting {
  return sitting.map((batch) =>
    batch.flatMap((file) => Array.from({ length: file.times }, () => ({ ...file, times: 1 }))),
  )
}

const contentAt = ({ sitting, batch, file }: Place): ResultContent =>
  sitting[batch]?.[file]?.content ?? aContent()

/** Milliseconds; each sitting is evaluated some dozens of times. */
const patience = 240_000

test(
  '[E3] from nothing that is ever shown follows any count of any file: all right and all wrong stay possible',
  { timeout: patience },
  () => {
    fc.assert(
      fc.property(placed, fc.constantFrom(...slots), (place, slot) => {
        const count = slot.of(contentAt(place))
        fc.pre(count !== undefined && count.most > 0)
        for (const wished of [0, count?.most ?? 0])
          expect(otherWorld(place, slot, wished), `${slot.name} ${wished}`).toBeDefined()
      }),
      { numRuns: 150 },
    )
  },
)

test('[E3] nor do all counts of a file together', { timeout: patience }, () => {
  fc.assert(
    fc.property(placed, fc.boolean(), (place, best) => {
      let { sitting } = place
      for (const slot of slots) {
        const count = slot.of(contentAt({ ...place, sitting }))
        if (!count) continue
        const world = otherWorld({ ...place, sitting }, slot, best ? count.most : 0)
        if (!world) throw new Error(`Follows: ${slot.name}`)
        sitting = world
      }
      expect(seen(sitting)).toBe(seen(place.sitting))
    }),
    { numRuns: 12 },
  )
})

test('[E3] nor does how often someone was how sure', { timeout: patience }, () => {
  fc.assert(
    fc.property(placed, fc.constantFrom(...certainties), (place, word) => {
      const before = seen(place.sitting)
      const worlds = [...otherTotals(place, word)]
      expect(worlds.some((world) => seen(world) === before)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('the attack finds a planted leak: exact sums of people who were all right', () => {
  const exact = (sitting: Sitting) =>
    String(sitting.flat().reduce((sum, { content }) => sum + (content.tests.before?.hits ?? 0), 0))
  const all = aContent({ tests: { before: aTest({ hits: 6, misses: 0 }) } })
  const sitting = [Array.from({ length: 5 }, (_, at) => opened(all, at + 1))]
  const [hits] = testSlots
  if (!hits) throw new Error('No slot')
  const place = { sitting, batch: 0, file: 0 }
  expect(otherWorld(place, hits, 0, exact)).toBeUndefined()
  expect(otherWorld(place, hits, 0)).toBeDefined()
})

test('[E1] a number needs five files, and none of them may be what it is about', () => {
  const of = (...all: number[]) => all.map((one) => ({ count: one, of: one }))
  expect(release(of(8, 8, 8, 8))).toEqual({ state: 'hidden' })
  expect(release(of(8, 8, 8, 8, 0))).toEqual({ state: 'hidden' })
  expect(release(of(8, 8, 8, 8, 8))).toEqual({ state: 'shown', share: 0.8, bound: 'at-least' })
  const twins = of(8, 8, 8, 8).map((one) => ({ ...one, times: 2 }))
  expect(release(twins)).toEqual({ state: 'hidden' })
  expect(release(of(20, 2, 2, 2, 2))).toEqual({ state: 'hidden' })
  const none = Array.from({ length: 10 }, () => ({ count: 0, of: 6 }))
  expect(release(none)).toEqual({ state: 'shown', share: 0.1, bound: 'at-most' })
  const some = Array.from({ length: 12 }, (_, at) => ({ count: at % 2 === 0 ? 4 : 5, of: 6 }))
  expect(release(some)).toEqual({ state: 'shown', share: 0.75, bound: 'about' })
})

test('[E2] what is put together is made of what was released', () => {
  const low = release(Array.from({ length: 5 }, () => ({ count: 0, of: 6 })))
  const high = release(Array.from({ length: 5 }, () => ({ count: 6, of: 6 })))
  const parts = [low, high].map((released) => ({ released, weight: 5 }))
  expect(pool(parts)).toEqual({ state: 'shown', share: 0.5, bound: 'about' })
  const hidden = { state: 'hidden' } as const
  expect(pool([{ released: hidden, weight: 3 }])).toEqual(hidden)
  expect(pool([{ released: hidden, weight: 3 }, ...parts.slice(0, 1)])).toEqual(low)
})

test('[E4] groups are there from ten files in a batch, and small ones are never left alone', () => {
  const batch = (...languages: string[]) =>
    languages.map((language, at) => opened(aContent({ language }), at + 1))
  const many = (language: string, count: number) => Array<string>(count).fill(language)
  const shown = (...languages: string[]) =>
    reportOf([batch(...languages)]).languages.map(({ language }) => language)
  expect(shown(...many('de', 5), ...many('en', 4))).toEqual([])
  expect(shown(...many('de', 5), ...many('en', 5))).toEqual(['de', 'en'])
  // The four others would be the difference between all and the six.
  expect(shown(...many('de', 6), ...many('en', 4))).toEqual([])
  expect(shown(...many('de', 6), ...many('en', 3), ...many('uk', 2))).toEqual(['de'])
  expect(shown(...many('de', 12))).toEqual([])
  expect(reportOf([batch(...many('de', 9))]).modules).toEqual([])
  expect(reportOf([batch(...many('de', 10))]).modules).toHaveLength(2)
})
