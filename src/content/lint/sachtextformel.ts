import { readabilityRule } from './readability.ts'
import type { Rule } from './rule.ts'

/** Wiener Sachtextformel, see readability.ts. */
export const sachtextformel: Rule = readabilityRule('sachtextformel')
