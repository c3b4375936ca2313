/** A certificate from the finished course to paper, to a file, to a signature and to the one who checks it. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import words from '../../locales/de/certificate.json' with { type: 'json' }
import course from '../../modules/course.json' with { type: 'json' }
import { missingPdfText, pdfText } from '../../scripts/pdf-text.mjs'
import type { LearnerEvent } from '../../src/progress/events.ts'
import { violations } from './support/axe.ts'
import { restores } from './support/device.ts'
import { expect, isReady, noNetwork, test } from './support/test.ts'

const core = course.modules.filter(({ track }) => track === 'core')

const finishes = (): LearnerEvent[] =>
  core.map(({ id }, at) => ({
    kind: 'finished',
    id: `019aaf00-0000-7000-8000-${String(at).padStart(12, '0')}`,
    profile: 'first',
    seq: at + 1,
    at: Date.UTC(2026, 10, 20 + at, 12),
    module: id,
    way: 'full',
  }))

async function finishesTheCourse(page: Page, url: string): Promise<void> {
  await page.goto(`${url}#/settings`)
  await restores(page, finishes())
  await page.goto(`${url}#/certificate`)
  await page.getByRole('article').waitFor()
}

const names = {
  'Latin with umlauts': 'Zühal Großmann-Österreich',
  Cyrillic: 'Олена Шевченко',
  Arabic: 'نور الهدى',
}

// Elsewhere scripts/browser-tests.mjs says that it was not tried; a machine of ours has it.
if (process.env['CI'] !== undefined)
  test('the reader of printed pages is on this machine', () =>
    expect(missingPdfText()).toBeUndefined())

for (const [script, name] of missingPdfText() === undefined ? Object.entries(names) : [])
  test(`[C9] printed to PDF, the certificate holds every word once, and a name in ${script}`, async ({
    page,
    site,
  }, testInfo) => {
    await finishesTheCourse(page, site.url)
    await page.getByLabel(words['name.label']).fill(name)
    const path = testInfo.outputPath('certificate.pdf')
    await page.pdf({ path, preferCSSPageSize: true })
    const text = plain(pdfText(path))
    const shown = await page.getByRole('article').innerText()
    for (const line of shown.split('\n').filter((one) => one.trim() !== ''))
      expect(text).toContain(plain(line))
    expect(text).toContain(plain(name))
    expect(text.split(plain(words['sheet.title']))).toHaveLength(2)
    expect(text).not.toContain(plain(words['save']))
    expect(text).not.toContain(plain(words['name.label']))
  })

/** Line breaks and the forms of joined letters are the paper's; marks of direction are nobody's. */
const plain = (text: string) =>
  text.normalize('NFKC').replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\u00ad-]/gu, '')

test('[C1] before the course is finished it says what is missing, and leads there', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/certificate`)
  await expect(page.getByText(words['missing.text_other'].split('.')[0] ?? '')).toBeVisible()
  await expect(page.locator('main .card a')).toHaveCount(core.length)
  await expect(page.getByRole('button', { name: words['print'] })).toHaveCount(0)
})

test('[C3] the name is needed, and nowhere afterwards', async ({ page, site }) => {
  await finishesTheCourse(page, site.url)
  await page.getByRole('button', { name: words['save'] }).click()
  await expect(page.getByText(words['name.missing'])).toBeVisible()
  expect(await violations(page)).toEqual([])
  const name = 'Wilhelmine Unverwechselbar'
  await page.getByLabel(words['name.label']).fill(name)
  await expect(page.getByRole('article')).toContainText(name)
  const kept = await page.evaluate(async () => {
    const texts = [JSON.stringify([localStorage, sessionStorage]), location.href]
    for (const { name: one } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(one ?? '')
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('The database does not open')))
      })
      for (const store of db.objectStoreNames) {
        const rows = db.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => rows.addEventListener('success', resolve))
        texts.push(JSON.stringify(rows.result))
      }
      db.close()
    }
    return texts.join('\n')
  })
  expect(kept).toContain('signs-in-daily-work')
  expect(kept).not.toContain('Unverwechselbar')
  await page.goto(`${site.url}#/trainer`)
  await page.goto(`${site.url}#/certificate`)
  await expect(page.getByLabel(words['name.label'])).toHaveValue('')
})

