/** Writes `licences.json`: every package of which a part is in the build, with the licence text it brings along. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import type { Licences } from '../../src/app/licences.ts'

export function licencesPlugin(): Plugin {
  return {
    name: 'hinsehen-licences',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? Object.entries(output.modules) : [],
      )
      const shipped = modules.flatMap(([id, { renderedLength }]) =>
        renderedLength > 0 ? [id] : [],
      )
      const source = JSON.stringify(licencesOf(shipped))
      this.emitFile({ type: 'asset', fileName: 'licences.json', source })
    },
  }
}

/** `files` are paths of modules; those outside of node_modules are ours. A package without a licence text is an error. */
export function licencesOf(files: readonly string[]): Licences {
  const folders = [...new Set(files.flatMap((file) => folderOf(file) ?? []))]
  const packages = folders.map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1))
  const texts = [...new Set(packages.map(({ text }) => text))]
  return {
    packages: packages.map(({ text, ...rest }) => ({ ...rest, text: texts.indexOf(text) })),
    texts,
  }
}

/** The innermost package that a file belongs to. A folder with a dot in front is none: there tools keep what is theirs. */
function folderOf(file: string): string | undefined {
  const path = file.replace(/^\0/, '').replace(/\?.*$/, '').split(sep).join('/')
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/@.][^/]*(?=\/)/.exec(path)?.[0]
}

function readPackage(folder: string): {
  name: string
  version: string
  licence: string
  text: string
} {
  const { name, version, license }: { name: string; version: string; license?: string } =
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const files = readdirSync(folder).filter((one) => /^(?:licen[cs]e|notice)(?:$|[.-])/i.test(one))
  if (license === undefined || !files.some((one) => /^l/i.test(one)))
    throw new Error(`${name} ${version} is part of the build and brings no licence along.`)
  // Apache-2.0 asks to pass the notice on, too.
  const text = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return { name, version, licence: license, text: text.join('\n\n').replaceAll('\r\n', '\n') }
}
