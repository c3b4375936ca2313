/** Registers the service worker and watches for new versions. Loaded when the page is idle. */
import { whenServed } from '../content/ready.ts'
import { whenIdle } from '../lib/idle.ts'
import { keepReady } from './keep-ready.ts'
import { offerUpdate } from './update.ts'

declare global {
  interface Window {
    /** TypeScript's DOM types do not know Trusted Types, so a TrustedScriptURL counts as a string here. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(address: string): string },
      ): { createScriptURL(address: string): string }
    }
  }
}

/** Milliseconds between two looks for a new version while a page stays open. */
const everyHour = 3_600_000

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
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers take no origin
      worker.postMessage('skip-waiting')
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
  await keepReady()
}

async function register(
  serviceWorker: ServiceWorkerContainer,
): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await serviceWorker.register(workerAddress(), { updateViaCache: 'none' })
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

function workerAddress(): string {
  const only = new URL('./sw.js', document.baseURI).href
  const policy = window.trustedTypes?.createPolicy('hinsehen-worker', {
    createScriptURL: (address) => {
      if (address !== only) throw new Error(`Only ${only} may become a worker, not ${address}.`)
      return address
    },
  })
  return policy?.createScriptURL(only) ?? only
}
