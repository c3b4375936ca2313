import type { Report } from '../findings.ts'
import type { Rule } from './rule.ts'

/** Content guide 2.4. `use` stands in the message as it is: words of the language of the module, not of the interface. */
interface Entry {
  pattern: RegExp
  use: string
}

const lists: { readonly [language: string]: readonly Entry[] } = {
  de: [
    // Rights and offices bear the word in their name.
    {
      pattern:
        /(?<!\p{L})(?:Opfer(?!rechte|schutz|entschädigung|hilfe|anwält)(?:n|s|\p{Ll}*)?)(?!\p{L})/gu,
      use: 'Betroffene, betroffene Person',
    },
    { pattern: /(?<!\p{L})Sklav(?:e|en|in|innen|erei)(?!\p{L})/giu, use: 'Betroffene; Ausbeutung' },
    {
      pattern: /(?<!\p{L})(?:Verdächtige[rn]?|der Verdacht)(?!\p{L})/gu,
      use: 'möglicherweise betroffen, Anzeichen, Hinweis',
    },
    {
      pattern:
        /(?<!\p{L})(?:Zwangsprostituierte[rn]?|Zwangsprostitution|Milieu\p{Ll}*)(?!\p{L})/giu,
      use: 'Ausbeutung in der Prostitution, zur Prostitution gezwungen',
    },
    {
      pattern: /(?<!\p{L})(?:Täter(?:in|innen|s|n)?|Clan\p{Ll}*|Monster)(?!\p{L})/gu,
      use: 'ausbeutende Person, Tatverdächtige',
    },
    {
      pattern:
        /(?<!\p{L})(?:rette(?:n|t|te|ten)|gerettet|befrei(?:en|t|te|ten)|rausholen|herausholen)(?!\p{L})/giu,
      use: 'unterstützen, begleiten, einen Weg öffnen',
    },
    {
      pattern: /(?<!\p{L})(?:lüg(?:t|en|st)|gelogen|verschweig(?:t|en)|verschwiegen)(?!\p{L})/giu,
      use: 'spricht nicht darüber; schildert es unterschiedlich',
    },
    { pattern: /(?<!\p{L})Illegale[rn]?(?!\p{L})/gu, use: 'Menschen ohne Aufenthaltstitel' },
    {
      pattern:
        /(?<!\p{L})(?:gebrochene[nrs]? (?:Frau|Mann|Mensch|Person)\p{Ll}*|wurde (?:gebrochen|zerstört))(?!\p{L})/giu,
      use: 'hat Gewalt erlebt',
    },
    { pattern: /(?<!\p{L})Hilfsorganisation(?:en)?(?!\p{L})/gu, use: 'Fachberatungsstelle' },
  ],
  en: [
    {
      pattern: /(?<!\p{L})victims?(?!\p{L}|[’'] rights|s[’'] rights| support| protection)/giu,
      use: 'person affected, affected people',
    },
    { pattern: /(?<!\p{L})(?:slaves?|slavery)(?!\p{L})/giu, use: 'affected people; exploitation' },
    {
      pattern: /(?<!\p{L})(?:the|a) suspects?(?!\p{L})/giu,
      use: 'person who may be affected; sign',
    },
    {
      pattern: /(?<!\p{L})(?:perpetrators?|monsters?|clans?)(?!\p{L})/giu,
      use: 'exploiting person, suspected person',
    },
    {
      pattern:
        /(?<!\p{L})(?:rescu(?:e|es|ed|ing)|sav(?:e|ing) (?:her|him|them)|freed|to free)(?!\p{L})/giu,
      use: 'support, go with, open a way',
    },
    {
      pattern: /(?<!\p{L})(?:lied|is lying|are lying|liars?|tells? lies)(?!\p{L})/giu,
      use: 'tells it differently; does not talk about it',
    },
    {
      pattern: /(?<!\p{L})illegals?(?! \p{L})(?!\p{L})/giu,
      use: 'people without a residence permit',
    },
    { pattern: /(?<!\p{L})forced prostitutes?(?!\p{L})/giu, use: 'forced into prostitution' },
  ],
}

export const wordList: Rule = {
  level: 'warning',
  check: ({ texts, language }) =>
    texts
      .filter((text) => text.path[0] !== 'sources')
      .flatMap((text) =>
        (lists[language] ?? []).flatMap(({ pattern, use }) =>
          [...text.text.matchAll(pattern)].map((match): Report => ({
            code: 'word-list',
            at: text.path,
            index: match.index,
            values: { word: match[0], use },
            found: match[0],
          })),
        ),
      ),
}
