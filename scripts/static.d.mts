import type { IncomingMessage, ServerResponse } from 'node:http'

export const types: { readonly [ending: string]: string }

export interface Site {
  port: number
  /** With base and closing slash. */
  url: string
  swap(folder: string): void
  close(): Promise<void>
}

export interface SiteOptions {
  folder: string
  port?: number
  base?: string
  quality?: number
  first?: (request: IncomingMessage, response: ServerResponse) => boolean
}

export function serve(options: SiteOptions): Promise<Site>
export function serveNear(options: SiteOptions & { port: number }): Promise<Site>
