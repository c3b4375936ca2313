/**
 * `npm run screens [-- <module> …]`: every screen of every module as people see it (German, easy reading, English; light and
 * dark; phone and desktop) as pictures in `screens/`, with a page to leaf through, and what a machine can find on them: axe,
 * sideways scrolling, cut words. Fails when it finds something.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { violations } from '../tests/browser/support/axe.ts'
import { launchArguments } from './browser.mjs'
import { ensureBrowser } from './ensure-browser.mjs'
import { ensureBuild } from './fresh.mjs'
import { serve } from './static.mjs'

const folder = 'screens'
const versions = [
  { name: 'de', language: 'de', easy: false },
  { name: 'easy', language: 'de', easy: true },
  { name: 'en', language: 'en', easy: false },
]
const sizes = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desktop', width: 1280, height: 800 },
]
const themes = ['light', 'dark'] as const

interface Picture {
  module: string
  screen: string
  look: string
  path: string
}

export async function main(wished: string[]): Promise<number> {
  const executablePath = await ensureBrowser()
  if (executablePath === undefined || !ensureBuild()) return 1
  const modules = readdirSync('modules', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (wished.length === 0 || wished.includes(entry.name)))
    .map(({ name }) => name)
  rmSync(folder, { recursive: true, force: true })
  const site = await serve({ folder: 'dist' })
  const browser = await chromium.launch({ executablePath, args: launchArguments })
  const pictures: Picture[] = []
  const findings: string[] = []
  try {
    for (const version of versions)
      for (const size of sizes)
        for (const theme of themes) {
          const context = await browser.newContext({
            viewport: size,
            colorScheme: theme,
            locale: version.language,
          })
          await prefer(context, version)
          const page = await context.newPage()
          const look = `${version.name}-${size.name}-${theme}`
          for (const module of modules)
            for (const screen of screensOf(module)) {
              await open(page, `${site.url}#/modules/${module}/${screen}`)
              const path = join(module, `${screen}-${look}.png`)
              mkdirSync(join(folder, module), { recursive: true })
              await page.screenshot({ path: join(folder, path), fullPage: true })
              pictures.push({ module, screen, look, path })
              const found = [...(await violations(page)), ...(await page.evaluate(cutWords))]
              findings.push(...found.map((one) => `${module}/${screen} ${look}: ${one}`))
            }
          await context.close()
        }
  } finally {
    await browser.close()
    await site.close()
  }
  writeFileSync(join(folder, 'index.html'), gallery(pictures))
  for (const one of findings) console.log(one)
  console.log(`${pictures.length} pictures in ${folder}/index.html, ${findings.length} findings`)
  return findings.length === 0 ? 0 : 1
}

function screensOf(module: string): string[] {
  const file: { screens: { id: string }[] } = JSON.parse(
    readFileSync(`modules/${module}/de.json`, 'utf8'),
  )
  return file.screens.map(({ id }) => id)
}

const prefer = (context: BrowserContext, { language, easy }: (typeof versions)[number]) =>
  context.addInitScript(
    (state) => localStorage.setItem('hinsehen-preferences', JSON.stringify({ state, version: 0 })),
    { language, easy },
  )

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('html[data-started] main article').waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await page.waitForFunction(drawingsAreThere)
}

/** Runs in the page: a drawing that has not come yet has no size. */
const drawingsAreThere = (): boolean =>
  [...document.querySelectorAll<SVGUseElement>('main use')].every((use) => use.getBBox().width > 0)

/** Runs in the page: whatever is wider than its place. */
function cutWords(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const wide =
    scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} of ${clientWidth}`] : []
  const cut = [...document.querySelectorAll<HTMLElement>('main *')].filter(
    (element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 1 &&
      getComputedStyle(element).overflowX !== 'visible',
  )
  return [...wide, ...cut.map((element) => `cut: ${element.innerText.slice(0, 60)}`)]
}

const gallery = (pictures: readonly Picture[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>body{font:16px system-ui;margin:1rem}section{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}img{max-width:24rem;border:1px solid #999}</style>
${[...new Set(pictures.map(({ module, screen }) => `${module}/${screen}`))]
  .map(
    (name) =>
      `<h2>${name}</h2><section>${pictures
        .filter(({ module, screen }) => `${module}/${screen}` === name)
        .map(
          ({ look, path }) =>
            `<figure><img loading="lazy" src="${path}" alt=""><figcaption>${look}</figcaption></figure>`,
        )
        .join('')}</section>`,
  )
  .join('\n')}
</html>
`
