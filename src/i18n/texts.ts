/** Sets up i18next: one namespace per area, loaded when the area is. */
import { createInstance } from 'i18next'
import type { Area, Texts } from './keys.ts'
import { pseudo } from './languages.ts'

type Loader = () => Promise<{ default: Record<string, string> }>
/** What the check has to say to authors stays out of what learners download. */
const files = import.meta.env.SSR
  ? import.meta.glob<{ default: Record<string, string> }>('../../locales/*/*.json')
  : import.meta.glob<{ default: Record<string, string> }>([
      '../../locales/*/*.json',
      '!../../locales/*/check.json',
    ])

export const i18n = createInstance()
void i18n.init({
  lng: 'de',
  fallbackLng: 'de',
  ns: [],
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
})

const loadedAreas = new Set<Area>()

/** Loads an area in the language shown now (and stays cheap when it is there already). */
export async function loadAreas(...areas: Area[]): Promise<void> {
  for (const area of areas) loadedAreas.add(area)
  await Promise.all(areas.map((area) => loadFile(i18n.language, area)))
}

/** Switches only after every area in use is there in the new language: no flash of keys. */
export async function switchLanguage(language: string): Promise<void> {
  await Promise.all([...loadedAreas].map((area) => loadFile(language, area)))
  await i18n.changeLanguage(language)
}

/** The texts of one area in the language shown now. */
export const textsOf =
  <A extends Area>(area: A): Texts<A> =>
  (key, values) =>
    i18n.t(key, { ns: area, ...values })

async function loadFile(language: string, area: Area): Promise<void> {
  if (i18n.hasResourceBundle(language, area)) return
  const from = language === pseudo ? 'de' : language
  const load: Loader | undefined = files[`../../locales/${from}/${area}.json`]
  if (!load) throw new Error(`No texts for ${language}/${area}`)
  const { default: texts } = await load()
  if (language === pseudo) {
    const { pseudoTexts } = await import('./pseudo.ts')
    i18n.addResourceBundle(language, area, pseudoTexts(texts))
  } else i18n.addResourceBundle(language, area, texts)
}
