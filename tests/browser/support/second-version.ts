/** A second version of the build for tests, as an operator would upload it. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWorker } from '../../../scripts/vite/worker.ts'

/** Its page says `data-edition="2"`, and the file of the page „Über Hinsehen“ has another name. */
export async function writeSecondVersion(folder: string): Promise<string> {
  cpSync('dist-test', folder, { recursive: true })
  const assets = join(folder, 'assets')
  const about = readdirSync(assets).find((name) => /^about-page-.*\.js$/.test(name))
  if (about === undefined) throw new Error('The build has no page „Über Hinsehen“ of its own.')
  renameSync(join(assets, about), join(assets, 'about-page-second00.js'))
  for (const name of readdirSync(assets).filter((name) => name.endsWith('.js')))
    replaceIn(join(assets, name), about, 'about-page-second00.js')
  replaceIn(join(folder, 'index.html'), '<html ', '<html data-edition="2" ')
  await writeWorker(folder)
  return folder
}

function replaceIn(file: string, found: string, wanted: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(found, wanted))
}
