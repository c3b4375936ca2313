import { expect, test } from 'vitest'
import words from '../../locales/de/certificate.json' with { type: 'json' }
import { writeBlock } from '../../src/certificate/block.ts'
import { checkCertificate } from '../../src/certificate/check.ts'
import { sheetFile } from '../../src/certificate/sheet-file.ts'
import { sheetOf } from '../../src/certificate/sheet.ts'
import type { Key } from '../../src/i18n/keys.ts'
import { payloads } from '../support/payloads/payloads.ts'
import { aCertificate } from './samples.ts'

const t = (key: Key<'certificate'>, values: { [name: string]: string | number } = {}) => {
  const found = Object.entries(words).find(([name]) => name === key || name === `${key}_other`)
  return (found?.[1] ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]))
}

const fileOf = (name: string) => {
  const content = { certificate: aCertificate({ name }) }
  const sheet = sheetOf(content.certificate, t, 'de')
  const block = writeBlock(content)
  return sheetFile({ sheet, css: 'p{color:red}', block, blockTitle: 'B', blockText: 'T' })
}

test('[C8] the file holds the sheet, its looks and the block, and nothing that runs or is fetched', async () => {
  const html = fileOf('Olena')
  expect(html).toContain(words['sheet.self.title'])
  expect(html).toContain('p{color:red}')
  expect(html).not.toMatch(/<script|<link|<img|\son\w+=|https?:/i)
  const checked = await checkCertificate(html, '')
  expect(checked).toMatchObject({ value: { state: 'unsigned', certificate: { name: 'Olena' } } })
})

test('[C8] no name becomes a part of the page', () => {
  const tags = (html: string) => html.match(/<[a-z/!][^>]*>/gi)?.length
  const calm = tags(fileOf('Olena'))
  for (const name of ['<b>x</b>', `"><script>alert(1)</script>`, `' onload='x`, '&lt;', '</style>'])
    expect(tags(fileOf(name)), name).toBe(calm)
  for (const payload of payloads.slice(0, 300)) {
    const name = payload.slice(0, 100).replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
    expect(tags(fileOf(name)), name).toBe(calm)
  }
})
