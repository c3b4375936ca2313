/**
 * Shows a screen as the build has drawn it, until the app is there. One file for all screens of a module, so that no
 * server log tells which of them someone reads.
 */
import { roomEvent } from './events.ts'

/**
 * `look`: of this page; what an earlier or a later build has drawn would look wrong in it. `then` is called when the file
 * is there or cannot be had.
 */
export function showDrawn(file: string, screen: string, look: string, then: () => void): void {
  // Parsed by the browser and never as a script, so that Trusted Types need no exception.
  const request = new XMLHttpRequest()
  request.responseType = 'document'
  request.open('GET', file)
  request.addEventListener('loadend', then)
  // Whichever comes last has both: the file and the room.
  const placeNow = () => place(request, screen, look)
  request.addEventListener('load', placeNow)
  document.addEventListener(roomEvent, placeNow)
  request.send()
}

function place(request: XMLHttpRequest, screen: string, look: string): void {
  const main = document.querySelector('main')
  const isFree = document.documentElement.dataset['elsewhere'] === undefined
  // Whatever a portal answers instead has no such look.
  const page = request.status === 200 ? request.responseXML : null
  if (!main || !isFree || page?.documentElement.dataset['look'] !== look) return
  const drawn = page.getElementById(`drawn-${screen}`)
  const article = drawn instanceof HTMLTemplateElement && drawn.content.querySelector('article')
  if (!article || main.childElementCount > 0) return
  main.append(document.importNode(article, true))
  main.addEventListener('click', ({ target }) => {
    if (target instanceof Element) target.closest('button')?.setAttribute('data-pressed', '')
  })
}
