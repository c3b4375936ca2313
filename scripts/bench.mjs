/**
 * `npm run bench [runs]`: times on a slow phone (1.6 Mbit/s, 150 ms, CPU four times slower) beside static pages
 * with the same text and style, made from the product itself and measured in the same run. Prints medians and
 * ratios; it fails for no number, because machines differ.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { launchArguments } from './browser.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureBuild } from './fresh.mjs'
import { serve } from './static.mjs'

const runs = Number(process.argv[2] ?? 9)
const work = 'node_modules/.cache/hinsehen/bench'
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
}
const slowdown = 4
/** Milliseconds for the first question: some 40 words. */
const reading = 6_000

const executablePath = await ensureBrowser()
if (executablePath === undefined || !ensureBuild()) process.exit(1)
rmSync(work, { recursive: true, force: true })
cpSync('dist', join(work, 'site'), { recursive: true })
// Brotli as a web space with packed files sends it.
const site = await serve({ folder: join(work, 'site'), quality: 11 })
const browser = await chromium.launch({ executablePath, args: launchArguments })
try {
  const pages = pagesToMeasure()
  await writeStaticPages(pages)
  await warm(pages)
  console.log(
    `Slow 4G, CPU ÷ ${slowdown}, medians of ${runs}. Ratio: to the static page in the same run.\n`,
  )
  await firstVisits(pages)
  await repeatVisits(pages)
  await layoutShift()
  await answers()
  await exits()
  await results()
} finally {
  await browser.close()
  await site.close()
}
if (!process.argv.includes('--no-catalogue')) await manyModules()

/** Each with an address, words or a control that show that it is there, and the aim. */
function pagesToMeasure() {
  const [entry] = readJson('dist/modules/catalogue.de.json').entries
  const { module } = readJson(`dist/modules/${entry.id}/de.json`)
  const { items } = readJson(`dist/modules/${entry.id}/de.items.json`)
  const [first] = module.screens
  const asking = module.screens.find((screen) =>
    screen.blocks.some(
      (block) =>
        block.type === 'item' &&
        items.find((item) => item.id === block.item)?.type === 'single-choice',
    ),
  )
  const address = (screen) => `#/modules/${entry.id}/${screen.id}`
  return [
    { name: 'home', hash: '', there: 'main h1', aim: 1.15, repeat: 1.5 },
    { name: 'first lesson', hash: address(first), there: 'main article p', aim: 2.0, repeat: 1.5 },
    {
      name: 'first question',
      hash: address(asking),
      there: 'main input[type=radio]',
      aim: 2.2,
      repeat: 1.5,
    },
  ]
}

/** The page as the product shows it, without a script. */
async function writeStaticPages(pages) {
  const index = readFileSync('dist/index.html', 'utf8')
  const style = /<style>.*?<\/style>/s.exec(index)[0]
  for (const page of pages) {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' })
    const shown = await context.newPage()
    await shown.goto(site.url + page.hash)
    await shown.locator(page.there).first().waitFor()
    const body = await shown.locator('#root').innerHTML()
    await context.close()
    page.static = `static-${page.name.replace(' ', '-')}.html`
    writeFileSync(
      join(work, 'site', page.static),
      `<!doctype html><html lang="de"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Static</title><link rel="icon" href="data:,">${style}<body><div id="root">${body}</div></body></html>`,
    )
  }
}

/** The server packs each file at its first request; that is no part of the measurement. */
async function warm(pages) {
  for (const page of pages) {
    await visit({ path: page.static, there: page.there, fast: true })
    await visit({ path: page.hash, there: page.there, fast: true })
  }
}

async function firstVisits(pages) {
  console.log('First visit                         static ms   product ms   ratio    aim')
  for (const page of pages) {
    const plain = []
    const product = []
    for (let run = 0; run < runs; run += 1) {
      plain.push(await visit({ path: page.static, there: page.there }))
      product.push(await visit({ path: page.hash, there: page.there }))
    }
    line(page.name, plain, product, page.aim)
  }
}

/** For what the page can only tell as a promise: `waitForFunction` takes any promise for a yes. */
async function until(page, holds) {
  while (!(await page.evaluate(holds))) await page.waitForTimeout(50)
}

