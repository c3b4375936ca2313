/** Applies the preferences to the document and keeps doing so. */
import { loadHomeData } from '../content/home-data.ts'
import { chooseLanguage, directionOf, offered } from '../i18n/languages.ts'
import { switchLanguage } from '../i18n/texts.ts'
import { type Preferences, preferences } from '../ui/preferences.ts'

export function startLanguage(): string {
  const { language } = preferences.getState()
  if (language !== undefined && offered.includes(language)) return language
  return chooseLanguage(navigator.languages)
}

export function followPreferences(): void {
  apply(preferences.getState())
  preferences.subscribe(apply)
}

function apply({ theme, textSize }: Preferences): void {
  const root = document.documentElement
  root.dataset['theme'] = theme
  root.dataset['textSize'] = textSize
  const language = startLanguage()
  if (root.lang !== language) void speak(language)
}

async function speak(language: string): Promise<void> {
  await loadHomeData(language)
  await switchLanguage(language)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}
