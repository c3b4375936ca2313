/** Which places fit a wish, and whether what we know of them is still fresh. */
import type { Centre, Form, Group, Land } from './schema.ts'

/** What a person has chosen; everything else is open. */
export interface Wish {
  land?: Land | undefined
  form?: Form | undefined
  group?: Group | undefined
  /** BCP 47. A place that works with interpreters fits every language. */
  language?: string | undefined
}

/** Places of the Land first, then nationwide ones; emergency numbers are never part of a search. */
export function findCentres(centres: readonly Centre[], wish: Wish): Centre[] {
  const fitting = centres.filter((one) => one.kind !== 'emergency' && fits(one, wish))
  return [
    ...fitting.filter((one) => one.laender !== undefined),
    ...fitting.filter((one) => one.laender === undefined),
  ]
}

function fits(one: Centre, { land, form, group, language }: Wish): boolean {
  return (
    (land === undefined || one.laender === undefined || one.laender.includes(land)) &&
    (form === undefined || one.forms === undefined || one.forms.includes(form)) &&
    (group === undefined || one.advises === undefined || one.advises.includes(group)) &&
    (language === undefined ||
      one.interpreting === true ||
      language === 'de' ||
      one.languages?.includes(language) === true)
  )
}

/** Content guide 6: phone numbers and addresses are looked at again after 90 days. */
const freshDays = 90
const dayMs = 86_400_000

/** The last day on which the entry counts as fresh, JJJJ-MM-TT. */
export function freshUntil({ verified, asOf }: Pick<Centre, 'verified' | 'asOf'>): string {
  const from = Date.parse(`${verified ?? asOf}T00:00:00Z`)
  return new Date(from + freshDays * dayMs).toISOString().slice(0, 10)
}

/** `today` as JJJJ-MM-TT; such days sort as text. An expired entry is marked, never hidden. */
export const isExpired = (one: Pick<Centre, 'verified' | 'asOf'>, today: string): boolean =>
  freshUntil(one) < today
