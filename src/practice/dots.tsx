import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.tsx'
import css from './practice.module.css'
import { assumptions, type Dot, dotsOf, rareCounts } from './rare.ts'

/** Ten dots in a row, 20 units apart. */
const perRow = 10
const step = 20

const dots = ['hit', 'missed', 'false-alarm', 'quiet'] as const satisfies readonly Dot[]

/** One dot per person: of many worries few are right, even for a careful person. The same as words and as a table. */
export function Dots(): ReactNode {
  const t = useTexts('practice')
  const counts = rareCounts()
  const people = dotsOf(counts)
  const shown = dots.filter((dot) => people.includes(dot))
  return (
    <section aria-labelledby="dots">
      <h2 id="dots">{t('dots.heading')}</h2>
      <p>
        {t('dots.assumed', {
          people: counts.people,
          affected: counts.affected,
          noticed: assumptions.noticedOfTen,
          wrong: assumptions.alarmsOfTen,
        })}
      </p>
      <p className={css.count}>{t('dots.result', { ...counts })}</p>
      <figure className={css.dots}>
        <svg
          viewBox={`0 0 ${perRow * step} ${(people.length / perRow) * step}`}
          aria-hidden="true"
          focusable="false"
        >
          {people.map((dot, index) => (
            <g
              key={index}
              transform={`translate(${(index % perRow) * step + step / 2} ${Math.floor(index / perRow) * step + step / 2})`}
            >
              <DotMark dot={dot} />
            </g>
          ))}
        </svg>
        <figcaption>
          <ul className="plain">
            {shown.map((dot) => (
              <li key={dot}>
                <svg viewBox="-10 -10 20 20" width="24" height="24" aria-hidden="true">
                  <DotMark dot={dot} />
                </svg>
                <span>
                  <strong>{people.filter((one) => one === dot).length}</strong> {t(`dots.${dot}`)}
                </span>
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
      <p>{t('dots.meaning')}</p>
      <p className={css.small}>{t('dots.note')}</p>
      <details>
        <summary>{t('dots.table')}</summary>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('dots.group')}</th>
              <th scope="col">{t('dots.people')}</th>
            </tr>
          </thead>
          <tbody>
            {dots.map((dot) => (
              <tr key={dot}>
                <th scope="row">{t(`dots.${dot}`)}</th>
                <td>{people.filter((one) => one === dot).length}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** Told apart by shape and size, never by colour alone. */
function DotMark({ dot }: { dot: Dot }): ReactNode {
  switch (dot) {
    case 'hit':
      return <path className={css.dotHit} d="M0-9 9 0 0 9-9 0Z" />
    case 'missed':
      return <path className={css.dotMissed} d="M0-8 8 0 0 8-8 0Z" />
    case 'false-alarm':
      return <circle className={css.dotAlarm} r="6.5" />
    case 'quiet':
      return <circle className={css.dotQuiet} r="3" />
  }
}
