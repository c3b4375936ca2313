import { useSyncExternalStore } from 'react'
import type { Area, Texts } from './keys.ts'
import { i18n, textsOf } from './texts.ts'

/** The texts of one area, in the language shown now. The route has loaded the area before it renders. */
export function useTexts<A extends Area>(area: A): Texts<A> {
  useLanguage()
  return textsOf(area)
}

export function useLanguage(): string {
  return useSyncExternalStore(subscribe, language, language)
}

const language = () => i18n.language

function subscribe(listener: () => void): () => void {
  i18n.on('languageChanged', listener)
  return () => i18n.off('languageChanged', listener)
}
