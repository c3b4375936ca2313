/** „Einfach lesen“ loses nothing that a page is there for. */
import { readFileSync } from 'node:fs'
import course from '../../modules/course.json' with { type: 'json' }
import type { ModuleSource } from '../../src/content/schema.ts'
import kitchenSink from '../support/modules/kitchen-sink/de.json' with { type: 'json' }
import { prefer } from './support/prefer.ts'
import { expect, test } from './support/test.ts'

test('the three sentences to take away are there in easy reading as well', async ({
  page,
  site,
}) => {
  await prefer(page, { easy: true })
  for (const { id } of course.modules) {
    const module: ModuleSource = JSON.parse(readFileSync(`modules/${id}/de.json`, 'utf8'))
    const screen = module.screens.find(({ kind }) => kind === 'takeaways')
    await page.goto(`${site.url}#/modules/${id}/${screen?.id}`)
    const article = page.getByRole('article')
    await expect(article.getByRole('heading', { level: 1 })).toHaveText(
      screen?.easy?.title ?? 'missing',
    )
    const sentences = screen?.easy?.takeaways ?? []
    expect(sentences).toHaveLength(3)
    for (const sentence of sentences) await expect(article).toContainText(sentence)
  }
})

test('a module without easy ones shows the others', async ({ page, site }) => {
  await prefer(page, { easy: true })
  await page.goto(`${site.url}#/modules/kitchen-sink/takeaways`)
  for (const sentence of kitchenSink.takeaways)
    await expect(page.getByRole('article')).toContainText(sentence)
})
