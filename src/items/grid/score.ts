import type { ItemLogic } from '../contract.ts'
import { chosenFirst } from '../lists.ts'
import { choiceFor, isRows, type Rows, scoreRows } from '../rows.ts'
import type { Grid } from './schema.ts'

export const grid: ItemLogic<Grid, Rows> = {
  fits: isRows,
  score(item, answer) {
    const choices = item.columns.map((column) => column.id)
    return scoreRows(
      item.rows.map((row) => ({ id: row.id, choices, right: row.correct })),
      answer,
    )
  },
  feedback: (item, answer) =>
    chosenFirst(
      item.rows.map((row) => {
        const given = choiceFor(answer, row.id)
        return {
          id: row.id,
          label: row.text,
          chosen: given !== undefined,
          verdict: given === row.correct ? 'right' : 'wrong',
          ...(given !== undefined && { given: columnText(item, given) }),
          solution: columnText(item, row.correct),
          text: row.feedback,
        }
      }),
    ),
}

const columnText = (item: Grid, id: string) =>
  item.columns.find((column) => column.id === id)?.text ?? id
