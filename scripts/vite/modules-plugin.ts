/** Serves the modules in `npm run dev`; a changed module file reloads the page. The build writes them itself. */
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { buildContent } from './module-files.ts'

const types: { [ending: string]: string } = {
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
}

export function modulesPlugin(folders: readonly string[], languages: readonly string[]): Plugin {
  const watched = folders.map((folder) => resolve(folder))
  return {
    name: 'hinsehen-modules',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(watched)
      let built: ReturnType<typeof buildContent> | undefined
      server.watcher.on('all', (_event, path) => {
        if (!watched.some((folder) => path.startsWith(folder))) return
        built = undefined
        server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '').slice(1)
        try {
          built ??= buildContent(folders, languages)
        } catch (error) {
          server.config.logger.error(String(error))
          // The author sees it where they look: over the page.
          server.ws.send({ type: 'error', err: { message: String(error), stack: '' } })
          if (!path.startsWith('modules/')) return next()
          response.statusCode = 500
          return response.end(String(error))
        }
        const file = built.files.get(path)
        if (!file) return next()
        response.setHeader(
          'content-type',
          types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        )
        response.setHeader('cache-control', 'no-cache')
        return response.end(file)
      })
    },
  }
}
