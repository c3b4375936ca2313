/*
 * Switches the worker of Hinsehen off: put this file in the place of sw.js on the server (docs/operations.md).
 * It removes the caches of this installation and itself, and reloads open pages, which then come from the server.
 * Answers and progress stay: it touches neither IndexedDB nor the private file system nor localStorage.
 */
/** Milliseconds for open pages to get what they have asked for: Chromium replaces a worker only while it has nothing to answer. */
const moment = 2_000

self.addEventListener('install', (event) => {
  event.waitUntil(
    new Promise((resolve) => setTimeout(resolve, moment)).then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(switchOff())
})

async function switchOff() {
  // The folder of the site ends the name or stands before the version; another course at this origin keeps its own.
  const folder = new URL(self.registration.scope).pathname
  const names = (await caches.keys()).filter(
    (name) => name.startsWith('hinsehen-') && `${name} `.includes(` ${folder} `),
  )
  await Promise.all(names.map((name) => caches.delete(name)))
  await self.registration.unregister()
  const pages = await self.clients.matchAll({ type: 'window' })
  await Promise.all(pages.map((page) => page.navigate(asNewAddress(page.url))))
}

/** The same place; only with another address before the `#` does the browser load it anew. */
function asNewAddress(url) {
  const address = new URL(url)
  address.searchParams.set('without-worker', '')
  return address.href
}
