/** The latest the wait may last once the page has loaded, in milliseconds. */
const longest = 3_000

/** Resolves when the page has loaded and the browser has nothing more urgent to do. */
export async function whenIdle(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => {
      window.addEventListener('load', resolve, { once: true })
    })
  await new Promise<void>((resolve) => {
    // Missing in Safari 16 to 18.
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: longest })
    else setTimeout(resolve, 200)
  })
}

/** Resolves when something on the page fits the selector. */
export async function whenThere(selector: string): Promise<void> {
  if (document.querySelector(selector)) return
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

/** Lets the browser answer the person before work goes on. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    // Not a timer: browsers stretch these to a second in the background.
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(undefined)
  })
