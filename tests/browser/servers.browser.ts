/** The header files of the build behind the real servers: every header of every file, and the app in the browser. */
import { readdirSync, readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import type { Page } from '@playwright/test'
import {
  findServer,
  missingServers,
  type RunningServer,
  type ServerName,
  serverNames,
  startServer,
} from '../../scripts/servers.mjs'
import { serve, types } from '../../scripts/static.mjs'
import { lastingPolicy, securityHeaders } from '../../scripts/vite/headers.ts'
import { expect, isReady, noNetwork, test as base } from './support/test.ts'

const folder = 'dist-test'
const strictPolicy = readFileSync(join(folder, 'server/policy.txt'), 'utf8').trim()

const present = serverNames.filter((name) => findServer(name) !== undefined)

// Elsewhere scripts/browser-tests.mjs says which of them were not tried; a machine of ours has them all.
if (process.env['CI'] !== undefined)
  base('every server is on this machine', () => expect(missingServers()).toBeUndefined())

interface Fixtures {
  start: (name: ServerName, policy?: string) => Promise<RunningServer>
}

const test = base.extend<Fixtures>({
  start: async ({ browserName: _browserName }, use) => {
    const running: RunningServer[] = []
    await use(async (name, policy = lastingPolicy) => {
      const server = await startServer(name, folder, (text) => {
        expect(text).toContain(lastingPolicy)
        return text.replace(lastingPolicy, policy)
      })
      running.push(server)
      return server
    })
    await Promise.all(running.map((server) => server.close()))
  },
})

for (const name of present) {
  test(`${name} sends every file with its type, its cache rule and all security headers`, async ({
    start,
  }) => {
    const { port, files } = await start(name)
    const paths = listFiles(files)
    expect(paths.length).toBeGreaterThan(50)
    for (const path of paths) {
      const answer = await ask(port, `/kurs/${path}`)
      expect({ path, ...facts(answer) }).toEqual({
        path,
        status: 200,
        type: types[extname(path)]?.replace(/;.*/, ''),
        cache: path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...security,
      })
      expect(answer.body.equals(readFileSync(join(files, path))), path).toBe(true)
    }
    const home = await ask(port, '/kurs/')
    expect(facts(home)).toEqual({
      status: 200,
      type: 'text/html',
      cache: 'no-cache',
      ...security,
    })
  })

  test(`${name} packs texts, knows what a browser has already, and says 404 to what is missing`, async ({
    start,
  }) => {
    const { port, files } = await start(name)
    const script = listFiles(files).find((path) => /^assets\/start-.*\.js$/.test(path)) ?? ''
    for (const path of ['', 'sw.js', 'centres.json', 'manifest.webmanifest', script]) {
      const first = await ask(port, `/kurs/${path}`, { 'accept-encoding': 'gzip' })
      // Caddy leaves the small list of the installed app as it is.
      if (path !== 'manifest.webmanifest')
        expect(`${path} ${first.headers['content-encoding']}`).toBe(`${path} gzip`)
      const again = await ask(port, `/kurs/${path}`, {
        'accept-encoding': 'gzip',
        'if-none-match': String(first.headers['etag']),
      })
      expect(`${path} ${again.status}`).toBe(`${path} 304`)
    }
    for (const path of ['assets/gone.js', 'gone.html', 'modules/gone/de.json', 'gone/']) {
      const answer = await ask(port, `/kurs/${path}`)
      expect({ path, ...facts(answer), type: undefined }).toEqual({
        path,
        status: 404,
        cache: undefined,
        type: undefined,
        ...security,
      })
      expect(answer.body.toString()).not.toContain('id="root"')
    }
  })

  for (const [form, policy] of [
    ['lasting', lastingPolicy],
    ['strict', strictPolicy],
  ] as const) {
    test(`the app works behind ${name} under its ${form} policy, also when the server is gone`, async ({
      page,
      start,
      guard,
    }) => {
      const server = await start(name, policy)
      expect((await ask(server.port, '/kurs/')).headers['content-security-policy']).toBe(policy)
      // The guard of every test fails on a violation or an error in the console.
      await page.goto(server.url)
      await isReady(page)
      await lookAround(page, server.url)
      await page.goto(`${server.url}#/modules/kitchen-sink/single-choice`)
      await page.getByRole('radio').first().check()
      await page.getByRole('button', { name: 'Antwort prüfen' }).click()
      await page.locator('[data-save-state="stored"]').waitFor()
      await server.close()
      guard.allow(noNetwork)
      await page.goto(server.url)
      await page.reload()
      await lookAround(page, server.url)
    })
  }

  test(`${name} lets no other page show the app in a frame`, async ({ page, start, guard }) => {
    guard.allow(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/)
    const server = await start(name)
    const other = await serve({
      folder,
      first: (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.end(
          `<!doctype html><link rel="icon" href="data:," /><iframe src="${server.url}"></iframe>`,
        )
        return true
      },
    })
    try {
      await page.goto(other.url)
      await expect
        .poll(() => page.frames().map((frame) => frame.url()))
        .toEqual([other.url, 'chrome-error://chromewebdata/'])
    } finally {
      await other.close()
    }
  })
}

async function lookAround(page: Page, url: string): Promise<void> {
  for (const hash of ['#/', '#/search?q=Zwang', '#/glossary', '#/settings', '#/about']) {
    await page.goto(`${url}${hash}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
}

const security = Object.fromEntries(
  Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
)

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

function facts({ status, headers }: Answer): { [name: string]: unknown } {
  const cache = headers['cache-control']
  const type = String(headers['content-type']).replace(/;.*/, '')
  const found = Object.keys(security).map((name) => [name, headers[name]])
  return { status, type, cache, ...Object.fromEntries(found) }
}

/** As it goes over the wire: `fetch` would unpack the body and add headers of its own. */
function ask(
  port: number,
  path: string,
  headers: { [name: string]: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const host = `localhost:${port}`
    request({ host: '127.0.0.1', port, path, headers: { host, ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

/** What people and their browsers ask for; what lies there for operators is a setting, not a page. */
const listFiles = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('.') && !path.startsWith('server/'))
