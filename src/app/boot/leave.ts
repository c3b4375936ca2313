/** Leaves the page at once: by a control with `data-leave`, or by Shift three times. Runs before anything is shown. */
const neutral = 'masse.html'
const mark = 'hinsehen-left'
/** Milliseconds for the three presses (GOV.UK, “Exit this page”). */
const window5s = 5_000
/** Milliseconds. */
const longestFrame = 250

let presses: number[] = []

export function prepareLeave(): void {
  // Back leads here again: to the neutral page once more. Whoever types the address or reloads wants to come in.
  if (hasLeft() && cameBack()) return leave()
  forget()
  // On its way down: what the app does with a press takes its time and would come first.
  const first = { capture: true }
  const pressed = (event: MouseEvent) => {
    const { target } = event
    if (target instanceof Element && target.closest('[data-leave]')) leaveWith(event)
  }
  document.addEventListener('click', pressed, first)
  const typed = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
      presses = []
      return
    }
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at <= window5s)
    if (presses.length >= 3) leaveWith(event)
  }
  document.addEventListener('keydown', typed, first)
  // Browsers may keep a page as it was (bfcache) and show it again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hasLeft()) leave()
  })
}

function leaveWith(event: Event): void {
  event.stopImmediatePropagation()
  leave()
}

/** The content goes first: what follows takes its time, most of all on a slow machine. */
function leave(): void {
  const root = document.documentElement
  root.style.display = 'none'
  // What is still loading must not start the app (main.tsx).
  root.dataset['left'] = ''
  document.title = ''
  remember()
  if (document.body === null) return replace()
  // The frame without the content is drawn before the next task. Where none is drawn, nobody waits for it.
  // Once only: asking again would begin anew on a slow network.
  const drawn = new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, longestFrame)
  })
  void drawn.then(replace)
}

function replace(): void {
  document.body?.replaceChildren()
  location.replace(neutral)
}

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type === 'back_forward'
}

// Where storage is refused the content is gone all the same; only Back is not guarded then.
function remember(): void {
  try {
    sessionStorage.setItem(mark, '')
  } catch {
    return
  }
}

function forget(): void {
  try {
    sessionStorage.removeItem(mark)
  } catch {
    return
  }
}

function hasLeft(): boolean {
  try {
    return sessionStorage.getItem(mark) !== null
  } catch {
    return false
  }
}
