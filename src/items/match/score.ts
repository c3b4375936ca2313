import type { ItemLogic } from '../contract.ts'
import { chosenFirst } from '../lists.ts'
import { choiceFor, isRows, type Rows, scoreRows } from '../rows.ts'
import type { Match } from './schema.ts'

export const match: ItemLogic<Match, Rows> = {
  fits: isRows,
  score(item, answer) {
    const choices = item.options.map((option) => option.id)
    return scoreRows(
      item.pairs.map((pair) => ({ id: pair.id, choices, right: pair.option })),
      answer,
    )
  },
  feedback: (item, answer) =>
    chosenFirst(
      item.pairs.map((pair) => {
        const given = choiceFor(answer, pair.id)
        return {
          id: pair.id,
          label: pair.text,
          chosen: given !== undefined,
          verdict: given === pair.option ? 'right' : 'wrong',
          ...(given !== undefined && { given: optionText(item, given) }),
          solution: optionText(item, pair.option),
          text: pair.feedback,
        }
      }),
    ),
}

const optionText = (item: Match, id: string) =>
  item.options.find((option) => option.id === id)?.text ?? id
