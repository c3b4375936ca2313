/** Who runs this copy of the product. Operators fill in `site.json` on the server, without a build. */
import * as v from 'valibot'
import { webAddress } from '../lib/links.ts'

const described = <const S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text))

const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400))
const lines = v.pipe(v.array(described(line, 'Eine Zeile.')), v.minLength(1), v.maxLength(20))
const email = described(v.pipe(v.string(), v.email()), 'E-Mail-Adresse.')
const phone = described(
  v.pipe(v.string(), v.regex(/^\+?[0-9][0-9 ]*$/)),
  'Nummer in Gruppen, zum Beispiel 030 1234567 oder +49 30 1234567.',
)
const website = described(v.pipe(v.string(), v.url(), v.regex(webAddress)), 'Adresse der Seite.')

export const siteFile = v.strictObject({
  $schema: v.optional(described(v.string(), 'Adresse des Schemas, damit der Editor hilft.')),
  format: described(v.literal(1), 'Fassung des Dateiformats.'),
  imprint: v.optional(
    described(
      v.strictObject({
        name: described(line, 'Name des Betreibers mit Rechtsform.'),
        address: described(lines, 'Anschrift, eine Zeile je Eintrag; kein Postfach.'),
        represented: v.optional(described(line, 'Wer den Betreiber vertritt.')),
        email,
        phone: v.optional(phone),
        website: v.optional(website),
        register: v.optional(described(line, 'Register und Nummer.')),
        taxId: v.optional(described(line, 'Umsatzsteuer-Identifikationsnummer.')),
        authority: v.optional(described(line, 'Zuständige Aufsichtsbehörde.')),
        responsible: v.optional(described(line, 'Wer für den Inhalt verantwortlich ist.')),
        more: v.optional(described(lines, 'Weitere Angaben, ein Absatz je Eintrag.')),
      }),
      'Impressum. Fehlt es, sagt die App das.',
    ),
  ),
  accessibility: v.optional(
    described(
      v.strictObject({
        email: v.optional(email),
        phone: v.optional(phone),
        website: v.optional(website),
        enforcement: v.optional(
          described(
            v.strictObject({
              name: described(line, 'Name der Stelle.'),
              website: v.optional(website),
            }),
            'Schlichtungs- oder Durchsetzungsstelle; öffentliche Stellen müssen sie nennen.',
          ),
        ),
      }),
      'Wohin Menschen Barrieren melden.',
    ),
  ),
  privacy: v.optional(
    described(
      v.strictObject({
        logs: v.optional(
          described(line, 'Was der Server über Abrufe aufschreibt und wann er es löscht.'),
        ),
        email: v.optional(email),
        website: v.optional(website),
      }),
      'Datenschutz auf dem Server des Betreibers.',
    ),
  ),
})

export type Site = v.InferOutput<typeof siteFile>
