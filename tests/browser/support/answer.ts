/** A learner's hands: answers any item on the page, with the pointer or with the keyboard alone. */
import type { Locator, Page } from '@playwright/test'
import words from '../../../locales/de/items.json' with { type: 'json' }
import type { ModuleSource } from '../../../src/content/schema.ts'

export type SourceItem = ModuleSource['items'][number]
export type How = 'right' | 'partly' | 'wrong'

export interface Hands {
  /** Chooses a radio or ticks a checkbox. */
  choose(control: Locator): Promise<void>
  /** Chooses an entry of a select by its words. */
  select(control: Locator, entry: string): Promise<void>
  press(button: Locator): Promise<void>
}

/** Answers and checks. A way that the type does not have (a single choice is never partly right) is not offered: see `waysOf`. */
export async function answer(
  area: Locator,
  item: SourceItem,
  how: How,
  hands: Hands,
  say: (words: string) => string = asItIs,
): Promise<void> {
  await fill(area, item, how, hands, say)
  if (item.type !== 'reflection')
    await hands.press(area.getByRole('button', { name: say(words['check.button']) }))
}

const asItIs = (words: string) => words

export function waysOf(item: SourceItem): How[] {
  switch (item.type) {
    case 'reflection':
      return []
    case 'single-choice':
      return ['right', 'wrong']
    case 'case':
      return item.state === 'ambiguous' ? ['right'] : ['right', 'wrong']
    case 'gaps':
      return item.gaps.length > 1 ? ['right', 'partly', 'wrong'] : ['right', 'wrong']
    default:
      return ['right', 'partly', 'wrong']
  }
}

async function fill(
  area: Locator,
  item: SourceItem,
  how: How,
  hands: Hands,
  say: (words: string) => string,
): Promise<void> {
  const radio = (within: Locator, name: string) => within.getByRole('radio', { name, exact: true })
  const group = (name: string) => area.getByRole('group', { name, exact: true })
  /** Of several rows the first is answered wrong when the whole shall be partly right. */
  const fits = (index: number) => how === 'right' || (how === 'partly' && index > 0)
  switch (item.type) {
    case 'single-choice': {
      const choice = item.choices.find((one) => (one.correct === true) === (how === 'right'))
      return hands.choose(radio(area, choice?.text ?? ''))
    }
    case 'multiple-choice': {
      const right = item.choices.filter((one) => one.correct)
      const wrong = item.choices.filter((one) => !one.correct)
      const wanted =
        how === 'right' ? right : how === 'partly' ? right.slice(0, 1) : wrong.slice(0, 1)
      for (const choice of wanted)
        await hands.choose(area.getByRole('checkbox', { name: choice.text, exact: true }))
      return
    }
    case 'grid':
      for (const [index, row] of item.rows.entries()) {
        const column = item.columns.find((one) => (one.id === row.correct) === fits(index))
        await hands.choose(radio(group(row.text), column?.text ?? ''))
      }
      return
    case 'spot':
      for (const [index, passage] of item.passages.entries()) {
        const other = passage.reads === 'observation' ? 'interpretation' : 'observation'
        await hands.choose(
          radio(group(passage.text), say(words[`reads.${fits(index) ? passage.reads : other}`])),
        )
      }
      return
    case 'match':
      for (const [index, pair] of item.pairs.entries()) {
        const option = item.options.find((one) => (one.id === pair.option) === fits(index))
        await hands.select(area.getByRole('combobox').nth(index), option?.text ?? '')
      }
      return
    case 'gaps':
      for (const [index, gap] of item.gaps.entries()) {
        const choice = gap.choices.find((one) => (one.correct === true) === fits(index))
        await hands.select(area.getByRole('combobox').nth(index), choice?.text ?? '')
      }
      return
    case 'order':
      return sort(
        area,
        item.steps.map((step) => step.text),
        how,
        hands,
        say,
      )
    case 'case': {
      const value = how === 'right' ? ['best', 'acceptable'] : ['harmful']
      const all = ['nothing', 'offer', 'act'] as const
      const best = all.find((one) => item.decisions[one].value === value[0])
      const decision =
        best ?? all.find((one) => value.includes(item.decisions[one].value)) ?? 'offer'
      await hands.choose(radio(area, say(words[`decision.${decision}`])))
      return hands.choose(radio(area, say(words['certainty.fairly-sure'])))
    }
    case 'scenario': {
      const order =
        how === 'wrong'
          ? ['harmful', 'acceptable', 'best']
          : how === 'partly'
            ? ['acceptable', 'best', 'harmful']
            : ['best', 'acceptable', 'harmful']
      let node = item.nodes.find((one) => one.id === item.start)
      while (node && node.choices.length > 0) {
        const choice = [...node.choices].sort(
          (a, b) => order.indexOf(a.value) - order.indexOf(b.value),
        )[0]
        await hands.press(area.getByRole('button', { name: choice?.text ?? '', exact: true }))
        node = item.nodes.find((one) => one.id === choice?.next)
      }
      return
    }
    case 'reflection':
      return
  }
}

