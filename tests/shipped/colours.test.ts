/** The colours of both themes, held to the contrast that we promise (WCAG 2.2, 1.4.6 and 1.4.11). */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync('src/ui/tokens.css', 'utf8')
const [first = ''] = css.split('@media (prefers-contrast')
const pairs = new Map(
  [...first.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((found) => [
    found[1] ?? '',
    { light: found[2] ?? '', dark: found[3] ?? '' },
  ]),
)

const grounds = ['--ground', '--surface', '--surface-2']
const themes = ['light', 'dark'] as const

const texts: [text: string, ground: string][] = [
  ...['--ink', '--ink-soft'].flatMap((text) =>
    [...grounds, '--accent-soft'].map((ground): [string, string] => [text, ground]),
  ),
  ...grounds.map((ground): [string, string] => ['--accent', ground]),
  ['--accent', '--accent-soft'],
  ['--accent-ink', '--accent'],
  ...['good', 'warn', 'danger'].flatMap((tone): [string, string][] => [
    [`--${tone}`, `--${tone}-soft`],
    [`--${tone}`, '--surface'],
    ['--ink', `--${tone}-soft`],
  ]),
]

test.each(themes)('in %s, every text stands out 7:1 from its ground', (theme) => {
  const weak = texts.filter(([text, ground]) => contrast(text, ground, theme) < 7)
  expect(weak).toEqual([])
})

test.each(themes)('in %s, the focus ring stands out 3:1 from every ground', (theme) => {
  expect(grounds.filter((ground) => contrast('--focus', ground, theme) < 3)).toEqual([])
})

test('the measure of contrast knows black on white', () => {
  expect(ratio('#000000', '#ffffff')).toBeCloseTo(21)
  expect(ratio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

function contrast(text: string, ground: string, theme: 'light' | 'dark'): number {
  const [a, b] = [pairs.get(text), pairs.get(ground)]
  if (!a || !b) throw new Error(`tokens.css has no pair for ${text} or ${ground}`)
  return ratio(a[theme], b[theme])
}

/** WCAG 2.2, definition of contrast ratio. */
function ratio(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
