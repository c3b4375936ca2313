import { expect, test } from 'vitest'
import { aboveChance, type Habit, solveBlindly } from '../../src/content/blind.ts'
import { parseModule } from '../../src/content/parse.ts'

const feedback = 'Diese Wahl führt zu einem ruhigen Gespräch.'

/** A module of single choices; the first text of each is the key. */
function asked(questions: { prompt: string; choices: string[]; keyAt?: number }[]) {
  const items = questions.map(({ prompt, choices: [right = '', ...wrong], keyAt = 0 }, n) => {
    const choices = wrong.map((text, place) => ({ id: `w${place}`, text, feedback }))
    return {
      id: `q${n}`,
      objective: 'goal',
      type: 'single-choice',
      prompt,
      choices: [
        ...choices.slice(0, keyAt),
        { id: 'r', text: right, feedback, correct: true },
        ...choices.slice(keyAt),
      ],
    }
  })
  const blocks = [{ type: 'text', markdown: 'Ein Satz.' }]
  const module = {
    format: 1,
    id: 'small',
    language: 'de',
    title: 'Klein',
    summary: 'Ein kleines Modul.',
    minutes: 5,
    updated: '2026-11-23',
    status: 'draft',
    notice: { text: 'Thema: Arbeit.' },
    objectives: [{ id: 'goal', text: 'bietet ein Gespräch an' }],
    screens: [{ id: 'one', kind: 'practice', title: 'Eins', blocks }],
    items,
    takeaways: ['Eins.', 'Zwei.', 'Drei.'],
    plans: [],
    sources: [],
  }
  const parsed = parseModule(JSON.stringify(module), 'de.json')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return [{ module: parsed.value.value, source: parsed.value.source }]
}

const score = (habit: Habit, modules: ReturnType<typeof asked>) => {
  const found = solveBlindly(modules).find((one) => one.habit === habit)
  if (!found) throw new Error(habit)
  return found
}

test('finds a key that is always the longest', () => {
  const modules = asked([
    { prompt: 'Was tun Sie?', choices: ['Die längste von allen', 'Kurz', 'Klein'], keyAt: 1 },
    { prompt: 'Was tun Sie?', choices: ['Auch hier die längste', 'Kurz', 'Klein'], keyAt: 2 },
  ])
  expect(score('longest', modules)).toMatchObject({ asked: 2, right: 2 })
  expect(aboveChance(score('longest', modules))).toBeCloseTo(100 - 100 / 3)
})

test('finds a key that repeats the words of the question', () => {
  const modules = asked([
    { prompt: 'Die Begleitung antwortet.', choices: ['Die Begleitung bitten', 'Warten', 'Gehen'] },
  ])
  expect(score('echo', modules).right).toBe(1)
})

test('finds a key that is always first, and gives nothing for a habit that never hits', () => {
  const modules = asked([
    { prompt: 'Was tun Sie?', choices: ['Eins', 'Zwei', 'Drei'] },
    { prompt: 'Was tun Sie?', choices: ['Rot', 'Blau', 'Grün'] },
  ])
  expect(score('first', modules).right).toBe(2)
  expect(score('last', modules).right).toBe(0)
})

test('where a habit cannot decide it counts as guessing', () => {
  const modules = asked([{ prompt: 'Was tun Sie?', choices: ['Rot', 'Tag', 'Uhr'] }])
  expect(score('longest', modules).right).toBeCloseTo(1 / 3)
  expect(aboveChance(score('longest', modules))).toBeCloseTo(0)
})
