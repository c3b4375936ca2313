/** Rejects with `late()` when `work` has not ended after `ms`: a storage may simply never answer. */
export function within<T>(work: PromiseLike<T>, ms: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), ms)
    const stop = () => clearTimeout(timer)
    work.then(
      (value) => (stop(), resolve(value)),
      (error: unknown) => (stop(), reject(error)),
    )
  })
}

/** What `work` comes to if it ends well in `ms`, else undefined; how it ends later is for those who await it itself. */
export function inTime<T>(work: PromiseLike<T>, ms: number): Promise<T | undefined> {
  return within(work, ms, () => new Error('late')).catch(() => undefined)
}
