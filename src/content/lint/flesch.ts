import { readabilityRule } from './readability.ts'
import type { Rule } from './rule.ts'

/** Flesch-Amstad, see readability.ts. */
export const flesch: Rule = readabilityRule('flesch')
