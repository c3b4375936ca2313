import type { ItemLogic } from '../contract.ts'
import { chosenFirst } from '../lists.ts'
import { choiceFor, isRows, type Rows, scoreRows } from '../rows.ts'
import type { Spot } from './schema.ts'

/** The two ways to read a passage. */
export const readings = ['observation', 'interpretation'] as const

export const spot: ItemLogic<Spot, Rows> = {
  fits: isRows,
  score: (item, answer) =>
    scoreRows(
      item.passages.map((passage) => ({
        id: passage.id,
        choices: readings,
        right: passage.reads,
      })),
      answer,
    ),
  feedback: (item, answer) =>
    chosenFirst(
      item.passages.map((passage) => {
        const given = readings.find((reads) => reads === choiceFor(answer, passage.id))
        return {
          id: passage.id,
          label: passage.text,
          chosen: given !== undefined,
          verdict: given === passage.reads ? 'right' : 'wrong',
          ...(given !== undefined && { given: { reads: given } }),
          solution: { reads: passage.reads },
          text: passage.feedback,
        }
      }),
    ),
}
