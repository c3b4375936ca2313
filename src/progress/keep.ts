/** Whether the browser may clear the storage by itself, and the wish that it does not (Storage Standard). */

export type Kept =
  /** Only the person can clear it. */
  | 'kept'
  /** The browser may clear it when space is short. */
  | 'evictable'
  /** The browser cannot say. */
  | 'unknown'

let asked: Promise<Kept> | undefined

/** What holds now; where the browser is just asking the person, what they answer. */
export const isKept = (): Promise<Kept> => asked ?? ask(() => navigator.storage.persisted())

/** Some browsers decide by themselves, some ask the person: do not wait for it before going on. */
export function askToKeep(): void {
  asked ??= ask(() => navigator.storage.persist()).finally(() => {
    asked = undefined
  })
}

async function ask(question: () => Promise<boolean>): Promise<Kept> {
  try {
    return (await question()) ? 'kept' : 'evictable'
  } catch {
    // Older browsers and pages without a secure context know nothing of this.
    return 'unknown'
  }
}
