/** Interleaving: what differs stands side by side, because telling apart is what is to be learned. */
import { shuffle } from '../lib/shuffle.ts'
import { type PoolItem, stateOf } from './pool.ts'

/** Never this many in a row with the same state, the same form of exploitation or, without a case, the same type. */
const tooMany = 3

/** How many steps the search may take before it takes the best it can see. */
const patience = 1_000

/** Mixed by the seed, and so that nothing comes three times in a row where that is possible. */
export function interleave(items: readonly PoolItem[], seed: number): PoolItem[] {
  const mixed = shuffle(items, seed)
  const found = canBeApart(mixed) ? extend([], mixed, { steps: patience }) : undefined
  return found ?? greedy(mixed)
}

/** Two of a kind, another, two of a kind: with fewer others than that no order will do. */
function canBeApart(items: readonly PoolItem[]): boolean {
  const counts = [...countTraits(items).values()]
  return counts.every((count) => count <= (tooMany - 1) * (items.length - count + 1))
}

function extend(
  done: readonly PoolItem[],
  left: readonly PoolItem[],
  search: { steps: number },
): PoolItem[] | undefined {
  if (left.length === 0) return [...done]
  for (const next of scarceLast(left)) {
    if (repeats(done, next)) continue
    if (search.steps-- <= 0) return undefined
    const found = extend(
      [...done, next],
      left.filter((one) => one !== next),
      search,
    )
    if (found) return found
  }
  return undefined
}

/** Takes what fits, and where nothing does, what comes next. */
function greedy(mixed: readonly PoolItem[]): PoolItem[] {
  const left = [...mixed]
  const done: PoolItem[] = []
  while (left.length > 0) {
    const fitting = scarceLast(left).find((one) => !repeats(done, one)) ?? left[0]
    if (!fitting) break
    left.splice(left.indexOf(fitting), 1)
    done.push(fitting)
  }
  return done
}

/** What is left in the greatest number comes first: kept for the end it could only follow itself. */
function scarceLast(left: readonly PoolItem[]): PoolItem[] {
  const counts = countTraits(left)
  const weight = (one: PoolItem) =>
    Math.max(0, ...traitsOf(one).map((trait) => counts.get(trait) ?? 0))
  // The half that is least common keeps its mixed order: only a surplus is moved forward.
  const surplus = left.length / 2
  return [...left].sort((a, b) => Math.max(weight(b), surplus) - Math.max(weight(a), surplus))
}

function countTraits(items: readonly PoolItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of items)
    for (const trait of traitsOf(one)) counts.set(trait, (counts.get(trait) ?? 0) + 1)
  return counts
}

function repeats(done: readonly PoolItem[], next: PoolItem): boolean {
  const before = done.slice(-(tooMany - 1))
  if (before.length < tooMany - 1) return false
  return traitsOf(next).some((trait) => before.every((one) => traitsOf(one).includes(trait)))
}

function traitsOf(one: PoolItem): string[] {
  const state = stateOf(one)
  if (one.item.type !== 'case' || state === undefined) return [one.item.type]
  return one.item.exploitation ? [state, one.item.exploitation] : [state]
}
