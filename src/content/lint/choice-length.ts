import type { Report } from '../findings.ts'
import type { ChoiceGroup, Rule } from './rule.ts'
import { choiceGroups } from './rule.ts'
import { countWords } from './sentences.ts'

/** Content guide 5.1. */
const words = 15
const ratio = 2
/** Below this many characters a ratio says nothing: “Ja” and “Nein”. */
const tooShortToCompare = 25

export const choiceLength: Rule = {
  level: 'warning',
  check: ({ source }) =>
    choiceGroups(source).flatMap((group) => [...uneven(group), ...wordy(group)]),
}

function uneven(group: ChoiceGroup): Report[] {
  const lengths = group.choices.map((choice) => choice.text.length)
  const longest = Math.max(...lengths)
  const shortest = Math.min(...lengths)
  if (longest < tooShortToCompare || longest <= shortest * ratio) return []
  const at = [...group.at, lengths.indexOf(longest), 'text']
  return [{ code: 'choice-length.uneven', at, values: { longest, shortest } }]
}

function wordy(group: ChoiceGroup): Report[] {
  return group.choices.flatMap((choice, index) => {
    const count = countWords(choice.text)
    if (count <= words) return []
    const at = [...group.at, index, 'text']
    return [{ code: 'choice-length.words', at, values: { count, max: words } }]
  })
}
