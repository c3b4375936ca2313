/** All item types as they stand in a module file. Only the door (check, build, import) loads this. */
import * as v from 'valibot'
import { caseItem } from './case/schema.ts'
import { gaps } from './gaps/schema.ts'
import { grid } from './grid/schema.ts'
import { match } from './match/schema.ts'
import { multipleChoice } from './multiple-choice/schema.ts'
import { order } from './order/schema.ts'
import { reflection } from './reflection/schema.ts'
import { scenario } from './scenario/schema.ts'
import { singleChoice } from './single-choice/schema.ts'
import { spot } from './spot/schema.ts'

export const item = v.variant('type', [
  singleChoice,
  multipleChoice,
  grid,
  match,
  order,
  gaps,
  spot,
  caseItem,
  scenario,
  reflection,
])
export type Item = v.InferOutput<typeof item>
export type ItemType = Item['type']
