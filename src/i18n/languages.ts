/** The languages of the interface. German is the source and the fallback. */
export const languages = ['de', 'en'] as const

/** A made-up right-to-left language, only in builds for tests. */
export const pseudo = 'ar-XB'
export const offered: readonly string[] = import.meta.env.VITE_PSEUDO
  ? [...languages, pseudo]
  : languages

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /^(?:ar|fa|he|ur|ckb|ps)\b/.test(language) ? 'rtl' : 'ltr'

/** The offered language that fits the browser's wishes best, else German. */
export function chooseLanguage(wishes: readonly string[]): string {
  for (const wish of wishes) {
    const base = wish.toLowerCase().split('-')[0]
    const found = languages.find((language) => language === base)
    if (found) return found
  }
  return 'de'
}
