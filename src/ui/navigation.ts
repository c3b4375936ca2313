/** Knows whether the person has moved inside the app: the first page leaves the focus where the browser put it. */
let moved = false

export const noteMove = (): void => {
  moved = true
}
export const movesFocus = (): boolean => moved
