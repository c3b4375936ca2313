/** `npm run blind`: how often habits of test takers find the key, over all modules of `modules/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aboveChance, solveBlindly } from '../src/content/blind.ts'
import { parseModule } from '../src/content/parse.ts'

/** Points of percentage above chance that a habit may win. */
const limit = 5

export async function main(): Promise<number> {
  const modules = readdirSync('modules', { withFileTypes: true })
    .map((entry) => join('modules', entry.name, 'de.json'))
    .filter((path) => existsSync(path))
    .map((path) => {
      const parsed = parseModule(readFileSync(path), path)
      if (!parsed.ok) throw new Error(`${path} is broken: npm run modules`)
      return { module: parsed.value.value, source: parsed.value.source }
    })
  const scores = solveBlindly(modules)
  console.log('habit      asked   right  chance  points above chance')
  for (const score of scores)
    console.log(
      [
        score.habit.padEnd(9),
        String(score.asked).padStart(6),
        score.right.toFixed(1).padStart(7),
        score.chance.toFixed(1).padStart(7),
        aboveChance(score).toFixed(1).padStart(10),
      ].join(' '),
    )
  return scores.every((score) => aboveChance(score) <= limit) ? 0 : 1
}