/** A static page comes from the browser's cache after asking the server; the product from its worker. */
async function repeatVisits(pages) {
  console.log('\nRepeat visit                        static ms   product ms   ratio    aim')
  const context = await browser.newContext({ locale: 'de-DE' })
  const first = await context.newPage()
  await first.goto(site.url)
  await first.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await until(first, async () =>
    (await caches.keys()).some((name) => name.startsWith('hinsehen-module-')),
  )
  await first.close()
  const apart = await browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' })
  for (const page of pages) {
    const plain = []
    const product = []
    for (let run = 0; run <= runs; run += 1) {
      const again = await visit({ path: page.static, there: page.there, context: apart })
      const fromWorker = await visit({ path: page.hash, there: page.there, context })
      // The first one fills the cache of the browser.
      if (run === 0) continue
      plain.push(again)
      product.push(fromWorker)
    }
    line(page.name, plain, product, page.repeat)
  }
  await context.close()
  await apart.close()
}

/** Milliseconds from the start of the navigation until what is looked for has been painted. */
async function visit({ path, there, context, fast = false }) {
  const own = context ?? (await browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' }))
  const page = await own.newPage()
  try {
    if (!fast) await slowDown(page, { network: true })
    await page.addInitScript(notePaint, there)
    await page.goto(site.url + path, { waitUntil: 'commit' })
    await page.waitForFunction(() => globalThis.paintedAt !== undefined, undefined, {
      timeout: 60_000,
    })
    return await page.evaluate(() => globalThis.paintedAt)
  } finally {
    await page.close()
    if (!context) await own.close()
  }
}

/**
 * Runs in the page. Looks once a frame, so that both kinds of page are seen alike. A message sent in a frame arrives
 * when that frame has been painted; the next frame may come late, after work that hides nothing from a reader.
 */
function notePaint(selector) {
  const { port1, port2 } = new MessageChannel()
  port2.addEventListener('message', () => {
    globalThis.paintedAt ??= performance.now()
  })
  port2.start()
  const look = () => {
    if (document.querySelector(selector)?.getClientRects().length) port1.postMessage('')
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function layoutShift() {
  console.log('\nLayout shift of home                               found            aim')
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 360, height: 740 },
  })
  const first = await shiftOf(context)
  const page = await context.newPage()
  const [, lesson] = pagesToMeasure()
  await page.goto(site.url + lesson.hash)
  await page.locator(lesson.there).first().waitFor()
  // The visit has to be in the record before the page closes.
  await until(page, async () => (await indexedDB.databases()).length > 0)
  await page.waitForLoadState('networkidle')
  await page.close()
  const returning = await shiftOf(context)
  for (const [name, value] of [
    ['first visit', first],
    ['returning, with progress', returning],
  ])
    console.log(`${name.padEnd(46)} ${value.toFixed(4).padStart(9)}           0.02`)
  await context.close()
}

