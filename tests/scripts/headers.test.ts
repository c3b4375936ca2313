import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { lastingPolicy, serverFiles } from '../../scripts/vite/headers.ts'
import { contentSecurityPolicy, policyOf } from '../../scripts/vite/html.ts'
import { shellOf } from '../../scripts/vite/worker.ts'

const page = contentSecurityPolicy(['head()', 'body()'], ['p{}'])

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )

test('header files name no hash, so an older one serves a newer build', () => {
  const { 'server/policy.txt': strict, ...files } = serverFiles(page)
  expect(Object.keys(files)).toEqual(['.htaccess', 'server/nginx.conf', 'server/Caddyfile'])
  for (const text of Object.values(files)) {
    expect(text).toContain(`Content-Security-Policy "${lastingPolicy}"`)
    expect(text).not.toContain('sha256-')
  }
  expect(strict).toBe(`${page}; frame-ancestors 'none'\n`)
})

test('what the page allows itself, the header allows too', () => {
  const header = directives(lastingPolicy)
  const kinds = [...directives(page)].filter(([name]) => name.endsWith('-src'))
  expect(kinds.length).toBeGreaterThan(5)
  for (const [name, sources] of kinds) {
    const allowed = header.get(name) ?? header.get('default-src') ?? []
    for (const source of sources.filter((one) => one !== "'none'"))
      expect(`${name} ${allowed.join(' ')}`).toContain(
        source.startsWith("'sha256-") ? "'unsafe-inline'" : source,
      )
  }
})

test('the header asks no other origin and lets no other page show the app', () => {
  expect(lastingPolicy).not.toMatch(/https?:|\*/)
  expect(lastingPolicy).toContain("frame-ancestors 'none'")
  expect(lastingPolicy).toContain("require-trusted-types-for 'script'")
})

test('the policy is read from a finished page, and a page without one is an error', () => {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${page}" />`
  expect(policyOf(`<head>${meta}</head>`)).toBe(page)
  expect(() => policyOf('<head></head>')).toThrow('no policy')
})

test('what lies in the build for servers is kept by no browser', () => {
  const out = mkdtempSync(join(tmpdir(), 'hinsehen-headers-'))
  try {
    for (const path of ['index.html', 'site.json', ...Object.keys(serverFiles(page))]) {
      mkdirSync(dirname(join(out, path)), { recursive: true })
      writeFileSync(join(out, path), 'x')
    }
    const { files, fresh, replaceable } = shellOf(out)
    expect([...Object.keys(files), ...fresh, ...replaceable]).toEqual(['', 'site.json'])
  } finally {
    rmSync(out, { recursive: true })
  }
})
