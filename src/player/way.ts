/** The way through a module: which screens, in which order, and where one stands on it. */
import type { ModuleWithoutItems } from '../content/built.ts'
import type { Screen } from '../content/schema.ts'

/** `short`: takeaways, tomorrow and care only (content guide, section 3). */
export type Way = 'full' | 'short'

const shortKinds: readonly Screen['kind'][] = ['takeaways', 'tomorrow', 'care']

/** Reading a screen of the short version takes about a minute. */
const minutesPerShortScreen = 1

export const screensOf = (module: ModuleWithoutItems, way: Way): Screen[] =>
  way === 'full'
    ? module.screens
    : module.screens.filter((screen) => shortKinds.includes(screen.kind))

export const shortMinutes = (module: ModuleWithoutItems): number =>
  Math.max(1, screensOf(module, 'short').length * minutesPerShortScreen)

export interface Step {
  screen: Screen
  /** From 1. */
  number: number
  count: number
  previous: Screen | undefined
  next: Screen | undefined
  /** About how many minutes are left, this screen included. */
  minutesLeft: number
}

export function stepAt(module: ModuleWithoutItems, screenId: string, way: Way): Step | undefined {
  const screens = screensOf(module, way)
  const index = screens.findIndex((screen) => screen.id === screenId)
  const screen = screens[index]
  if (!screen) return undefined
  const minutes = way === 'full' ? module.minutes : shortMinutes(module)
  return {
    screen,
    number: index + 1,
    count: screens.length,
    previous: screens[index - 1],
    next: screens[index + 1],
    minutesLeft: Math.max(1, Math.round((minutes * (screens.length - index)) / screens.length)),
  }
}

export const screenAddress = (module: string, screen: string, way: Way): string =>
  `/modules/${module}/${screen}${way === 'short' ? '?way=short' : ''}`

/** The screen in the chosen reading version; where the easy one is missing, the usual one. */
export function readAs(
  screen: Screen,
  easy: boolean,
): { title: string; blocks: Screen['blocks']; fallback: boolean } {
  if (easy && screen.easy) return { ...screen.easy, fallback: false }
  return { title: screen.title, blocks: screen.blocks, fallback: easy }
}
