/** Makes the core modules and the search in them ready without being asked, and renews what is ready in an older version. */
import { loadSearchTexts } from '../content/load.ts'
import { loadHomeData } from '../content/home-data.ts'
import { makeReady, readyState } from '../content/make-ready.ts'
import { i18n } from '../i18n/texts.ts'
import { whenIdle } from '../lib/idle.ts'

/** One after the other, so that what the person opens meanwhile is not slowed down; asks before each whether to go on. */
export async function keepReady(goesOn: () => boolean): Promise<void> {
  if (savesData()) return
  const { language } = i18n
  const { catalogues } = await loadHomeData(language)
  for (const entry of catalogues[language]?.entries ?? []) {
    await whenIdle()
    if (!goesOn()) return
    const state = await readyState(entry.id, entry.language)
    if (state === 'outdated' || (state === 'not-ready' && entry.track === 'core'))
      await makeReady(entry.id, entry.language)
  }
  // So that the worker keeps it; a search without it still finds titles.
  if (goesOn()) await loadSearchTexts(language)
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
