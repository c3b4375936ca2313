/**
 * A screen that the build has drawn is on the page before the app is (boot/body.ts). What a person chose there
 * in the meantime is chosen again when the app has put its own in the place.
 */
const controls = 'input, select, button'

/** Call before the app renders; call what it returns when it has. */
export function keepChoices(): () => Promise<void> {
  const before = [...document.querySelectorAll<HTMLElement>(`main article :is(${controls})`)]
  const focused = before.findIndex((control) => control === document.activeElement)
  return async () => {
    const after = [...document.querySelectorAll<HTMLElement>(`main article :is(${controls})`)]
    // An answer from an earlier visit shows other controls.
    if (after.length !== before.length) return
    // Now, as they could be used until the app's own took their place; out of the page they still know it.
    const chosen = before.map(choiceOf)
    after[focused]?.focus({ preventScroll: true })
    for (const [index, choice] of chosen.entries()) {
      if (choice === undefined) continue
      choose(after[index], choice)
      // The next choice is added to what the app has made of this one.
      await rendered()
    }
  }
}

type Choice = 'pressed' | { value: string } | undefined

function choiceOf(control: HTMLElement): Choice {
  if ('pressed' in control.dataset) return 'pressed'
  if (control instanceof HTMLInputElement && control.checked !== control.defaultChecked)
    return 'pressed'
  if (control instanceof HTMLSelectElement && control.selectedIndex > 0)
    return { value: control.value }
  return undefined
}

const rendered = () => new Promise((resolve) => setTimeout(resolve))

function choose(control: HTMLElement | undefined, choice: NonNullable<Choice>): void {
  if (choice === 'pressed') control?.click()
  else if (control instanceof HTMLSelectElement) {
    control.value = choice.value
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
