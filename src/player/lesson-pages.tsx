/** Both pages of a module in one file of the build: a lesson needs one request less. */
import { i18n } from '../i18n/texts.ts'
import { loadQuestions } from './item-block.tsx'
import { ModulePage } from './module-page.tsx'
import { ScreenPage } from './screen-page.tsx'
import { loadAhead } from './use-module.tsx'

export const lessonPages = { ModulePage, ScreenPage, prepareLesson }

/** Fetches what the first render of an address shows: the module, and its items where the screen asks. */
async function prepareLesson(id: string, screen: string | undefined): Promise<void> {
  const built = await loadAhead(id, i18n.language)
  const shown = built?.module.screens.find((one) => one.id === screen)
  if (built && shown?.blocks.some((block) => 'item' in block))
    await loadQuestions(id, built.module.language)
}
