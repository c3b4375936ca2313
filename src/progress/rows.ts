/**
 * The door for events that come from outside: stored rows and backups.
 * By hand, because the learner's path carries no validator.
 */
import type { LearnerEvent } from './events.ts'
import type { Profile } from './record.ts'

/** Far beyond any history, and far below where counting by one stops working. */
const highestSeq = 1e12
/** Longer than any id of ours; UUIDs have 36, hashes 64 characters. */
const longestId = 200

const modes = ['pretest', 'learn', 'practice', 'review', 'test']
const certainties = ['unsure', 'fairly-sure', 'very-sure']

/** The same object when it is an event, whatever else it carries; nothing is copied or changed. */
export function isEvent(row: unknown): row is LearnerEvent {
  if (!isPlain(row) || !isFact(row) || !isId(row['module'])) return false
  switch (row['kind']) {
    case 'attempt':
      return isAttempt(row)
    case 'visit':
      return isId(row['screen'])
    case 'finished':
      return row['way'] === 'full' || row['way'] === 'short'
    case 'planned':
      return isId(row['plan'])
    default:
      return false
  }
}

/** A row without a name or with a PIN that cannot be compared is nobody. */
export function isProfile(row: unknown): row is Profile {
  if (!isPlain(row) || !isId(row['id'])) return false
  if (typeof row['nickname'] !== 'string' || !Number.isFinite(row['created'])) return false
  const { pin } = row
  if (pin === undefined) return true
  return (
    isPlain(pin) &&
    typeof pin['hash'] === 'string' &&
    Number.isSafeInteger(pin['iterations']) &&
    Array.isArray(pin['salt']) &&
    pin['salt'].every((byte) => Number.isSafeInteger(byte))
  )
}

type Plain = Record<string, unknown>

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longestId

const isOneOf = (list: readonly string[], value: unknown) =>
  typeof value === 'string' && list.includes(value)

const isFact = (row: Plain) =>
  isId(row['id']) &&
  isId(row['profile']) &&
  Number.isSafeInteger(row['seq']) &&
  Number(row['seq']) >= 1 &&
  Number(row['seq']) <= highestSeq &&
  Number.isFinite(row['at'])

const isAttempt = (row: Plain) =>
  isId(row['item']) &&
  isId(row['objective']) &&
  isOneOf(modes, row['mode']) &&
  isAnswer(row['answer']) &&
  (row['certainty'] === undefined || isOneOf(certainties, row['certainty'])) &&
  (row['round'] === undefined || isId(row['round'])) &&
  isId(row['content']) &&
  isScore(row['score'])

function isAnswer(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= longestId
  if (Array.isArray(value)) return value.every(isId)
  return (
    isPlain(value) &&
    // `__proto__` as a row would mean something else to whoever copies the answer.
    Object.entries(value).every(([row, id]) => isId(row) && row !== '__proto__' && isId(id))
  )
}

function isScore(value: unknown): boolean {
  if (!isPlain(value)) return false
  switch (value['state']) {
    case 'open':
    case 'unscored':
      return true
    case 'invalid':
      return value['code'] === 'unknown-id' || value['code'] === 'wrong-shape'
    case 'scored':
      return (
        typeof value['correct'] === 'boolean' &&
        typeof value['harmful'] === 'boolean' &&
        Number.isFinite(value['points']) &&
        Number.isFinite(value['max'])
      )
    default:
      return false
  }
}
