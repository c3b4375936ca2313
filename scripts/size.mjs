/**
 * `npm run size`: how many bytes a person waits for, in brotli (quality 11), kB = 1,024 bytes.
 * What is fetched is seen in a real browser without the worker; the rest is read from the build.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { chromium } from '@playwright/test'
import { launchArguments } from './browser.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureBuild } from './fresh.mjs'
import { serve } from './static.mjs'

const folder = 'dist'
const packed = new Map()

const executablePath = await ensureBrowser()
if (executablePath === undefined || !ensureBuild()) process.exit(1)
const rows = [
  ...(await fetched(executablePath)),
  shellRow(),
  ...moduleRows(),
  ...drawnRows(),
  ...languageRows(),
]
print(rows)
process.exitCode = rows.every(({ value, limit }) => value <= limit) ? 0 : 1

/** What a first visit fetches for home until the browser is idle, and for a deep link until the lesson can be read. */
async function fetched(executablePath) {
  const log = []
  const site = await serve({
    folder,
    first: ({ url }) => {
      log.push({ path: url.split(/[?#]/)[0].slice(1) || 'index.html', at: Date.now() })
      return false
    },
  })
  const browser = await chromium.launch({ executablePath, args: launchArguments })
  try {
    const visit = async (hash, done) => {
      const context = await browser.newContext({ serviceWorkers: 'block', locale: 'de-DE' })
      const page = await context.newPage()
      log.length = 0
      await page.addInitScript(done.script, done.value)
      await page.goto(site.url + hash)
      await page.waitForFunction(() => globalThis.measuredAt !== undefined)
      const until = await page.evaluate(() => globalThis.measuredAt)
      await context.close()
      return [...new Set(log.filter(({ at }) => at <= until).map(({ path }) => path))]
    }
    // A busy machine is late to say that it is done, and counts what was asked for meanwhile: needed is what every visit asks for.
    // It can also be idle before it has asked for the app: such a visit shows nothing and is made again.
    const needed = async (hash, done) => {
      const visits = []
      for (let count = 0; count < 12 && visits.length < 3; count += 1) {
        const paths = await visit(hash, done)
        if (!done.after || paths.includes(done.after)) visits.push(paths)
      }
      if (visits.length < 3)
        throw new Error(
          `12 visits, and fewer than 3 asked for ${done.after} before the browser was idle`,
        )
      return visits[0].filter((path) => visits.every((paths) => paths.includes(path)))
    }
    const home = await needed('', { script: whenIdle, after: appStart() })
    const { hash, sentence } = firstLesson()
    const lesson = await needed(hash, { script: whenReadable, value: sentence })
    return [
      row('home until idle, everything', sum(home), 120, home),
      row('home until idle, scripts', sum(home.filter((path) => path.endsWith('.js'))), 105),
      row('first lesson on a deep link', sum(lesson), 130, lesson),
      { name: 'first lesson, requests', value: lesson.length, limit: 8, unit: '' },
    ]
  } finally {
    await browser.close()
    await site.close()
  }
}

/** Runs in the page. */
function whenIdle() {
  addEventListener('load', () =>
    requestIdleCallback(() => {
      globalThis.measuredAt = performance.timeOrigin + performance.now()
    }),
  )
}

/** Runs in the page. */
function whenReadable(sentence) {
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('main')?.textContent.includes(sentence)) return
    observer.disconnect()
    globalThis.measuredAt = performance.timeOrigin + performance.now()
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

/** The script that index.html asks for once its first frame is drawn. */
function appStart() {
  const [, path] = /import\("\.\/(assets\/[^"]+\.js)"\)/.exec(String(read('index.html'))) ?? []
  if (!path) throw new Error('index.html asks for no app')
  return path
}

/** The first screen of the first module, and words from it. */
function firstLesson() {
  const [entry] = JSON.parse(read('modules/catalogue.de.json')).entries
  const { module } = JSON.parse(read(`modules/${entry.id}/de.json`))
  const [screen] = module.screens
  const text = /"children":\["([^"\\]{12,40})/.exec(
    JSON.stringify(screen.blocks.filter((block) => block.type === 'text')),
  )
  if (!text) throw new Error(`${entry.id}/${screen.id} has no text to look for`)
  return { hash: `#/modules/${entry.id}/${screen.id}`, sentence: JSON.parse(`"${text[1]}"`) }
}

function shellRow() {
  const [, list] = /^const __SHELL__=(.*);$/m.exec(String(read('sw.js')))
  const { files, replaceable } = JSON.parse(list)
  const paths = Object.keys(files).map((path) => path || 'index.html')
  return row('shell kept for use without a network', sum([...paths, ...replaceable]), 350)
}

function moduleRows() {
  return [...all()]
    .filter((path) => /^modules\/[^/]+\/[a-z]{2}\.json$/.test(path))
    .map((path) => {
      const parts = [...all()].filter((one) => one.startsWith(path.replace(/json$/, '')))
      return row(`texts of ${path.split('/').slice(1).join('/')}`, sum(parts), 30)
    })
}

/** The same screens drawn by the build, to be read before the app is there. */
function drawnRows() {
  return [...all()]
    .filter((path) => /^modules\/[^/]+\/drawn\.[a-z]{2}\.html$/.test(path))
    .map((path) => row(`drawn ahead: ${path.split('/').slice(1).join('/')}`, sum([path]), 15))
}

/** Learners never see the texts of the check; about, practice and what follows load with pages of their own. */
function languageRows() {
  return readdirSync('locales').flatMap((language) => {
    const areas = readdirSync(join('locales', language)).filter((name) => name !== 'check.json')
    const bytes = (names) =>
      names.reduce(
        (total, name) => total + brotli(readFileSync(join('locales', language, name))),
        0,
      )
    const late = {
      'the product': { areas: ['about.json'], limit: 5 },
      practice: { areas: ['practice.json'], limit: 5 },
      results: { areas: ['results.json', 'charts.json'], limit: 5 },
      'certificate and evaluation': { areas: ['certificate.json', 'evaluation.json'], limit: 8 },
    }
    const apart = Object.values(late).flatMap((one) => one.areas)
    return [
      row(
        `words of the interface in ${language}`,
        bytes(areas.filter((name) => !apart.includes(name))),
        12,
      ),
      ...Object.entries(late).map(([name, one]) =>
        row(`words of ${name} in ${language}`, bytes(one.areas), one.limit),
      ),
    ]
  })
}

function* all() {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && extname(entry.name) !== '.map')
      yield join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
  }
}

function read(path) {
  return readFileSync(join(folder, path))
}

function row(name, bytes, limit, paths) {
  return { name, value: bytes / 1024, limit, unit: ' kB', paths }
}

function sum(paths) {
  return paths.reduce((total, path) => total + sizeOf(path), 0)
}

/** Pictures are packed already; servers send them as they are. */
function sizeOf(path) {
  if (!packed.has(path)) {
    const data = read(path)
    packed.set(path, extname(path) === '.png' ? data.byteLength : brotli(data))
  }
  return packed.get(path)
}

function brotli(data) {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).byteLength
}

function print(rows) {
  for (const { name, value, limit, unit, paths } of rows) {
    const found = unit ? value.toFixed(1) : String(value)
    console.log(
      `${value <= limit ? '✓' : '✗'} ${name.padEnd(44)} ${found.padStart(6)} of ${limit}${unit}`,
    )
    if (process.argv.includes('--files'))
      for (const path of paths ?? [])
        console.log(`      ${basename(path).padEnd(44)} ${(sizeOf(path) / 1024).toFixed(1)}`)
  }
}
