/** A bad network: what it does to the files whose address holds a text. */
import type { IncomingMessage, ServerResponse } from 'node:http'

export type Disturbance =
  | 'missing'
  | 'broken server'
  /** A page that wants a login, with status 200, as networks in hotels and shelters do. */
  | 'login page'
  /** Fewer bytes than announced, then the line is cut. */
  | 'cut'
  /** The right type and length of something else. */
  | 'other bytes'
  /** Sent on to a page that wants a login, as other portals do. */
  | 'sent to a login'
  /** No answer at all. */
  | 'no line'

/** Part of the address to what happens to it, '' for every address; tests add and remove while the server runs. */
export type Disturbances = Map<string, Disturbance>

export const disturb =
  (disturbances: Disturbances) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const found = [...disturbances].find(([part]) => request.url?.includes(part))
    if (!found) return false
    send(found[1], request.url ?? '', response)
    return true
  }

const login = '/login'

function send(kind: Disturbance, url: string, response: ServerResponse): void {
  switch (kind) {
    case 'missing':
      response.writeHead(404, { 'content-type': 'text/html' }).end('<p>404</p>')
      return
    case 'broken server':
      response.writeHead(500, { 'content-type': 'text/html' }).end('<p>500</p>')
      return
    case 'login page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Bitte anmelden</h1>')
      return
    case 'cut':
      response.writeHead(200, { 'content-type': typeOf(url), 'content-length': 10_000 })
      response.write('{"module"')
      setTimeout(() => response.destroy(), 20)
      return
    case 'other bytes':
      response.writeHead(200, { 'content-type': typeOf(url) }).end('{}')
      return
    case 'sent to a login':
      if (url.endsWith(login))
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Bitte anmelden</h1>')
      else response.writeHead(302, { location: login }).end()
      return
    case 'no line':
      response.destroy()
  }
}

function typeOf(url: string): string {
  if (url.includes('.svg')) return 'image/svg+xml'
  return url.includes('.js?') || url.endsWith('.js') ? 'text/javascript' : 'application/json'
}
