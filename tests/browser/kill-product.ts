/** The kill test on the production build: a learner answers the choices and cases of the shipped modules. */
import { readFileSync } from 'node:fs'
import { randomInt } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { serve } from '../../scripts/static.mjs'
import decisions from '../../locales/de/items.json' with { type: 'json' }
import { type Acknowledged, type KillCounts, killMany, type Learner } from './support/kill.ts'

export interface KillOrder {
  kills: number
  browserPath: string
  /** Without one a new one is drawn; the first line of the output says it. */
  seed?: number | undefined
  flags?: readonly string[] | undefined
  say: (line: string) => void
}

/** On the build for tests. One server for all kills: its port is part of the origin of the data. */
export async function killProduct(order: KillOrder): Promise<KillCounts> {
  const { kills, browserPath, flags, say } = order
  const site = await serve({ folder: 'dist-test' })
  try {
    const seed = order.seed ?? randomInt(2 ** 31)
    return await killMany({ browserPath, flags, kills, seed, say, learner: aLearner(site.url) })
  } finally {
    await site.close()
  }
}

/** Something a learner can choose: who it is in the record, and how it reads on the page. */
interface Task {
  module: string
  screen: string
  item: string
  choices: { id: string; text: string }[]
  isCase: boolean
}

function aLearner(address: string): Learner {
  const tasks = tasksOf('signs-in-daily-work')
  const goesTo = async (page: Page, task: Task) => {
    await page.goto(`${address}#/modules/${task.module}/${task.screen}`)
    await page.getByRole('radio', { name: task.choices[0]?.text ?? '' }).waitFor()
  }
  return {
    async opens(page) {
      const [first] = tasks
      if (!first) throw new Error('The module has nothing to choose')
      await goesTo(page, first)
    },
    async answers(page, random) {
      const task = pick(tasks, random)
      await goesTo(page, task)
      const item = itemOf(page, task)
      const again = item.getByRole('button', { name: decisions['retry.button'] })
      const check = item.getByRole('button', { name: decisions['check.button'] })
      // What was answered before comes from the record.
      await page.locator('[data-answers="known"]').first().waitFor()
      if (await again.isVisible()) await again.click()
      const choice = pick(task.choices, random)
      await item.getByRole('radio', { name: choice.text }).check()
      if (task.isCase)
        await item.getByRole('radio', { name: decisions['certainty.very-sure'] }).check()
      await check.click()
      await item.locator('[data-save-state="stored"]').waitFor()
      return { module: task.module, item: task.item, answer: JSON.stringify(choice.id) }
    },
    async finds(page, answer) {
      const task = tasks.find((one) => isAbout(one, answer))
      if (!task) throw new Error(`No such item: ${answer.item}`)
      await goesTo(page, task)
      try {
        await itemOf(page, task).locator('[data-save-state="stored"]').waitFor({ timeout: 10_000 })
        return true
      } catch {
        // Not shown in ten seconds: the caller counts it.
        return false
      }
    },
  }
}

const isAbout = (task: Task, answer: Acknowledged) =>
  task.module === answer.module && task.item === answer.item

/** The innermost part of the page with these choices and its button: several items may share a screen. */
const itemOf = (page: Page, task: Task): Locator =>
  page
    .locator('div')
    .filter({ has: page.getByRole('radio', { name: task.choices[0]?.text ?? '' }) })
    .filter({
      has: page.getByRole('button', {
        name: new RegExp(`${decisions['check.button']}|${decisions['retry.button']}`),
      }),
    })
    .last()

function pick<T>(list: readonly T[], random: (from: number, to: number) => number): T {
  const one = list[random(0, list.length - 1)]
  if (one === undefined) throw new Error('Nothing to pick from')
  return one
}

interface ModuleFile {
  screens: { id: string; blocks: { type: string; item?: string }[] }[]
  items: { id: string; type: string; choices?: { id: string; text: string }[] }[]
}

function tasksOf(module: string): Task[] {
  const file: ModuleFile = JSON.parse(readFileSync(`modules/${module}/de.json`, 'utf8'))
  return file.screens.flatMap((screen) =>
    screen.blocks.flatMap((block) => {
      const item = file.items.find((one) => one.id === block.item)
      if (item?.type === 'single-choice' && item.choices)
        return { module, screen: screen.id, item: item.id, choices: item.choices, isCase: false }
      if (item?.type === 'case')
        return { module, screen: screen.id, item: item.id, choices: decisionsOfCases, isCase: true }
      return []
    }),
  )
}

const decisionsOfCases = (['nothing', 'offer', 'act'] as const).map((id) => ({
  id,
  text: decisions[`decision.${id}`],
}))
