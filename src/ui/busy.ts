/** Says whether someone is in the middle of something that a reload would take away. */
import { createStore } from 'zustand/vanilla'

/** What is going on, by reason, and how often. */
export const busy = createStore<{ reasons: readonly string[] }>()(() => ({ reasons: [] }))

/** Call what it returns when it is over. */
export function setBusy(reason: string): () => void {
  busy.setState(({ reasons }) => ({ reasons: [...reasons, reason] }))
  let over = false
  return () => {
    if (over) return
    over = true
    busy.setState(({ reasons }) => ({ reasons: without(reasons, reason) }))
  }
}

/** For as long as the work takes, wherever the person goes meanwhile. */
export async function whileBusy<T>(reason: string, work: () => Promise<T>): Promise<T> {
  const over = setBusy(reason)
  try {
    return await work()
  } finally {
    over()
  }
}

function without(reasons: readonly string[], reason: string): readonly string[] {
  const at = reasons.indexOf(reason)
  return reasons.filter((_, index) => index !== at)
}
