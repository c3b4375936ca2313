/**
 * Links that someone presses before the app is there. The browser itself follows them, and the app is told from where
 * (main.tsx): focus and the way back from help depend on it. In discreet mode their address may not come into the
 * history: the app begins with it instead.
 */
export function followEarlyLinks(isDiscreet: boolean): void {
  const { dataset } = document.documentElement
  document.addEventListener('click', (event) => {
    if ('started' in dataset || !(event.target instanceof Element)) return
    const href = event.target.closest('a')?.getAttribute('href')
    if (!href?.startsWith('#/')) return
    dataset['movedFrom'] = dataset['start'] ?? location.hash
    if (!isDiscreet) return
    event.preventDefault()
    dataset['start'] = href
  })
}
