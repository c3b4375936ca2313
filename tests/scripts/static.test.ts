import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, type Site } from '../../scripts/static.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hinsehen-static-'))
let site: Site

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'dist/index.html'), `<p>${'Text '.repeat(400)}</p>`)
  writeFileSync(join(folder, 'dist/assets/a-1.js'), `/*${'a'.repeat(2_000)}*/`)
  site = await serve({ folder: join(folder, 'dist'), base: '/kurs/' })
})

afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true })
})

/** As it goes over the wire: `fetch` would tidy the path and unpack the body. */
function ask(path: string, headers: { [name: string]: string } = {}, method = 'GET') {
  return new Promise<{ status: number; headers: { [name: string]: unknown }; bytes: number }>(
    (resolve, reject) => {
      const options = { host: 'localhost', port: site.port, path, headers, method }
      request(options, (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.byteLength
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }),
        )
      })
        .on('error', reject)
        .end()
    },
  )
}

test('serves the folder below its base, and nothing outside of it', async () => {
  expect((await ask('/kurs/')).status).toBe(200)
  expect((await ask('/kurs')).headers['location']).toBe('/kurs/')
  expect((await ask('/')).status).toBe(404)
  for (const path of [
    '/kurs/../secret.txt',
    '/kurs/%2e%2e/secret.txt',
    '/kurs/..%2fsecret.txt',
    '/kurs/..\\secret.txt',
    '/kurs/%00',
    '/kurs/%E0%A4%A',
  ])
    expect(`${path} ${(await ask(path)).status}`).toBe(`${path} 404`)
})

test('what is missing is missing: status 404, never home', async () => {
  const missing = await ask('/kurs/assets/gone.js')
  expect(missing.status).toBe(404)
  expect(missing.bytes).toBeLessThan(500)
  expect((await ask('/kurs/assets/')).status).toBe(404)
})

test('hashed files are kept for ever, everything else is asked for again', async () => {
  expect((await ask('/kurs/assets/a-1.js')).headers['cache-control']).toContain('immutable')
  const page = await ask('/kurs/')
  expect(page.headers['cache-control']).toBe('no-cache')
  const again = await ask('/kurs/', { 'if-none-match': String(page.headers['etag']) })
  expect([again.status, again.bytes]).toEqual([304, 0])
})

test('packs with what the browser understands', async () => {
  const plain = await ask('/kurs/')
  const brotli = await ask('/kurs/', { 'accept-encoding': 'gzip, br' })
  const gzip = await ask('/kurs/', { 'accept-encoding': 'gzip' })
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(Math.max(brotli.bytes, gzip.bytes)).toBeLessThan(plain.bytes / 4)
  expect(brotli.headers['etag']).not.toBe(plain.headers['etag'])
})

test('answers HEAD without a body and refuses to change anything', async () => {
  const head = await ask('/kurs/', {}, 'HEAD')
  expect([head.status, head.bytes]).toEqual([200, 0])
  expect((await ask('/kurs/', {}, 'POST')).status).toBe(405)
})
