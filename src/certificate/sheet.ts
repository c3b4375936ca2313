/** What stands on the sheet, as words in their places: shown by the page (sheet.tsx) and written into the file (sheet-file.ts). */
import type { Texts } from '../i18n/keys.ts'
import { longDay } from '../player/days.ts'
import { spokenTime } from './certificate.ts'
import type { Certificate, Signed } from './schema.ts'

export interface Sheet {
  /** Of the interface that made it; titles and objectives may be in another. */
  language: string
  contentLanguage: string
  title: string
  name: string
  statement: string
  facts: { label: string; value: string }[]
  columns: [module: string, finished: string, way: string]
  modules: { title: string; finished: string; way: string }[]
  objectivesTitle: string
  objectives: string[]
  /** What it is not. */
  selfDeclared: { title: string; text: string }
  signature?: { title: string; facts: { label: string; value: string }[]; text: string }
}

export function sheetOf(
  certificate: Certificate,
  t: Texts<'certificate'>,
  language: string,
  signature?: { signed: Signed; fingerprint: string },
): Sheet {
  const day = (one: string) => longDay(one, language)
  return {
    language,
    contentLanguage: certificate.language,
    title: t('sheet.title'),
    name: certificate.name,
    statement: t('sheet.statement', { course: certificate.course }),
    facts: [
      { label: t('sheet.period'), value: periodOf(certificate, t, day) },
      { label: t('sheet.time'), value: timeOf(certificate.minutes, t) },
      {
        label: t('sheet.version'),
        value: t('sheet.version.text', {
          version: certificate.version,
          day: day(certificate.versionDay),
        }),
      },
      { label: t('sheet.issued'), value: day(certificate.issued) },
      ...(certificate.test
        ? [{ label: t('sheet.test'), value: t('sheet.test.text', certificate.test) }]
        : []),
    ],
    columns: [t('sheet.module'), t('sheet.finished'), t('sheet.way')],
    modules: certificate.modules.map(({ title, finished, way }) => ({
      title,
      finished: day(finished),
      way: t(`sheet.way.${way}`),
    })),
    objectivesTitle: t('sheet.objectives'),
    objectives: certificate.modules.flatMap(({ objectives }) => objectives),
    selfDeclared: { title: t('sheet.self.title'), text: t('sheet.self.text') },
    ...(signature && { signature: signatureOf(signature, t, day) }),
  }
}

function periodOf(
  { modules }: Certificate,
  t: Texts<'certificate'>,
  day: (day: string) => string,
): string {
  const days = modules.map(({ finished }) => finished).toSorted()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return first === last
    ? t('sheet.period.day', { day: day(first) })
    : t('sheet.period.days', { first: day(first), last: day(last) })
}

function timeOf(planned: number, t: Texts<'certificate'>): string {
  const { hours, minutes } = spokenTime(planned)
  if (hours + minutes === 0) return t('sheet.time.none')
  const spoken = [
    ...(hours > 0 ? [t('sheet.hours', { count: hours })] : []),
    ...(minutes > 0 ? [t('sheet.minutes', { count: minutes })] : []),
  ]
  return t('sheet.time.text', { time: spoken.join(' ') })
}

const signatureOf = (
  { signed, fingerprint }: { signed: Signed; fingerprint: string },
  t: Texts<'certificate'>,
  day: (day: string) => string,
) => ({
  title: t('sheet.signed.title'),
  facts: [
    { label: t('sheet.signed.name'), value: signed.signer },
    { label: t('sheet.signed.day'), value: day(signed.on) },
    { label: t('sheet.signed.fingerprint'), value: fingerprint },
  ],
  text: t('sheet.signed.text'),
})