/** Moves one step after the other up to its place; partly: the last two swapped; wrong: the other way round. */
async function sort(
  area: Locator,
  right: readonly string[],
  how: How,
  hands: Hands,
  say: (words: string) => string,
): Promise<void> {
  const last = right.slice(-2)
  const partly = [...right.slice(0, -2), ...last.toReversed()]
  const wanted = how === 'right' ? right : how === 'partly' ? partly : right.toReversed()
  for (const [place, text] of wanted.entries()) {
    const up = area.getByRole('button', {
      name: say(words['order.up']).replace('{{step}}', text),
      exact: true,
    })
    for (let now = await placeOf(area, text); now > place; now--) await hands.press(up)
  }
}

const placeOf = (area: Locator, text: string): Promise<number> =>
  area
    .getByRole('list')
    .filter({ has: area.page().getByRole('button') })
    .first()
    .getByRole('listitem')
    .evaluateAll(
      (entries, wanted) => entries.findIndex((entry) => entry.textContent?.includes(wanted)),
      text,
    )

export const pointer: Hands = {
  choose: (control) => control.check(),
  select: async (control, entry) => {
    await control.selectOption({ label: entry })
  },
  press: (button) => button.click(),
}

/** Tab, arrows, space and enter; nothing is focused or clicked by the test itself. */
export function keyboard(page: Page): Hands {
  const tabTo = async (control: Locator, reached: () => Promise<boolean>) => {
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 150; presses++) {
        if (await reached()) return
        await page.keyboard.press(key)
      }
    }
    throw new Error(`The keyboard does not reach ${control.toString()}`)
  }
  const isFocused = (control: Locator) =>
    control.evaluate((element) => element === document.activeElement)
  const inGroup = (control: Locator) =>
    control.evaluate(
      (element: HTMLInputElement) =>
        document.activeElement instanceof HTMLInputElement &&
        (document.activeElement === element ||
          (element.type === 'radio' && document.activeElement.name === element.name)),
    )
  return {
    async choose(control) {
      await tabTo(control, () => inGroup(control))
      for (let moves = 0; moves < 12 && !(await isFocused(control)); moves++)
        await page.keyboard.press('ArrowDown')
      if (!(await control.isChecked())) await page.keyboard.press('Space')
    },
    async select(control, entry) {
      await tabTo(control, () => isFocused(control))
      const shown = () =>
        control.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text)
      await page.keyboard.press('Home')
      for (let moves = 0; moves < 20 && (await shown()) !== entry; moves++)
        await page.keyboard.press('ArrowDown')
      if ((await shown()) !== entry) throw new Error(`The keyboard does not reach „${entry}“`)
    },
    async press(button) {
      await tabTo(button, () => isFocused(button))
      await page.keyboard.press('Enter')
    },
  }
}
