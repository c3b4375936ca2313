/**
 * One journal, many tabs. The tab that holds the lock writes; the others hand it what they want written
 * and get the answer back. When it closes, the next one in line takes over and is asked again:
 * every request may be repeated, because an event that is there already is not added twice.
 */
import type { LearnerEvent, NewEvent } from './events.ts'
import { faultOf, StoreError } from './faults.ts'
import { type Journal, type JournalDigest, type JournalFolder, openJournal } from './journal.ts'
import type { Profile, StoreFault, StoreQuery } from './record.ts'
import { dataVersion } from './versions.ts'

/** What can be asked of a journal; the answer's type by the name of the request. */
export interface JournalCalls {
  open: (reason: 'start' | 'again') => JournalDigest
  digest: () => JournalDigest
  append: (events: readonly NewEvent[], after: ReadonlyMap<string, number>) => LearnerEvent[]
  merge: (events: readonly LearnerEvent[]) => number
  mend: (events: readonly LearnerEvent[], profiles: readonly Profile[]) => void
  read: (query: StoreQuery) => LearnerEvent[]
  lastSeq: (profile: string) => number
  profiles: () => Profile[]
  putProfile: (profile: Profile) => void
  removeProfile: (id: string) => number
  erase: () => number
}
type CallName = keyof JournalCalls

export type JournalRequest = {
  [N in CallName]: { number: number; name: N; args: Parameters<JournalCalls[N]> }
}[CallName]

/** `count`: events in the journal after the request. */
export type JournalAnswer =
  | { number: number; value: unknown; count: number }
  | { number: number; fault: StoreFault; reason: string }

/** What a host says to its page. */
export type JournalMessage =
  { running: true } | { answer: JournalAnswer } | { changed: true } | { newer: true }

/** Between hosts, and only them: other versions of this code included. `data`: the sender's version; whoever is older makes way. */
export type Talk = { data: number } & (
  | { kind: 'asked'; host: string; request: JournalRequest }
  | { kind: 'answered'; host: string; answer: JournalAnswer }
  /** A host has become the writer: what is still open has to be asked again. */
  | { kind: 'writer' }
  | { kind: 'changed' }
  /** A host has started. */
  | { kind: 'hello' }
)

export interface HostNeeds {
  folder: () => Promise<JournalFolder>
  /** Calls `held` once nobody else has the lock, and keeps it until the promise of `held` ends. */
  lock: (held: () => Promise<void>) => void
  channel: {
    say(talk: Talk): void
    /** Set by the host: what another one has said. */
    hear(talk: Talk): void
    close(): void
  }
  /** Tells this host from the others. */
  name: string
  /** Tests play a newer Hinsehen with it. */
  data?: number
  tell: (message: JournalMessage) => void
}

const writes: readonly CallName[] = [
  'append',
  'merge',
  'mend',
  'putProfile',
  'removeProfile',
  'erase',
]

export interface JournalHost {
  ask(request: JournalRequest): void
  stop(): void
}

export function startHost(needs: HostNeeds): JournalHost {
  const { channel, name } = needs
  const data = needs.data ?? dataVersion
  /** Asked of the writer, not answered yet. */
  const open = new Map<number, JournalRequest>()
  let state: 'waiting' | 'writer' | 'stopped' | 'newer' = 'waiting'
  let journal: Journal | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let release: () => void = () => undefined

  const say = (talk: Talk) => channel.say(talk)

  /** One request after the other. */
  function work(request: JournalRequest): Promise<JournalAnswer> {
    const done = turn.then(() => answerOf(request))
    turn = done
    return done
  }

  async function answerOf(request: JournalRequest): Promise<JournalAnswer> {
    const { number } = request
    try {
      const value = await perform(request)
      if (writes.includes(request.name)) {
        needs.tell({ changed: true })
        say({ data, kind: 'changed' })
      }
      return { number, value, count: journal?.count() ?? 0 }
    } catch (error) {
      return { number, fault: faultOf(error), reason: String(error) }
    }
  }

  /** Files may be taken away under our hands; the journal is read anew then, once. */
  async function perform(request: JournalRequest): Promise<unknown> {
    if (request.name === 'open' && request.args[0] === 'again') drop()
    try {
      return await call((journal ??= await openJournal(await needs.folder())), request)
    } catch (error) {
      if (error instanceof StoreError && error.fault === 'newer') throw error
      drop()
      if (faultOf(error) === 'full') throw error
      return call((journal = await openJournal(await needs.folder())), request)
    }
  }

  function drop(): void {
    journal?.close()
    journal = undefined
  }

  function makeWay(): void {
    if (state === 'newer') return
    state = 'newer'
    needs.tell({ newer: true })
    for (const { number } of open.values())
      needs.tell({ answer: { number, fault: 'newer', reason: 'A newer Hinsehen is open' } })
    open.clear()
    void turn.then(() => {
      drop()
      release()
    })
  }

  channel.hear = (talk) => {
    if (talk.data > data) return makeWay()
    if (state === 'newer' || state === 'stopped') return
    if (talk.data < data) return say({ data, kind: 'hello' })
    switch (talk.kind) {
      case 'asked':
        if (state === 'writer')
          void work(talk.request).then((answer) =>
            say({ data, kind: 'answered', host: talk.host, answer }),
          )
        return
      case 'answered':
        if (talk.host === name && open.delete(talk.answer.number))
          needs.tell({ answer: talk.answer })
        return
      case 'writer':
        for (const request of open.values()) say({ data, kind: 'asked', host: name, request })
        return
      case 'changed':
        needs.tell({ changed: true })
        return
      case 'hello':
        return
    }
  }

  needs.tell({ running: true })
  say({ data, kind: 'hello' })
  needs.lock(async () => {
    if (state !== 'waiting') return
    state = 'writer'
    say({ data, kind: 'writer' })
    for (const request of open.values())
      void work(request).then((answer) => {
        if (open.delete(answer.number)) needs.tell({ answer })
      })
    await new Promise<void>((resolve) => {
      release = resolve
    })
  })

  return {
    ask(request) {
      if (state === 'newer' || state === 'stopped') {
        const fault = state === 'newer' ? 'newer' : 'closed'
        needs.tell({ answer: { number: request.number, fault, reason: 'This host has stopped' } })
      } else if (state === 'writer') void work(request).then((answer) => needs.tell({ answer }))
      else {
        open.set(request.number, request)
        say({ data, kind: 'asked', host: name, request })
      }
    },
    stop() {
      state = 'stopped'
      void turn.then(() => {
        drop()
        release()
        channel.close()
      })
    },
  }
}

async function call(journal: Journal, request: JournalRequest): Promise<unknown> {
  switch (request.name) {
    case 'open':
    case 'digest':
      return journal.digest()
    case 'append':
      return journal.append(...request.args)
    case 'merge':
      return journal.merge(...request.args)
    case 'mend':
      return journal.mend(...request.args)
    case 'read':
      return journal.read(...request.args)
    case 'lastSeq':
      return journal.lastSeq(...request.args)
    case 'profiles':
      return journal.profiles()
    case 'putProfile':
      return journal.putProfile(...request.args)
    case 'removeProfile':
      return journal.removeProfile(...request.args)
    case 'erase':
      return journal.erase()
  }
}
