/** The heading over the feedback and the sentence for an unfinished answer, as keys of `locales/…/items.json`. */
import type { Key } from '../i18n/keys.ts'
import type { Answer, Score } from './contract.ts'
import { choiceFor, isRows } from './rows.ts'
import type { Item } from './schema.ts'

export interface Words {
  key: Key<'items'>
  values?: { [name: string]: number }
}

export function outcomeOf(item: Item, score: Score): Words {
  if (score.state !== 'scored') return { key: 'outcome.unscored' }
  const { points, max } = score
  switch (item.type) {
    case 'case':
      if (score.correct) return { key: 'outcome.best' }
      return { key: score.harmful ? 'outcome.harmful' : 'outcome.acceptable' }
    case 'scenario':
      if (score.harmful) return { key: 'outcome.scenario.harmful' }
      return { key: points === max ? 'outcome.scenario.best' : 'outcome.scenario.good' }
    case 'single-choice':
      return { key: score.correct ? 'outcome.right' : 'outcome.wrong' }
    case 'multiple-choice':
      if (score.correct) return { key: 'outcome.all' }
      return { key: points > 0 ? 'outcome.partly' : 'outcome.wrong-selection' }
    case 'grid':
    case 'match':
    case 'order':
    case 'gaps':
    case 'spot':
      return score.correct
        ? { key: 'outcome.all' }
        : { key: 'outcome.some', values: { points, max } }
    case 'reflection':
      return { key: 'outcome.unscored' }
  }
}

/** What an answer that cannot be checked yet is missing. */
export function missingIn(item: Item, answer: Answer | undefined): Words {
  switch (item.type) {
    case 'grid':
      return openRows(item.rows, answer)
    case 'match':
      return openRows(item.pairs, answer)
    case 'gaps':
      return openRows(item.gaps, answer)
    case 'spot':
      return openRows(item.passages, answer)
    case 'case':
      return { key: 'missing.decision' }
    case 'multiple-choice':
      return { key: 'missing.some' }
    case 'single-choice':
    case 'order':
    case 'scenario':
    case 'reflection':
      return { key: 'missing.one' }
  }
}

function openRows(rows: readonly { id: string }[], answer: Answer | undefined): Words {
  const given = isRows(answer) ? answer : undefined
  const count = rows.filter((row) => choiceFor(given, row.id) === undefined).length
  return { key: 'missing.rows', values: { count } }
}
