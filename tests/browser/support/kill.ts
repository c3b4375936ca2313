/**
 * Kills a real browser at random moments while someone answers, and counts what is gone afterwards.
 * One profile lives through all kills, so every start is asked for everything since the last emptying.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { launchArguments } from '../../../scripts/browser.mjs'

/** An answer that the interface has shown as saved. */
export interface Acknowledged {
  module: string
  item: string
  answer: string
}

/** Someone at the page, with their own way through it. */
export interface Learner {
  opens(page: Page): Promise<void>
  /** Gives one answer and resolves when the page says that it is saved. */
  answers(page: Page, random: Random): Promise<Acknowledged>
  /** Whether the page shows this item as answered and saved. */
  finds(page: Page, answer: Acknowledged): Promise<boolean>
}

export interface KillPlan {
  browserPath: string
  /** More arguments for the browser, such as another storage. */
  flags?: readonly string[] | undefined
  kills: number
  seed: number
  learner: Learner
  say: (line: string) => void
}

export interface KillCounts {
  seed: number
  kills: number
  acknowledged: number
  /** Acknowledged answers that were not there at one of the two starts. */
  lost: number
  /** Starts at which the last acknowledged answer was in the database and the page did not show it. */
  unseen: number
  /** Repairs that the product has noted: one store had less than the other. */
  repairs: number
}

/** A whole number from `from` to `to`, both included. */
export type Random = (from: number, to: number) => number

/** Milliseconds in which the kill comes, while one answer follows the other as fast as the page allows. */
const longest = 3_000
/** Milliseconds for a repair that runs while the page is used. */
const repairing = 10_000

export async function killMany(plan: KillPlan): Promise<KillCounts> {
  const random = randomFrom(plan.seed)
  const profile = mkdtempSync(join(tmpdir(), 'hinsehen-kill-'))
  const counts = { ...noCounts, seed: plan.seed }
  const kept: Kept = { answers: [] }
  plan.say(`kill test: seed ${plan.seed}, ${plan.kills} kills`)
  const start = () => startBrowser(plan.browserPath, profile, plan.flags)
  let running = await start()
  try {
    while (counts.kills < plan.kills) {
      const added = await answerAndKill(plan.learner, running, random)
      counts.kills++
      counts.acknowledged += added.length
      kept.answers.push(...added)
      running = await start()
      await compare(plan, counts, kept, running)
      await running.close()
      // The second start stays open: the next answers are given in it.
      running = await start()
      await compare(plan, counts, kept, running)
    }
  } finally {
    await running.kill()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  plan.say(summary(counts))
  return counts
}

const noCounts = { kills: 0, acknowledged: 0, lost: 0, unseen: 0, repairs: 0 }

interface Kept {
  /** Acknowledged, and to be found at every start from now on. */
  answers: Acknowledged[]
}

/** Counts what a fresh start does not have; from then on it is not asked for again. */
async function compare(
  plan: KillPlan,
  counts: KillCounts,
  kept: Kept,
  browser: RunningBrowser,
): Promise<void> {
  const page = await browser.page()
  // The product comes up before we look, and with it whatever it repairs when it starts.
  await plan.learner.opens(page)
  let gone = missingFrom(await page.evaluate(readAttempts), kept.answers)
  for (let waited = 0; gone.length > 0 && waited < repairing; waited += 250) {
    await wait(250)
    gone = missingFrom(await page.evaluate(readAttempts), kept.answers)
  }
  counts.lost += gone.length
  if (gone.length > 0) plan.say(`after kill ${counts.kills}: lost: ${JSON.stringify(gone)}`)
  counts.repairs = Math.max(counts.repairs, await page.evaluate(countRepairs))
  const last = kept.answers.at(-1)
  if (last && !gone.includes(last) && !(await plan.learner.finds(page, last))) counts.unseen++
  kept.answers = kept.answers.filter((one) => !gone.includes(one))
}

export const summary = (counts: KillCounts): string =>
  `seed ${counts.seed}: ${counts.kills} kills, ${counts.acknowledged} answers acknowledged, ` +
  `${counts.lost} lost, ${counts.unseen} not shown; ${counts.repairs} repairs noted (of 20 at most)`

async function answerAndKill(learner: Learner, browser: RunningBrowser, random: Random) {
  const acknowledged: Acknowledged[] = []
  const page = await browser.page()
  await learner.opens(page)
  acknowledged.push(await learner.answers(page, random))
  const moment = random(0, longest)
  let killed = false
  const last = answerUntilKilled(learner, page, random, () => killed, acknowledged)
  await wait(moment)
  killed = true
  await browser.kill()
  await last
  return acknowledged
}

async function answerUntilKilled(
  learner: Learner,
  page: Page,
  random: Random,
  isOver: () => boolean,
  acknowledged: Acknowledged[],
): Promise<void> {
  try {
    while (!isOver()) {
      const answer = await learner.answers(page, random)
      // What the interface showed before the kill counts, also when we hear of it a moment later.
      acknowledged.push(answer)
    }
  } catch (error) {
    // Being cut off in mid-answer is the purpose; any other end is a fault of the test or the page.
    if (!isOver()) throw error
  }
}

/** Every attempt in the database. Runs in the page, so it is read by the browser itself and not by our code. */
async function readAttempts(): Promise<Acknowledged[]> {
  const names = (await indexedDB.databases()).map((database) => database.name)
  if (!names.includes('hinsehen')) return []
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error ?? new Error('No reason given')))
    })
  const db = await answered(indexedDB.open('hinsehen'))
  const rows = await answered(db.transaction('events').objectStore('events').getAll())
  db.close()
  return rows
    .filter((row) => row.kind === 'attempt')
    .map((row) => ({ module: row.module, item: row.item, answer: JSON.stringify(row.answer) }))
}

