/** Makes the core modules ready without being asked, and renews what is ready in an older version. */
import { loadHomeData } from '../content/home-data.ts'
import { makeReady, readyState } from '../content/ready.ts'
import { i18n } from '../i18n/texts.ts'

/** One after the other, so that what the person opens meanwhile is not slowed down. */
export async function keepReady(): Promise<void> {
  if (savesData()) return
  const { language } = i18n
  const { catalogues } = await loadHomeData(language)
  for (const entry of catalogues[language]?.entries ?? []) {
    const state = await readyState(entry.id, entry.language)
    if (state === 'outdated' || (state === 'not-ready' && entry.track === 'core'))
      await makeReady(entry.id, entry.language)
  }
}

/** Whether the person asked the browser to be sparing; only some browsers tell. */
function savesData(): boolean {
  const connection: unknown = 'connection' in navigator ? navigator.connection : undefined
  return (
    typeof connection === 'object' &&
    connection !== null &&
    'saveData' in connection &&
    connection.saveData === true
  )
}
