import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Course } from '../content/schema.ts'
import { loadAreas } from '../i18n/texts.ts'
import { useTexts } from '../i18n/use-texts.tsx'
import { recordExists } from '../progress/open.ts'
import styles from './practice-line.module.css'

/** What reviews need is fetched only where there is a record, and after everything a person waits for. */
const HomeLine = lazy(async () => {
  const [{ HomeLine }] = await Promise.all([
    import('../practice/home-line-view.tsx'),
    loadAreas('practice'),
  ])
  return { default: HomeLine }
})

/** Below the next step, in small print: before the course its first questions, later what waits and what is due. */
export function PracticeLine({ course }: { course: Course }): ReactNode {
  const t = useTexts('home')
  const [known, setKnown] = useState(false)
  useEffect(() => void recordExists().then(setKnown), [])
  const before = (
    <Link to="/practice" className={styles.link}>
      {t('practice.before')}
    </Link>
  )
  return (
    <div className={styles.place}>
      {known ? (
        <Suspense fallback={null}>
          <HomeLine course={course} before={before} />
        </Suspense>
      ) : (
        before
      )}
    </div>
  )
}