/** As many as the list of the product holds. */
const countRepairs = (): number =>
  JSON.parse(localStorage.getItem('hinsehen-repairs') ?? '[]').length

/** The same answer may have been given several times: each of them has to be there. */
function missingFrom(found: readonly Acknowledged[], wanted: readonly Acknowledged[]) {
  const left = new Map<string, number>()
  const key = (one: Acknowledged) => JSON.stringify([one.module, one.item, one.answer])
  for (const one of found) left.set(key(one), (left.get(key(one)) ?? 0) + 1)
  return wanted.filter((one) => {
    const count = left.get(key(one)) ?? 0
    left.set(key(one), count - 1)
    return count <= 0
  })
}

const flags = [
  ...launchArguments,
  '--headless=new',
  '--accept-lang=de-DE',
  '--remote-debugging-port=0',
  'about:blank',
]

export interface RunningBrowser {
  page(): Promise<Page>
  /** Without a word, with every process it has started. */
  kill(): Promise<void>
  /** As a person closes it. */
  close(): Promise<void>
}

/** Started by ourselves and not by Playwright, so that the whole process group can be killed at once. */
export async function startBrowser(
  path: string,
  profile: string,
  more: readonly string[] = [],
): Promise<RunningBrowser> {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(path, [`--user-data-dir=${profile}`, ...more, ...flags], {
    detached: true,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const browser = await connect(portFile, child)
  return {
    page: async () => browser.contexts()[0]?.pages()[0] ?? (await browser.newPage()),
    async kill() {
      killGroup(child)
      await ended
    },
    async close() {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      const late = await Promise.race([ended.then(() => false), wait(10_000, true)])
      killGroup(child)
      if (late) throw new Error('The browser did not close by itself within 10 s')
    },
  }
}

/** The zygote and the renderers too: nobody is left who could still write. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}

async function connect(portFile: string, child: ChildProcess): Promise<Browser> {
  for (let tries = 0; tries < 200; tries++) {
    const port = readPort(portFile)
    if (port) return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    if (child.exitCode !== null) break
    await wait(50)
  }
  killGroup(child)
  throw new Error('The browser did not open its debugging port within 10 s')
}

function readPort(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')[0]
  } catch {
    // Not written yet.
    return undefined
  }
}

export function randomFrom(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  return (from, to) => uniformInt(generator, from, to)
}
