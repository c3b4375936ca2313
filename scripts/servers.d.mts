export type ServerName = 'nginx' | 'apache' | 'caddy'

export const serverNames: readonly ServerName[]
export const serverPackages: readonly string[]
export function findServer(name: ServerName): string | undefined
export function missingServers(): string | undefined

export interface RunningServer {
  /** With `/kurs/`. */
  url: string
  port: number
  /** The folder that is served: a copy. */
  files: string
  close(): Promise<void>
}

export function startServer(
  name: ServerName,
  folder: string,
  edit?: (text: string) => string,
): Promise<RunningServer>
