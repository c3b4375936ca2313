/** The directory of places that help. Operators replace `centres.json` without a build, so it is checked when read. */
import * as v from 'valibot'
import { webAddress } from '../lib/links.ts'

const described = <const S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text))

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400))
const day = v.pipe(v.string(), v.isoDate())
const address = v.pipe(v.string(), v.url(), v.regex(webAddress))
const inLanguages = v.strictObject({
  de: described(text, 'Auf Deutsch; immer nötig.'),
  en: v.optional(described(text, 'Auf Englisch; sonst steht Deutsch da.')),
})

/** ISO 3166-2:DE without the prefix. */
export const laender = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
export const forms = ['sexual', 'labour', 'begging', 'crime', 'forced-marriage'] as const
export const groups = ['women', 'men', 'minors', 'staff'] as const

export const centre = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    v.description('Kennung; Module nennen sie. Wird nie geändert.'),
  ),
  kind: v.pipe(
    v.picklist(['emergency', 'helpline', 'counselling', 'labour', 'directory']),
    v.description(
      'emergency: akute Gefahr. helpline: Telefon. counselling: Fachberatung. labour: Beratung zu Arbeitsrechten. directory: Verzeichnis.',
    ),
  ),
  name: described(inLanguages, 'Name der Stelle.'),
  laender: v.optional(
    described(
      v.pipe(v.array(v.picklist(laender)), v.minLength(1)),
      'Für welche Länder sie da ist, zum Beispiel ["BE", "BB"]. Fehlt das Feld: bundesweit.',
    ),
  ),
  city: v.optional(described(text, 'Ort oder Orte.')),
  phone: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9 ]+$/),
      v.description('Nummer in Gruppen, zum Beispiel 116 016.'),
    ),
  ),
  website: v.optional(described(address, 'Adresse der Stelle, mit https.')),
  viaNetwork: v.optional(
    described(
      v.boolean(),
      'true, wenn die Adresse zum Verzeichnis eines Netzwerks führt, weil die eigene nicht belegt ist.',
    ),
  ),
  forWhom: described(inLanguages, 'Wen die Stelle berät und wie.'),
  advises: v.optional(
    described(
      v.pipe(v.array(v.picklist(groups)), v.minLength(1)),
      'Wen sie berät, zum Filtern: women, men, minors (Kinder und Jugendliche), staff (Fachkräfte). Fehlt das Feld: alle.',
    ),
  ),
  forms: v.optional(
    described(
      v.pipe(v.array(v.picklist(forms)), v.minLength(1)),
      'Zu welchen Formen von Ausbeutung sie berät. Fehlt das Feld: zu allen.',
    ),
  ),
  languages: v.optional(
    described(
      v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
      'Belegte Sprachen (BCP 47): de, en, uk …',
    ),
  ),
  interpreting: v.optional(described(v.boolean(), 'true, wenn sie mit Dolmetschen berät.')),
  hours: v.optional(described(inLanguages, 'Wann sie erreichbar ist; nur wenn belegt.')),
  source: described(
    v.strictObject({
      title: described(text, 'Wo die Angaben gelesen wurden.'),
      url: v.optional(described(address, 'Adresse der Quelle.')),
    }),
    'Quelle der Angaben.',
  ),
  asOf: described(day, 'Stand der Angaben (JJJJ-MM-TT).'),
  verified: v.optional(
    described(
      day,
      'Tag, an dem ein Mensch die Angaben bei der Stelle geprüft hat. Fehlt er, sagt die App das.',
    ),
  ),
})

export const directoryFile = v.strictObject({
  $schema: v.optional(described(v.string(), 'Adresse des Schemas, damit der Editor hilft.')),
  format: described(v.literal(1), 'Fassung des Dateiformats.'),
  centres: described(v.array(centre), 'Die Stellen; ihre Reihenfolge ist die der Anzeige.'),
})

export type Directory = v.InferOutput<typeof directoryFile>
export type Centre = Directory['centres'][number]
export type Land = (typeof laender)[number]
export type Form = (typeof forms)[number]
export type Group = (typeof groups)[number]
