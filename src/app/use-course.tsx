import { useEffect, useState } from 'react'
import { isSameCourse } from '../content/course.ts'
import { loadCourse } from '../content/load.ts'
import type { Course } from '../content/schema.ts'
import { whenIdle } from '../lib/idle.ts'

export interface CourseState {
  /** `replaced`: the operator's order counts. `damaged`: there is one, but it cannot be read. */
  state: 'built' | 'replaced' | 'damaged'
  course: Course
}

/** The course that lies beside the app; the one of the build until it is known and where it says the same. */
export function useCourse(built: Course): CourseState {
  const [found, setFound] = useState<CourseState>({ state: 'built', course: built })
  useEffect(() => {
    let current = true
    void whenIdle()
      .then(loadCourse)
      .then((loaded) => {
        if (!current) return
        if (loaded.ok && !isSameCourse(loaded.value, built))
          setFound({ state: 'replaced', course: loaded.value })
        if (!loaded.ok && loaded.error.code === 'damaged')
          setFound({ state: 'damaged', course: built })
      })
    return () => {
      current = false
    }
  }, [built])
  return found
}
