/**
 * The journal's host, and how it writes on to the database by itself: the page's thread, busy with drawing, would
 * let each of the steps between the stores wait (docs/decisions/0017-two-stores.md).
 */
import type { LearnerEvent, NewEvent } from './events.ts'
import { faultOf, StoreError } from './faults.ts'
import {
  type HostNeeds,
  type JournalAnswer,
  type JournalHost,
  type JournalRequest,
  startHost,
} from './journal-host.ts'
import { within } from './limit.ts'
import type { RowWriter } from './row-writer.ts'

/** Milliseconds for both stores, below those that the page waits for an answer: what hangs may not hold the lock. */
const bothLimit = 2_500

/** Appends to the journal, then writes the rows; its answer is that of the journal, or a fault of either. */
export interface KeepRequest {
  number: number
  name: 'keep'
  args: [events: readonly NewEvent[]]
}

export interface KeepingNeeds extends HostNeeds {
  /** Together with others who write; see `RecordLocks`. */
  shared<T>(work: () => Promise<T>): Promise<T>
  rows: RowWriter
  bothLimit?: number
}

export interface KeepingHost extends Omit<JournalHost, 'ask'> {
  ask(request: JournalRequest | KeepRequest): void
}

export function startKeepingHost(needs: KeepingNeeds): KeepingHost {
  /** Appends of our own, by number: their answers are not for the page yet. */
  const own = new Map<number, (answer: JournalAnswer) => void>()
  const host = startHost({
    ...needs,
    tell(message) {
      const settle = 'answer' in message && own.get(message.answer.number)
      if (settle) settle(message.answer)
      else needs.tell(message)
    },
  })

  function append(number: number, events: readonly NewEvent[]): Promise<JournalAnswer> {
    return new Promise((resolve) => {
      own.set(number, resolve)
      host.ask({ number, name: 'append', args: [events, new Map()] })
    })
  }

  async function both(number: number, events: readonly NewEvent[]): Promise<JournalAnswer> {
    const answer = await append(number, events)
    // An append is answered with its events; TypeScript knows the answers of all requests as one.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
    if ('value' in answer) await needs.rows.put(answer.value as LearnerEvent[])
    return answer
  }

  async function keep({ number, args: [events] }: KeepRequest): Promise<void> {
    const late = () => new StoreError('unknown', new Error('The stores did not answer in time'))
    try {
      const answer = await needs.shared(() =>
        within(both(number, events), needs.bothLimit ?? bothLimit, late),
      )
      needs.tell({ answer })
    } catch (error) {
      needs.tell({ answer: { number, fault: faultOf(error), reason: String(error) } })
    } finally {
      own.delete(number)
    }
  }

  return {
    ask(request) {
      if (request.name === 'keep') void keep(request)
      else host.ask(request)
    },
    stop: () => host.stop(),
  }
}
