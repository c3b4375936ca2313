/** Registers the service worker and watches for new versions. Loaded when the page is idle. */
import { whenServed } from '../content/ready-when-idle.ts'
import { whenIdle } from '../lib/idle.ts'
import { workerAddress } from '../lib/worker-address.ts'
import { keepReady } from './keep-ready.ts'
import { offerUpdate } from './update.ts'

/** Milliseconds between two looks for a new version while a page stays open. */
const everyHour = 3_600_000
/** Milliseconds until the new version is asked again to take over. */
const askAgain = 1_000
/** How often it is asked before the page is loaded anew. */
const patience = 8

export async function startWorker(): Promise<void> {
  // Missing without https and in some private windows: the app then works as long as the network does.
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  let accepted = false
  let controlled = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (accepted) location.reload()
    else if (controlled) offerUpdate('taken-elsewhere', () => location.reload())
    controlled = true
  })
  const registration = await register(serviceWorker)
  if (!registration) return
  const offer = (worker: ServiceWorker) =>
    offerUpdate('waiting', () => {
      accepted = true
      askToTakeOver(worker)
    })
  if (registration.waiting && registration.active) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      // Without an active one it is the first installation, which takes over by itself.
      if (worker.state === 'installed' && registration.active) offer(worker)
    })
  })
  lookForUpdates(registration)
  await whenServed(serviceWorker)
  await whenIdle()
  // The page of a newer version renews it all, and Chromium lets that take over only while this one has nothing to answer.
  await keepReady(() => !registration.installing && !registration.waiting)
}

/** Until it has: a wish that comes while the old worker is still answering may have no effect. A new page ends its answers. */
function askToTakeOver(worker: ServiceWorker, times = 1): void {
  if (worker.state !== 'installed') return
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers take no origin
  worker.postMessage('skip-waiting')
  setTimeout(() => {
    if (times < patience) askToTakeOver(worker, times + 1)
    else location.reload()
  }, askAgain)
}

async function register(
  serviceWorker: ServiceWorkerContainer,
): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await serviceWorker.register(workerAddress('hinsehen-worker', './sw.js'), {
      updateViaCache: 'none',
    })
  } catch (error) {
    // Without it the app needs the network, which every module says of itself (content/ready-mark.tsx).
    console.warn('The service worker could not be registered.', error)
    return undefined
  }
}

function lookForUpdates(registration: ServiceWorkerRegistration): void {
  // Without a network there is nothing to find, and the next look comes anyway.
  const look = () => void registration.update().catch(() => undefined)
  look()
  setInterval(look, everyHour)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}
