/**
 * A solver that knows nothing of the subject: how often a habit of test takers finds the key. Content guide 5.1:
 * no habit may do better than guessing.
 */
import { plainText } from '../lib/markdown.ts'
import { type ChoiceGroup, choiceGroups } from './lint/rule.ts'
import { wordsOf } from './lint/sentences.ts'
import type { Module, ModuleSource } from './schema.ts'

export const habits = ['longest', 'cautious', 'first', 'last', 'echo'] as const
export type Habit = (typeof habits)[number]

export interface BlindScore {
  habit: Habit
  /** Choices to make. */
  asked: number
  /** Of them right; ties count in parts, as if a coin decided. */
  right: number
  /** What guessing would have got right. */
  chance: number
}

interface Asked {
  group: ChoiceGroup
  stem: string
}

/** Takes the choices with exactly one key: single choices, gaps, and the turns of conversations. */
export function solveBlindly(
  modules: readonly { module: Module; source: ModuleSource }[],
): BlindScore[] {
  const all = modules.flatMap(({ module, source }) =>
    choiceGroups(source)
      .filter((group) => group.choices.filter((choice) => choice.right).length === 1)
      .map((group): Asked => ({ group, stem: stemOf(module, group) })),
  )
  const chance = all.reduce((sum, { group }) => sum + 1 / group.choices.length, 0)
  return habits.map((habit) => ({
    habit,
    asked: all.length,
    right: all.reduce((sum, asked) => sum + hit(habit, asked), 0),
    chance,
  }))
}

/** Points of percentage above guessing. */
export const aboveChance = ({ asked, right, chance }: BlindScore): number =>
  asked === 0 ? 0 : (100 * (right - chance)) / asked

function stemOf(module: Module, { at }: ChoiceGroup): string {
  const item = module.items[Number(at[1])]
  if (!item) return ''
  const node = item.type === 'scenario' ? item.nodes[Number(at[3])] : undefined
  return plainText(node?.text ?? item.prompt)
}

/** 1 when the habit picks the key, its part where several are picked alike, else 0. */
function hit(habit: Habit, { group, stem }: Asked): number {
  const { choices } = group
  const points = choices.map((choice, index) => pointsOf(habit, choice.text, index, stem))
  const most = Math.max(...points)
  const picked = choices.filter((_, index) => points[index] === most)
  return picked.filter((choice) => choice.right).length / picked.length
}

function pointsOf(habit: Habit, text: string, index: number, stem: string): number {
  switch (habit) {
    case 'longest':
      return text.length
    case 'cautious':
      return wordsOf(text).filter((word) => careful.test(word)).length
    case 'first':
      return -index
    case 'last':
      return index
    case 'echo': {
      const said = new Set(contentWords(stem))
      return contentWords(text).filter((word) => said.has(word)).length
    }
  }
}

/** Words that sound careful, kind or official, in German and English. */
const careful =
  /^(?:ruhig\p{Ll}*|vorsichtig\p{Ll}*|behutsam\p{Ll}*|freundlich\p{Ll}*|gespräch\p{Ll}*|anbiet\p{Ll}*|biete\p{Ll}*|fragen?|beratung\p{Ll}*|fachberatung\p{Ll}*|leitung|team|allein|vertraulich\p{Ll}*|vielleicht|möchten?|können|wenn|abwarten|warten|zeit|gemeinsam|calm\p{Ll}*|careful\p{Ll}*|kind\p{Ll}*|talk|offer\p{Ll}*|ask\p{Ll}*|advice|counselling|manager|team|alone|private\p{Ll}*|perhaps|may|might|wait|time|together)$/iu

const contentWords = (text: string): string[] =>
  wordsOf(text)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3)
