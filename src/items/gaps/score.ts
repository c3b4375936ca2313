import type { ItemLogic } from '../contract.ts'
import { chosenFirst } from '../lists.ts'
import { choiceFor, isRows, type Rows, scoreRows } from '../rows.ts'
import type { Gaps } from './schema.ts'

export const gaps: ItemLogic<Gaps, Rows> = {
  fits: isRows,
  score: (item, answer) =>
    scoreRows(
      item.gaps.map((gap) => ({
        id: gap.id,
        choices: gap.choices.map((choice) => choice.id),
        right: gap.choices.find((choice) => choice.correct)?.id ?? '',
      })),
      answer,
    ),
  feedback: (item, answer) =>
    chosenFirst(
      item.gaps.flatMap((gap, index) =>
        gap.choices.map((choice) => ({
          id: gapLine(gap.id, choice.id),
          label: choice.text,
          gap: { number: index + 1, label: gap.label },
          chosen: choiceFor(answer, gap.id) === choice.id,
          verdict: choice.correct ? ('right' as const) : ('wrong' as const),
          text: choice.feedback,
        })),
      ),
    ),
}

/** Choice ids are unique within their gap only. */
export const gapLine = (gap: string, choice: string) => `${gap}/${choice}`
