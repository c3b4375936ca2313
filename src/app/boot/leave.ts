/** Leaves the page at once: by a control with `data-leave`, or by Shift three times. Runs before anything is shown. */
const neutral = 'masse.html'
const mark = 'hinsehen-left'
/** Milliseconds for the three presses (GOV.UK, “Exit this page”). */
const window5s = 5_000
/** Milliseconds for two frames. */
const longestFrames = 250

let presses: number[] = []
/** Nothing is shown: a pointer is down on a control, or someone leaves. */
let isHidden = false

export function prepareLeave(): void {
  // Back leads here again: to the neutral page once more. Whoever types the address or reloads wants to come in.
  if (cameBack() && hasLeft()) return leave()
  // After the first paint, which opening the storage would hold up. Whoever has left meanwhile is not forgotten.
  requestAnimationFrame(() => setTimeout(() => hasBegun() || forget()))
  // On its way down: what the app does with a press takes its time and would come first.
  const first = { capture: true }
  document.addEventListener('pointerdown', held, first)
  document.addEventListener('pointerup', released, first)
  document.addEventListener('pointercancel', show, first)
  document.addEventListener('mousedown', quiet, first)
  document.addEventListener('touchstart', quiet, { ...first, passive: true })
  // A long touch would open a menu and never come to its end.
  document.addEventListener('contextmenu', (event) => isHidden && event.preventDefault(), first)
  // By keyboard and by what speaks for the person there is no pointer.
  const pressed = (event: MouseEvent) => isControl(event.target) && leaveWith(event)
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

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-leave]') !== null

/** The content goes with the touch; only its end leaves, so that whoever slips off the control stays (WCAG 2.5.2). */
function held(event: PointerEvent): void {
  if (!event.isPrimary) return
  if (event.button !== 0 || !isControl(event.target)) return show()
  event.stopImmediatePropagation()
  hide()
}

/** What follows a touch in the same task, the app's part in it and moving the focus, comes before the next frame. */
function quiet(event: Event): void {
  if (!isHidden) return
  event.stopImmediatePropagation()
  if (event.cancelable && event.type === 'mousedown') event.preventDefault()
}

function released(event: PointerEvent): void {
  if (!isHidden || !event.isPrimary) return
  // A finger's events all go to where it came down.
  if (isControl(document.elementFromPoint(event.clientX, event.clientY))) leaveWith(event)
  else show()
}

/** By opacity: taking all boxes down (`display`) needs longer than drawing nothing. */
function hide(): void {
  isHidden = true
  for (const element of shown()) element.style.opacity = '0'
}

function show(): void {
  if (!isHidden || hasBegun()) return
  isHidden = false
  for (const element of shown()) element.style.opacity = ''
}

/** Dialogs lie above the rest and do not fade with it. */
const shown = (): HTMLElement[] => [
  document.documentElement,
  ...document.querySelectorAll('dialog'),
]

const hasBegun = (): boolean => document.documentElement.dataset['left'] !== undefined

/** Asking again for the neutral page would begin anew on a slow network. */
function leaveWith(event: Event): void {
  event.stopImmediatePropagation()
  if (!hasBegun()) leave()
}

/** The content goes first: what follows takes its time, most of all on a slow machine. */
function leave(): void {
  hide()
  // What is still loading must not start the app (main.tsx).
  document.documentElement.dataset['left'] = ''
  if (document.body === null) return replace()
  // When a second frame begins, the first one, without the content, is on the screen: going earlier, the browser may drop
  // it and show the content until the other page is drawn. Where there are no frames, nobody waits for them.
  const drawn = new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
    setTimeout(resolve, longestFrames)
  })
  void drawn.then(replace)
}

function replace(): void {
  document.title = ''
  remember()
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
