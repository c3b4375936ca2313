/** „Einfach lesen“ loses nothing that a page is there for. */
import { readFileSync } from 'node:fs'
import course from '../../modules/course.json' with { type: 'json' }
import type { ModuleSource } from '../../src/content/schema.ts'
import { expect, test } from './support/test.ts'

test('the three sentences to take away are there in easy reading as well', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const state = { easy: true, theme: 'system', textSize: 'normal' }
    localStorage.setItem('hinsehen-preferences', JSON.stringify({ state, version: 0 }))
  })
  for (const { id } of course.modules) {
    const module: ModuleSource = JSON.parse(readFileSync(`modules/${id}/de.json`, 'utf8'))
    const screen = module.screens.find(({ kind }) => kind === 'takeaways')
    await page.goto(`${site.url}#/modules/${id}/${screen?.id}`)
    const article = page.getByRole('article')
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(
      screen?.easy?.title ?? 'missing',
    )
    for (const sentence of module.takeaways) await expect(article).toContainText(sentence)
  }
})
