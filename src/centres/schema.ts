/** The directory of places that help. Operators replace `centres.json` without a build, so it is checked when read. */
import * as v from 'valibot'

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400))
const inLanguages = v.pipe(
  v.record(v.string(), text),
  v.check((texts) => texts['de'] !== undefined, 'german-missing'),
  v.description('Derselbe Text je Sprache; Deutsch immer.'),
)

export const centre = v.strictObject({
  id: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    v.description('Kennung; Module nennen sie.'),
  ),
  kind: v.pipe(
    v.picklist(['emergency', 'helpline', 'counselling', 'directory']),
    v.description(
      'emergency: akute Gefahr. helpline: Telefon. counselling: Beratung. directory: Verzeichnis.',
    ),
  ),
  name: inLanguages,
  phone: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[0-9 ]+$/),
      v.description('Nummer in Gruppen, zum Beispiel 116 016.'),
    ),
  ),
  website: v.optional(
    v.pipe(v.string(), v.url(), v.startsWith('https://'), v.description('Adresse der Stelle.')),
  ),
  forWhom: v.pipe(inLanguages, v.description('Wen die Stelle berät.')),
  hours: v.optional(
    v.pipe(inLanguages, v.description('Wann sie erreichbar ist; nur wenn belegt.')),
  ),
  source: v.strictObject({
    title: v.pipe(text, v.description('Wo die Angaben gelesen wurden.')),
    url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  }),
  asOf: v.pipe(v.string(), v.isoDate(), v.description('Stand der Angaben (JJJJ-MM-TT).')),
  verified: v.optional(
    v.pipe(
      v.string(),
      v.isoDate(),
      v.description('Tag, an dem ein Mensch die Nummer geprüft hat. Fehlt er, sagt die App das.'),
    ),
  ),
})

export const directoryFile = v.strictObject({ format: v.literal(1), centres: v.array(centre) })

export type Directory = v.InferOutput<typeof directoryFile>
export type Centre = Directory['centres'][number]