async function shiftOf(context) {
  const page = await context.newPage()
  await slowDown(page, { network: true })
  await page.addInitScript(() => {
    globalThis.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (!entry.hadRecentInput) globalThis.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(site.url)
  await page.getByText('Ohne Netz bereit').first().waitFor({ timeout: 60_000 })
  const shift = await page.evaluate(() => globalThis.shift)
  await page.close()
  return shift
}

/** From the press of the button until the feedback says that the answer is kept. */
async function answers() {
  const [, , question] = pagesToMeasure()
  const context = await browser.newContext({ locale: 'de-DE' })
  const page = await context.newPage()
  await page.addInitScript(() => {
    let pressed = 0
    const { port1, port2 } = new MessageChannel()
    // Arrives when the frame that shows it has been painted (see notePaint).
    port2.addEventListener('message', () => {
      globalThis.savedAfter = performance.now() - pressed
    })
    port2.start()
    addEventListener(
      'click',
      ({ target, timeStamp }) => {
        if (!target.closest('button')?.textContent.includes('prüfen')) return
        pressed = timeStamp
        const look = () => {
          if (document.querySelector('[data-save-state="stored"]')) port1.postMessage('')
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      },
      true,
    )
    // What both stores need: from asking the worker, which writes to both, until its answer is there.
    globalThis.Worker = class extends Worker {
      #asked = new Map()
      constructor(...address) {
        super(...address)
        // Before the page's own listener, which draws the feedback.
        this.addEventListener('message', ({ data: { answer } }) => {
          const asked = this.#asked.get(answer?.number)
          if (asked && 'value' in answer) globalThis.keptAfter ??= performance.now() - asked
        })
      }
      postMessage(request) {
        if (request.name === 'keep') this.#asked.set(request.number, performance.now())
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers take no origin
        super.postMessage(request)
      }
    }
  })
  await page.goto(site.url + question.hash)
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  // Nobody answers before the question has been read. Meanwhile a first visit keeps the modules.
  await page.waitForTimeout(reading)
  await slowDown(page, {})
  const item = page.locator('[data-item]').first()
  const times = []
  const kept = []
  for (let run = 0; run < 40; run += 1) {
    await item.locator('input[type=radio]').first().check()
    await page.evaluate(() => {
      globalThis.savedAfter = undefined
      globalThis.keptAfter = undefined
    })
    await item.getByRole('button', { name: 'Antwort prüfen' }).hover()
    await press(page)
    await page.waitForFunction(() => globalThis.savedAfter !== undefined)
    times.push(await page.evaluate(() => globalThis.savedAfter))
    kept.push(await page.evaluate(() => globalThis.keptAfter))
    await item.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  }
  console.log('\nAnswer until saved, CPU ÷ 4, 40 times           median ms     p95 ms    aim')
  console.log(
    `${'single choice'.padEnd(46)} ${fixed(quantile(times, 0.5), 9)} ${fixed(quantile(times, 0.95), 10)}    80, 150`,
  )
  console.log(
    `${'of it in both stores'.padEnd(46)} ${fixed(quantile(kept, 0.5), 9)} ${fixed(quantile(kept, 0.95), 10)}    –, 50`,
  )
  await context.close()
}

async function exits() {
  const inUse = '[data-started] main article p'
  console.log('\nLeave fast, CPU ÷ 6, 50 times                   median ms     max ms    aim')
  await exit('a page in use', inUse, press)
  await exit('while the app still starts', 'main article p', press)
  await exit('a page in use, Shift three times', inUse, keys)
  await exit('a first visit, Shift three times', inUse, keys, { first: true })
}

/**
 * Until a frame without the course is presented. Where none is before the page has gone, the time is until the neutral
 * page is painted: so long the course stays on the screen. First visits are each left a little later than the one
 * before: in these one and a half seconds the record is made and the worker installed.
 */
async function exit(name, there, by, { first = false } = {}) {
  const times = []
  let context
  for (let run = 0; run < 50; run += 1) {
    if (first || !context) {
      await context?.close()
      context = await browser.newContext({ locale: 'de-DE' })
      await context.addInitScript(watchLeaving)
    }
    const [page = await context.newPage()] = context.pages()
    times.push(await leaveOnce(page, there, by, first ? run * 30 : 0))
  }
  await context.close()
  const line = (what, list, aim) =>
    console.log(
      `${what.padEnd(46)} ${fixed(quantile(list, 0.5), 9)} ${fixed(Math.max(...list), 10)}    ${aim}`,
    )
  line(
    name,
    times.map(({ end }) => end),
    100,
  )
  if (by === press)
    line(
      '  counted from the touch',
      times.map(({ begin }) => begin),
      '–',
    )
}

async function leaveOnce(page, there, by, later) {
  const [, lesson] = pagesToMeasure()
  await page.goto(site.url + lesson.hash)
  await page.locator(there).first().waitFor()
  await page.locator('[data-leave]').last().hover()
  await slowDown(page, { cpu: 6 })
  await page.waitForTimeout(later)
  await by(page)
  await page.waitForURL(/masse\.html$/)
  return page.evaluate(goneAfter)
}

/**
 * Where the mouse is. By the mouse itself: a click of Playwright's looks in the page what it hits, which takes long on a
 * slow one. And as a finger rests: without it the browser gets moving, pressing and letting go at one moment, and is
 * late before the event that is measured.
 */
async function press(page) {
  // Fingers do not wait for the page to have noticed them either.
  const noticed = page.mouse.down()
  await page.waitForTimeout(80)
  await page.mouse.up()
  await noticed
}

async function keys(page) {
  for (let count = 0; count < 3; count += 1) await page.keyboard.press('Shift')
}

/**
 * Runs in the page: when the touch or the key that leaves began and ended, and when the next frame after its beginning
 * was presented, which shows nothing of the course (Event Timing, as for “Interaction to Next Paint”; in steps of 8 ms).
 * Frames within 16 ms are not told; the beginning of the one after them is noted for that.
 */
function watchLeaving() {
  const at = {}
  const onPage = (time) => performance.timeOrigin + time
  // Of the last touch or key only: with Shift, the frames of the first two still show the course.
  const take = (entries) => {
    for (const { name, startTime, duration } of entries)
      if (['pointerdown', 'keydown'].includes(name) && onPage(startTime) === at.begin)
        at.gone = onPage(startTime + duration)
  }
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'event', durationThreshold: 16 })
  const begins = ({ timeStamp }) => {
    const begin = onPage(timeStamp)
    Object.assign(at, { begin, gone: undefined, second: undefined })
    const second = () => {
      if (at.begin === begin) at.second = onPage(performance.now())
    }
    requestAnimationFrame(() => requestAnimationFrame(second))
  }
  const ends = ({ timeStamp }) => {
    at.end = onPage(timeStamp)
  }
  const first = { capture: true }
  addEventListener('pointerdown', begins, first)
  addEventListener('pointerup', ends, first)
  addEventListener('keydown', begins, first)
  addEventListener('keydown', ends, first)
  addEventListener('pagehide', () => {
    take(observer.takeRecords())
    sessionStorage.setItem('leaving', JSON.stringify(at))
  })
}

/** Runs on the neutral page. Milliseconds; 0 where the course was gone before the touch ended. */
async function goneAfter() {
  const painted = () => performance.getEntriesByName('first-paint')[0]
  while (painted() === undefined) await new Promise(requestAnimationFrame)
  const { begin, end, gone, second } = JSON.parse(sessionStorage.getItem('leaving'))
  const shown = [gone, second, performance.timeOrigin + painted().startTime]
  const last = shown.find((at) => at >= begin)
  return { begin: last - begin, end: Math.max(0, last - end) }
}

/** The page of results for a short and a long record: the first time, and once the long one has its extract. */
async function results() {
  console.log('\nResults, CPU ÷ 4                                  there ms   longest task ms')
  for (const attempts of [100, 100_000]) {
    const context = await browser.newContext({ locale: 'de-DE' })
    const page = await context.newPage()
    await page.goto(`${site.url}masse.html`)
    await page.evaluate(fillRecord, { attempts, asked: askedItems(), now: Date.now() })
    await page.goto(site.url)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    // Until the journal has all of it.
    await page.waitForFunction(hasNote, 'joined', { timeout: 120_000, polling: 500 })
    await page.close()
    const name = `${attempts.toLocaleString('en')} attempts`
    const first = await openResults(context)
    resultsLine(`${name}, first time`, [first])
    const again = []
    for (let run = 0; run < runs; run += 1) again.push(await openResults(context))
    resultsLine(`${name}, again`, again)
    await context.close()
  }
}

function resultsLine(name, found) {
  const [there, longest] = ['there', 'longest'].map((key) =>
    quantile(
      found.map((one) => one[key]),
      0.5,
    ),
  )
  console.log(`${name.padEnd(46)} ${fixed(there, 11)} ${fixed(longest, 17)}`)
}

async function openResults(context) {
  const page = await context.newPage()
  await slowDown(page, {})
  await page.addInitScript(() => {
    globalThis.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        globalThis.longest = Math.max(globalThis.longest, duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.addInitScript(notePaint, 'main figure')
  await page.goto(`${site.url}#/results`, { waitUntil: 'commit' })
  await page.waitForFunction(() => globalThis.paintedAt !== undefined, undefined, {
    timeout: 120_000,
  })
  const found = await page.evaluate(() => ({
    there: globalThis.paintedAt,
    longest: globalThis.longest,
  }))
  // A long record keeps its extract behind the page.
  await page.waitForTimeout(1_000)
  await page.close()
  return found
}

/** Cases and single choices of the shipped modules, with what an answer to them is worth. */
function askedItems() {
  return readJson('dist/modules/catalogue.de.json').entries.flatMap(({ id }) => {
    const { items, contents } = readJson(`dist/modules/${id}/de.items.json`)
    return items
      .filter(({ type }) => type === 'case' || type === 'single-choice')
      .map((item) => ({
        module: id,
        item: item.id,
        objective: item.objective,
        content: contents[item.id],
        answers:
          item.type === 'case' ? ['nothing', 'offer', 'act'] : item.choices.map(({ id }) => id),
        sure: item.type === 'case',
      }))
  })
}

/** Runs in a page without the app. Writes the database as the app would find it, from before the journal. */
async function fillRecord({ attempts, asked, now }) {
  const opening = indexedDB.open('hinsehen', 10)
  opening.addEventListener('upgradeneeded', () => {
    const events = opening.result.createObjectStore('events', { keyPath: 'id' })
    for (const keys of ['', 'kind', 'kind module', 'module', 'module item']) {
      const path = ['profile', ...keys.split(' ').filter(Boolean), 'seq']
      events.createIndex(`[${path.join('+')}]`, path)
    }
    for (const name of ['settings', 'meta'])
      opening.result.createObjectStore(name, { keyPath: 'key' })
    opening.result.createObjectStore('profiles', { keyPath: 'id' })
  })
  const ended = (target, name) =>
    new Promise((resolve, reject) => {
      target.addEventListener(name, resolve)
      target.addEventListener('error', () => reject(target.error))
    })
  await ended(opening, 'success')
  const writing = opening.result.transaction('events', 'readwrite')
  const certainties = ['unsure', 'fairly-sure', 'very-sure']
  for (let at = 0; at < attempts; at += 1) {
    const { answers, sure, ...item } = asked[(at * 7) % asked.length]
    const correct = at % 3 !== 0
    writing.objectStore('events').add({
      kind: 'attempt',
      id: `019aaf00-0000-7000-8000-${String(at).padStart(12, '0')}`,
      profile: 'first',
      seq: at + 1,
      at: now - Math.round(((attempts - at) / attempts) * 170) * 86_400_000,
      ...item,
      mode: at % 2 === 0 ? 'practice' : 'learn',
      answer: answers[at % answers.length],
      ...(sure && { certainty: certainties[at % 5 > 2 ? 0 : at % 3] }),
      ...(at % 2 === 0 && { round: `mixed-10-1sd9k2f0-${Math.floor(at / 10).toString(36)}-1` }),
      score: { state: 'scored', correct, points: Number(correct), max: 1, harmful: false },
    })
  }
  await ended(writing, 'complete')
  opening.result.close()
}

/** Runs in the page: whether the record has noted something. */
async function hasNote(key) {
  const answered = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const db = await answered(indexedDB.open('hinsehen'))
  const note = await answered(db.transaction('meta').objectStore('meta').get(key))
  db.close()
  return note !== undefined
}

/** A course of a thousand modules: how long the build takes, what home asks for, how quick the search is. */
async function manyModules() {
  const project = resolve(work, 'thousand')
  writeManyModules(project, 1_000)
  const began = performance.now()
  const { status } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/build.ts'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const seconds = (performance.now() - began) / 1000
  console.log('\nA course of 1,000 modules')
  if (status !== 0) {
    console.log('  the build failed')
    process.exitCode = 1
    return
  }
  console.log(`  build: ${seconds.toFixed(1)} s (aim: under 60)`)
  const asked = []
  const many = await serve({
    folder: join(project, 'dist'),
    first: ({ url }) => {
      asked.push(url)
      return false
    },
  })
  const browser = await chromium.launch({ executablePath, args: launchArguments })
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' })
    const page = await context.newPage()
    await page.goto(many.url, { waitUntil: 'networkidle' })
    const modules = asked.filter((url) => url.includes('/modules/'))
    console.log(`  home: ${asked.length} requests, below modules/: ${modules.join(', ') || 'none'}`)
    await page.goto(`${many.url}#/search`)
    const field = page.getByRole('searchbox')
    await field.fill('Modul')
    await page.locator('main li').first().waitFor({ timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    await slowDown(page, {})
    const times = []
    for (const query of [
      'Nachtdienst',
      'Hinwiese',
      'Kleinbus',
      '77',
      'Ausweis',
      'Lohn',
      'Gewicht',
      'Beratung',
    ])
      for (let end = 3; end <= query.length; end += 1)
        times.push(await searchTime(page, query.slice(0, end)))
    console.log(
      `  search, a word while it is typed, CPU ÷ 4: median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (${times.length} times)`,
    )
  } finally {
    await browser.close()
    await many.close()
  }
}

/** From the key until the outcome has been painted. */
function searchTime(page, query) {
  return page.evaluate(
    (query) =>
      new Promise((done) => {
        const field = document.querySelector('input[type=search]')
        const outcome = document.querySelector('main output')
        const began = performance.now()
        const seen = () => requestAnimationFrame(() => done(performance.now() - began))
        const observer = new MutationObserver(() => {
          observer.disconnect()
          clearTimeout(same)
          seen()
        })
        observer.observe(outcome.closest('main'), {
          childList: true,
          subtree: true,
          characterData: true,
        })
        // The outcome may read the same as before: then the work is done after two frames.
        const same = setTimeout(() => {
          observer.disconnect()
          done(performance.now() - began)
        }, 1_000)
        // Past React's own setter, as a key would.
        Reflect.set(HTMLInputElement.prototype, 'value', query, field)
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    query,
  )
}

/** A copy of the project whose modules are short ones made from the shipped one. */
function writeManyModules(project, count) {
  for (const part of [
    'src',
    'scripts',
    'locales',
    'public',
    'package.json',
    'index.html',
    'vite.config.ts',
    'tsconfig.json',
  ])
    cpSync(part, join(project, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
  cpSync('modules/glossary.de.json', join(project, 'modules/glossary.de.json'))
  cpSync('modules/glossary.en.json', join(project, 'modules/glossary.en.json'))
  const shipped = readJson('modules/signs-in-daily-work/de.json')
  const withItems = shipped.screens.find((screen) => screen.kind === 'pretest')
  const used = withItems.blocks.flatMap((block) => block.item ?? [])
  const screens = shipped.screens
    .filter(
      (screen) =>
        screen.kind !== 'pretest' && screen.blocks.every((block) => block.type === 'text'),
    )
    .slice(0, 2)
  const ids = Array.from({ length: count }, (_, index) => `module-${index + 1}`)
  for (const [index, id] of ids.entries()) {
    mkdirSync(join(project, 'modules', id), { recursive: true })
    const module = {
      ...shipped,
      id,
      title: `Modul ${index + 1}: ${shipped.screens[index % shipped.screens.length].title}`,
      screens: [...screens, withItems],
      items: shipped.items.filter((item) => used.includes(item.id)),
    }
    for (const language of ['de', 'en'])
      writeFileSync(
        join(project, 'modules', id, `${language}.json`),
        JSON.stringify({ ...module, language }),
      )
  }
  writeFileSync(
    join(project, 'modules/course.json'),
    JSON.stringify({ format: 1, modules: ids.map((id) => ({ id, track: 'more' })) }),
  )
}

async function slowDown(page, { network = false, cpu = slowdown }) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
  if (!network) return
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow4G)
}

function line(name, plain, product, aim) {
  const [beside, found] = [quantile(plain, 0.5), quantile(product, 0.5)]
  console.log(
    `${name.padEnd(34)} ${fixed(beside, 10)} ${fixed(found, 12)} ${(found / beside).toFixed(2).padStart(7)}   ${aim.toFixed(2)}`,
  )
}

function fixed(value, width) {
  return value.toFixed(0).padStart(width)
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
