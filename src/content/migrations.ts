/**
 * Older formats become the current one while they are read; the file itself is never rewritten.
 * A step works on plain data and is never changed once people may have files of that format;
 * the frozen samples in `tests/compat/modules/` hold it to that.
 */
import { currentFormat } from './schema.ts'

export interface Migration {
  /** The format the data has afterwards. Steps follow each other without a gap: 2, 3, 4 … */
  to: number
  name: string
  up(data: { [key: string]: unknown }): { [key: string]: unknown }
}

/** The first format people have written is the current one, so there is no step yet. */
export const migrations: readonly Migration[] = []

export type FormatState = { state: 'current' | 'old' | 'newer' | 'missing' | 'invalid' }

export function formatOf(data: { [key: string]: unknown }): FormatState {
  const { format } = data
  if (format === undefined) return { state: 'missing' }
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1)
    return { state: 'invalid' }
  if (format > currentFormat) return { state: 'newer' }
  return { state: format === currentFormat ? 'current' : 'old' }
}

export function migrate(
  data: { [key: string]: unknown },
  steps: readonly Migration[] = migrations,
): { [key: string]: unknown } {
  let current = data
  const from = typeof data['format'] === 'number' ? data['format'] : 0
  for (const step of steps) if (step.to > from) current = { ...step.up(current), format: step.to }
  return current
}
