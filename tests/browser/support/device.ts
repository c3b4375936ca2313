/** A browser profile on the disk with a record in it, and what lies there at rest. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Page } from '@playwright/test'
import { makeBackup } from '../../../src/progress/backup.ts'
import type { LearnerEvent } from '../../../src/progress/events.ts'
import { type RunningBrowser, startBrowser } from './kill.ts'

/** What both stores hold, read by the browser itself and not by our code; −1: the browser cannot open it. */
export interface Stores {
  database: number
  journal: number
}

export class Device {
  readonly profile: string
  readonly #path: string
  readonly #flags: readonly string[]
  #running: RunningBrowser | undefined

  /** `from`: the folder of a profile to begin with. */
  constructor(path: string, flags: readonly string[] = [], from?: string) {
    this.profile = mkdtempSync(join(tmpdir(), 'hinsehen-device-'))
    this.#path = path
    this.#flags = flags
    if (from !== undefined) cpSync(from, this.profile, { recursive: true })
  }

  /** The same disk once more; the browser has to be closed. */
  copy(): Device {
    return new Device(this.#path, this.#flags, this.profile)
  }

  async start(): Promise<RunningBrowser> {
    this.#running = await startBrowser(this.#path, this.profile, this.#flags)
    return this.#running
  }

  async remove(): Promise<void> {
    await this.#running?.kill()
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  /** Files of a folder of the profile, and of the folders in it. */
  files(folder: string): string[] {
    const root = join(this.profile, 'Default', folder)
    if (!existsSync(root)) return []
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.profile, join(entry.parentPath, entry.name)))
      .toSorted()
  }
}

export const events = (count: number, start = 1): LearnerEvent[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'attempt',
    id: `019aaf00-0000-7000-8000-${String(start + at).padStart(12, '0')}`,
    profile: 'first',
    seq: start + at,
    at: 1_795_419_060_000 + at,
    module: 'signs-in-daily-work',
    item: 'practice-item',
    objective: 'describe',
    mode: 'learn',
    answer: 'a',
    content: 'c0ffee',
    score: { state: 'scored', correct: true, points: 1, max: 1, harmful: false },
  }))

/** Chooses a backup with these events in the settings; nothing is added before „hinzufügen“. */
export async function choosesBackup(page: Page, list: readonly LearnerEvent[]): Promise<void> {
  const text = await makeBackup(list, 1_795_500_000_000)
  await page.locator('input[type="file"]').setInputFiles({
    name: 'hinsehen.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
}

export async function restores(page: Page, list: readonly LearnerEvent[]): Promise<void> {
  await choosesBackup(page, list)
  await page.getByRole('button', { name: /Eintr.* hinzufügen/ }).click()
  await page.getByText(/hinzugefügt/).waitFor()
}

/** How many answers the settings say there are: once the record has been opened. */
export async function shownAnswers(page: Page, address: string): Promise<number> {
  await page.goto(`${address}#/settings`)
  const said = page.getByText(/Antworten? gespeichert|noch nichts gespeichert/)
  await said.waitFor()
  return Number(/(\d+) Antwort/.exec((await said.textContent()) ?? '')?.[1] ?? 0)
}

/** Runs in the page. */
export async function readStores(): Promise<Stores> {
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('No reason given')))
    })
  async function inDatabase(): Promise<number> {
    const names = (await indexedDB.databases()).map((database) => database.name)
    if (!names.includes('hinsehen')) return 0
    const db = await answered(indexedDB.open('hinsehen'))
    const count = await answered(db.transaction('events').objectStore('events').count())
    db.close()
    return count
  }
  async function inJournal(): Promise<number> {
    const root = await navigator.storage.getDirectory()
    const ids = new Set<string>()
    try {
      const folder = await root.getDirectoryHandle('hinsehen-journal')
      for await (const entry of folder.values()) {
        if (entry.kind !== 'file') continue
        const text = await (await entry.getFile()).text()
        for (const line of text.split('\n')) {
          try {
            // Behind the checksum and the mark.
            const { event } = JSON.parse(line.slice(9))
            if (event) ids.add(event.id)
          } catch {
            // Damaged, or the rest of one that was broken off.
          }
        }
      }
    } catch {
      // No folder: no journal.
    }
    return ids.size
  }
  return { database: await inDatabase().catch(() => -1), journal: await inJournal() }
}
