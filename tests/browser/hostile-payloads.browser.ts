/**
 * Public collections of attacks in every text slot of a module, of the directory and of the glossary, with the policy
 * in the page, in a header, and without one: nothing runs, nothing is asked for, and no node comes that good texts do
 * not bring. `npm test` takes a few payloads, `npm run soak -- payloads [seed]` all of them.
 */
import type { Page } from '@playwright/test'
import { payloads, payloadsFor } from '../support/payloads/payloads.ts'
import { type Slot } from '../support/payloads/slots.ts'
import {
  allSlots,
  type AttackedSite,
  fill,
  perScreen,
  policyForms,
  serveAttacked,
  type Write,
} from './support/attacked.ts'
import { expect, test } from './support/test.ts'
import { type Seen, setTraps, walkAttacked } from './support/walk-attacked.ts'

/** Copies of every slot in one set of files, and payloads in each of them. */
const copies = 10
const each = 16

const wished = process.env['PAYLOADS'] ?? String(copies * each)
const count = wished === 'all' ? payloads.length : Number(wished)

/** The worker would keep the page of the first batch. */
test.use({ serviceWorkers: 'block' })

/** Everything that our Markdown knows. */
const rich = [
  '## Titel\n\n### Klein\n\nEin **Satz** mit *Ton*, [Link](https://example.org/), [Wort](glossary:t-0),',
  '[ось](lang:uk)  \nUmbruch\n\n- a\n- b\n\n1. a\n2. b\n\n> Zitat',
].join(' ')

/** Texts for authors, and texts that no view of their type shows. */
const neverShown =
  /^(?:lintNotes|items\.reflection\.explanation$|glossary .*aliases|items\.(?!case|scenario)[\w-]+\.easy\.vignette$)/

const address = (slot: Slot) => (slot.name.endsWith('phone') ? '116 016' : 'https://example.org/')
const markOf = (name: string) => `=${name}=`

for (const [turn, form] of policyForms.entries())
  test(`payloads in every slot, policy: ${form}`, async ({ page }) => {
    test.setTimeout(120_000 + count * 2_000)
    const seed = Number(process.env['PAYLOAD_SEED'] ?? Date.now() % 1_000_000)
    // A few payloads are others for each form.
    const list = payloadsFor(seed + turn, count)
    const site = await serveAttacked(form)
    await page.addInitScript(setTraps)

    const marks: Write = (_copy, slot) => [
      slot.kind === 'address' ? address(slot) : markOf(slot.name),
    ]
    const good: Write = (_copy, slot) => [
      slot.kind === 'address' ? address(slot) : slot.kind === 'markdown' ? rich : 'Wort',
    ]
    const marked = await attack(page, site, { write: marks, first: true })
    const shown = marked.flatMap((seen) => seen.texts).join('\n')
    const hidden = allSlots
      .filter(({ kind, name }) => kind !== 'address' && !shown.includes(markOf(name)))
      .map(({ name }) => name)
    expect(
      hidden.filter((name) => !neverShown.test(name)),
      'texts that no page shows',
    ).toEqual([])
    const harmless = [...marked, ...(await attack(page, site, { write: good }))]
    expect(harmless.flatMap((seen) => [...seen.leads, ...seen.caught])).toEqual([])
    const known = new Set(harmless.flatMap((seen) => seen.nodes))

    for (let start = 0; start < list.length; start += copies * each) {
      const part = list.slice(start, start + copies * each)
      const write: Write = (copy) => part.slice(copy * each, (copy + 1) * each)
      for (const seen of await attack(page, site, { write, queries: part })) {
        expect(seen.caught, `executed, payloads from ${start}`).toEqual([])
        expect(
          seen.nodes.filter((node) => !known.has(node)),
          `unknown nodes, payloads from ${start}`,
        ).toEqual([])
        expect(seen.leads, `links and sources, payloads from ${start}`).toEqual([])
      }
    }
    expect(site.strange, 'asked for inside the site').toEqual([])
    await site.close()
    console.log(
      `policy ${form}: ${list.length} of ${payloads.length} payloads in ${allSlots.length - hidden.length} slots, seed ${seed}`,
    )
  })

test('what runs on such a page, or stands there unasked, is noticed', async ({ page }) => {
  const site = await serveAttacked('none')
  await page.addInitScript(setTraps)
  await page.addInitScript(() => {
    const hole = '<svg onload="alert(1)"></svg><a href="javascript:alert(2)">hier</a>'
    addEventListener('DOMContentLoaded', () => document.body.insertAdjacentHTML('beforeend', hole))
  })
  const [seen] = await attack(page, site, { write: () => ['Wort'], first: true })
  expect(seen?.caught).toEqual(['alert 1'])
  expect(seen?.nodes).toContain('svg[onload]')
  expect(seen?.leads).toContain('a href javascript:alert(2)')
  await site.close()
})

interface Attack {
  write: Write
  /** Typed into the search. */
  queries?: readonly string[]
  /** Answer all items, and bring back all texts. */
  first?: boolean
}

/** Fills all files and walks through all pages twice: as usual, and in English with easy texts. */
async function attack(
  page: Page,
  site: AttackedSite,
  { write, queries = [], first = false }: Attack,
): Promise<Seen[]> {
  const titles = fill(site.files, copies, write)
  const screens = Array.from({ length: copies / perScreen }, () => ({
    items: perScreen * 10,
    feedback: perScreen * 9,
  }))
  const seen: Seen[] = []
  for (const easy of [false, true]) {
    loads += 1
    await page.goto(`${site.url}?${loads}#/about`)
    await page.evaluate(wish, { language: easy ? 'en' : 'de', easy })
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const tour = { titles, screens, queries: [...queries], answer: first && !easy, collect: first }
    seen.push(await page.evaluate(walkAttacked, tour))
  }
  return seen
}

let loads = 0

const wish = (state: { language: string; easy: boolean }) =>
  localStorage.setItem('hinsehen-preferences', JSON.stringify({ state, version: 0 }))
