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
