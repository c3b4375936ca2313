/** Both pages of a module in one file of the build: a lesson needs one request less. */
import { ModulePage } from './module-page.tsx'
import { ScreenPage } from './screen-page.tsx'

export const lessonPages = { ModulePage, ScreenPage }
