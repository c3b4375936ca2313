/** Makes ready what opens without being asked for: the network belongs to what people wait for. */
import { whenIdle } from '../lib/idle.ts'

export async function makeReadyWhenIdle(id: string, language: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await whenServed(navigator.serviceWorker)
  await whenIdle()
  const { makeReady } = await import('./make-ready.ts')
  await makeReady(id, language)
}

/** Resolves when a worker serves the page. One that only switches itself off (public/sw-off.js) never does. */
export async function whenServed(serviceWorker: ServiceWorkerContainer): Promise<void> {
  if (serviceWorker.controller) return
  await new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve, { once: true })
  })
}
