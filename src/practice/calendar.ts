/** Review days as a calendar file: the person's own calendar reminds, Hinsehen sends nothing. */
import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import type { Card } from '../review/cards.ts'
import { nextDays } from '../review/due.ts'
import { localDay } from './days.ts'

/** Further ahead the dates depend on answers that are still to come. */
const most = 8

/**
 * The next days on which something comes back, as days without a time. It holds nothing about Hinsehen or its subject:
 * others may see the calendar. The same day has the same id, so that a newer file replaces the older one.
 */
export function reviewCalendar(cards: readonly Card[], now: number, title: string): string {
  const calendar = ical({ name: title, prodId: { company: 'calendar', product: 'days' } })
  for (const time of nextDays(cards, now, localDay, most)) {
    const event = calendar.createEvent({
      id: `learning-${localDay(time)}`,
      // The library writes whole days as UTC has them; this is the day as the person has it.
      start: new Date(`${localDay(time)}T00:00:00Z`),
      allDay: true,
      summary: title,
      stamp: new Date(now),
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
    event.floating(true)
  }
  return calendar.toString()
}
