/** Long histories of a learner over the shipped modules, the same at every run. */
import { readdirSync, readFileSync } from 'node:fs'
import type { ModuleSource } from '../../../src/content/schema.ts'
import type { Attempt, Mode } from '../../../src/progress/events.ts'
import { type RoundKind, roundName } from '../../../src/practice/round.ts'

type Item = ModuleSource['items'][number]

const sources = readdirSync('modules', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }): ModuleSource => JSON.parse(readFileSync(`modules/${name}/de.json`, 'utf8')))

const asked = sources.flatMap(({ id, items }) =>
  items
    .filter(({ type }) => type === 'case' || type === 'single-choice')
    .map((item) => ({ module: id, item })),
)

const day = 86_400_000

/** Which round, if any, an attempt belongs to: a little of everything. */
function roundAt(at: number): RoundKind | undefined {
  const ten = Math.floor(at / 10)
  if (at < 10) return undefined
  if (ten === 1) return 'before'
  if (ten === 3) return 'after'
  if (ten === 5) return 'final'
  if (ten === 7) return 'later'
  return ten % 2 === 0 ? 'mixed' : undefined
}

const modeOf = (kind: RoundKind | undefined): Mode => {
  if (kind === undefined) return 'learn'
  return kind === 'mixed' ? 'practice' : 'test'
}

/** `count` attempts, the last one today, two a day at most over half a year. */
export function history(count: number, now: number): Attempt[] {
  const random = numbers(7)
  return Array.from({ length: count }, (_, index) => {
    const { module, item } = asked[Math.floor(random() * asked.length)] ?? asked[0]!
    const kind = roundAt(index)
    const ten = Math.floor(index / 10)
    const at = now - Math.floor(((count - index) / count) * 150) * day
    const round = { size: 10, at: now - 150 * day + ten * day, seq: ten * 10, seed: ten }
    return {
      kind: 'attempt',
      id: `019aaf00-0000-7000-8000-${String(index).padStart(12, '0')}`,
      profile: 'first',
      seq: index + 1,
      at,
      module,
      item: item.id,
      objective: item.objective,
      mode: modeOf(kind),
      answer: answerTo(item, random()),
      ...(item.type === 'case' && { certainty: certaintyFor(random()) }),
      ...(kind && { round: roundName({ kind, ...round }) }),
      // Not that of any item: every answer is scored anew.
      content: 'c0ffee',
      score: { state: 'unscored' },
    }
  })
}

function answerTo(item: Item, chance: number): string {
  if (item.type === 'case')
    return chance < 0.2 ? 'nothing' : item.state === 'absent' && chance < 0.8 ? 'nothing' : 'offer'
  if (item.type !== 'single-choice') return 'a'
  const right = item.choices.find(({ correct }) => correct)
  const choice = chance < 0.7 ? right : item.choices[0]
  return choice?.id ?? 'a'
}

function certaintyFor(chance: number): 'unsure' | 'fairly-sure' | 'very-sure' {
  if (chance < 0.2) return 'unsure'
  return chance < 0.6 ? 'fairly-sure' : 'very-sure'
}

/** Lehmer's generator: enough for tests. */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