test('[C4] saved, signed and checked without a network; a changed letter is noticed', async ({
  page,
  site,
  guard,
}, testInfo) => {
  test.setTimeout(120_000)
  guard.allow(noNetwork)
  await finishesTheCourse(page, site.url)
  await isReady(page)
  await site.close()

  await page.getByLabel(words['name.label']).fill('Олена Großmann')
  const unsigned = testInfo.outputPath('unsigned.html')
  await saves(page, words['save'], unsigned)
  expect(await readFile(unsigned, 'utf8')).toContain('Олена Großmann')

  await page.goto(`${site.url}#/trainer/sign`)
  await page.getByText(words['key.new'], { exact: true }).click()
  await page.getByLabel(words['key.name']).fill('Trainerin Ana')
  await page.getByLabel(words['key.passphrase']).fill('vier gute wörter hier')
  const keyFile = testInfo.outputPath('key.json')
  await saves(page, words['key.make'], keyFile)
  await expect(page.getByText('Trainerin Ana')).toBeVisible()
  const said = await page.getByText(/Fingerabdruck: [0-9a-f ]+/).innerText()
  const fingerprint = said.replace(/^\D*: /, '')

  // Another day: the key comes from its file.
  await page.goto(`${site.url}#/trainer`)
  await page.goto(`${site.url}#/trainer/sign`)
  await page.locator('input[type=file]').first().setInputFiles(keyFile)
  await page.getByLabel(words['key.passphrase']).first().fill('vier falsche wörter')
  await page.getByRole('button', { name: words['key.open'] }).click()
  await expect(page.getByText(words['key.fault.wrong-passphrase'])).toBeVisible()
  await page.getByLabel(words['key.passphrase']).first().fill('vier gute wörter hier')
  await page.getByRole('button', { name: words['key.open'] }).click()
  await expect(page.getByText('Trainerin Ana')).toBeVisible()
  await page.locator('input[type=file]').last().setInputFiles(unsigned)
  await page.getByRole('button', { name: words['open.action'] }).click()
  await expect(page.getByRole('article')).toContainText('Олена Großmann')
  expect(await violations(page)).toEqual([])
  const signed = testInfo.outputPath('signed.html')
  await saves(page, words['do.action'], signed, true)
  const block = await page.getByLabel(words['do.block'], { exact: true }).inputValue()
  expect(await readFile(signed, 'utf8')).toContain(block)

  await page.goto(`${site.url}#/certificate/check`)
  const check = async (text: string | { file: string }) => {
    if (typeof text === 'string') await page.getByLabel(words['door.paste']).fill(text)
    else await page.locator('input[type=file]').setInputFiles(text.file)
    await expect(page.getByLabel(words['door.paste'])).not.toBeEmpty()
    await page.getByRole('button', { name: words['check.action'], exact: true }).click()
  }
  await check({ file: signed })
  await expect(page.getByText(words['check.valid.unknown'])).toBeVisible()
  await expect(page.getByRole('article')).toContainText('Олена Großmann')
  await page.getByLabel(words['check.known']).fill(fingerprint)
  await check({ file: signed })
  await expect(page.getByText(words['check.valid.same'])).toBeVisible()
  expect(await violations(page)).toEqual([])
  await check({ file: unsigned })
  await expect(page.getByText(words['check.unsigned'])).toBeVisible()
  await check(forged(block))
  await expect(page.getByText(words['check.invalid'])).toBeVisible()
  await check('Guten Tag')
  await expect(page.getByText(words['fault.no-block'])).toBeVisible()
})

test('[C8] the saved file shows the same sheet by itself, on a phone too, and runs nothing', async ({
  page,
  site,
}, testInfo) => {
  await finishesTheCourse(page, site.url)
  await page.getByLabel(words['name.label']).fill('Ana')
  const path = testInfo.outputPath('alone.html')
  const sheet = await page.getByRole('article').innerText()
  await saves(page, words['save'], path)
  await page.goto('about:blank')
  await page.setViewportSize({ width: 320, height: 600 })
  await page.setContent(await readFile(path, 'utf8'))
  const lines = (text: string) => text.split(/[\n\t]+/).filter((line) => line.trim() !== '')
  expect(lines(await page.getByRole('article').innerText())).toEqual(lines(sheet))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

for (const look of ['light', 'dark', 'forced colours', 'right-to-left'] as const)
  test(`axe finds nothing on a certificate, and nothing scrolls sideways at 320 (${look})`, async ({
    page,
    site,
    guard,
  }) => {
    guard.allow(/404/)
    await finishesTheCourse(page, site.url)
    await page.emulateMedia({
      colorScheme: look === 'dark' ? 'dark' : 'light',
      forcedColors: look === 'forced colours' ? 'active' : 'none',
    })
    if (look === 'right-to-left') {
      await page.getByRole('button', { name: 'ar-XB' }).click()
      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    }
    await page.getByRole('textbox').fill('نور الهدى')
    await page.setViewportSize({ width: 320, height: 256 })
    await expect(page.getByRole('article')).toContainText('نور الهدى')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await violations(page)).toEqual([])
  })

async function saves(page: Page, button: string, path: string, exact = false): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact }).click(),
  ])
  await download.saveAs(path)
}

/** The same block with another name in it. */
function forged(block: string): string {
  const [first = '', ...rest] = block.split('\n')
  const last = rest.pop() ?? ''
  const text = Buffer.from(rest.join(''), 'base64').toString('utf8')
  const changed = text.replace('Олена Großmann', 'Олена Grossmann')
  expect(changed).not.toBe(text)
  return [first, Buffer.from(changed).toString('base64'), last].join('\n')
}
