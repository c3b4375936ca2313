/** Knows whether the person has moved inside the app: the first page leaves the focus where the browser put it. */
let moved = false

export const noteMove = (): void => {
  moved = true
}
export const movesFocus = (): boolean => moved

const helpPath = '/help'
let before: string | undefined

/** Remembers where the person was, for the way back from help. `address` is path and query inside the app. */
export const notePlace = (address: string): void => {
  if (!address.startsWith(helpPath)) before = address
}
/** Where help was opened from; undefined when the app began with it. */
export const placeBefore = (): string | undefined => before
