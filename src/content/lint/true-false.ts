import type { Rule } from './rule.ts'
import { choiceGroups } from './rule.ts'

const verdict =
  /^\W*(?:ja|nein|wahr|falsch|richtig|stimmt|stimmt nicht|yes|no|true|false|right|wrong|correct|incorrect)\W*$/iu

/** Content guide 5.1: half of the guesses are right. Several statements together make a grid. */
export const trueFalse: Rule = {
  level: 'warning',
  check: ({ source }) =>
    choiceGroups(source)
      .filter(({ kind }) => kind === 'single-choice')
      .filter(({ choices }) => choices.filter(({ text }) => verdict.test(text)).length >= 2)
      .map(
        ({ at, choices }) =>
          ({ code: 'true-false', at, found: choices.map(({ text }) => text).join(', ') }) as const,
      ),
}
