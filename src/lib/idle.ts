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
