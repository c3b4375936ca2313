/** Days as `YYYY-MM-DD`, shown in the words of a language. */

/** Plain `en` would mean American order. */
const localeOf = (language: string) => (language === 'en' ? 'en-GB' : language)

export function longDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(Date.parse(`${day}T00:00:00Z`))
}

/** True from the day after `day` on. `now` in milliseconds since 1970. */
export const isOverdue = (day: string, now: number): boolean =>
  now >= Date.parse(`${day}T00:00:00Z`) + 86_400_000

/** The day it was on this device, `YYYY-MM-DD`; `at` in milliseconds since 1970. */
export function dayOf(at: number): string {
  const day = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
