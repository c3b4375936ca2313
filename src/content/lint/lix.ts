import { readabilityRule } from './readability.ts'
import type { Rule } from './rule.ts'

/** Läsbarhetsindex, see sentences.ts. */
export const lix: Rule = readabilityRule('lix')
