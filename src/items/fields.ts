/** Fields that several item types and the module schema share. Descriptions are read by authors, so they are German. */
import * as v from 'valibot'
import { parseMarkdown } from '../lib/markdown.ts'

/** Limits of design section 6, named once. */
export const limits = { text: 20_000, line: 300, choices: 12 } as const

export const described = <const S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text))

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  v.maxLength(64),
  v.description(
    'Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen. Wird nie geändert und nie neu vergeben: frühere Antworten beziehen sich darauf.',
  ),
)

export const sourceId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/),
  v.maxLength(64),
  v.description('Kennung einer Quelle aus dem Feld „sources“ des Moduls, zum Beispiel S45.'),
)

/** One line of plain text. */
export const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limits.line))

/** Markdown: a string in the file, a tree of plain data after the door. */
export const markdown = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(limits.text),
  v.transform(parseMarkdown),
)

export const day = v.pipe(v.string(), v.isoDate())

export const feedback = described(
  markdown,
  'Rückmeldung zu dieser Möglichkeit, 20 bis 60 Wörter: wohin sie führt, warum, und was jetzt zu tun ist.',
)

export const choice = v.strictObject({
  id,
  text: described(line, 'Was zur Wahl steht: höchstens 15 Wörter, ähnlich lang wie die anderen.'),
  correct: v.optional(
    described(v.boolean(), 'true, wenn diese Möglichkeit richtig ist; sonst weglassen.'),
  ),
  feedback,
})

/** What every item has, whatever its type. */
export const itemBase = {
  id,
  objective: described(id, 'Das Lernziel (Feld „objectives“ des Moduls), das diese Aufgabe prüft.'),
  form: v.optional(
    described(v.picklist(['A', 'B']), 'A oder B: gleich schwere Hälften für vorher und nachher.'),
  ),
  prompt: described(
    markdown,
    'Die Frage oder der Auftrag. Am besten eine Entscheidung: „Was ist jetzt der beste nächste Schritt?“',
  ),
  explanation: v.optional(
    described(markdown, 'Gemeinsame Erklärung, nach den Rückmeldungen gezeigt.'),
  ),
  sources: v.optional(described(v.array(sourceId), 'Quellen, auf die sich die Aufgabe stützt.')),
  reviewBy: v.optional(
    described(
      day,
      'Tag, bis zu dem eine veränderliche Tatsache in dieser Aufgabe geprüft sein muss (JJJJ-MM-TT).',
    ),
  ),
  easy: v.optional(
    described(
      v.strictObject({
        prompt: v.optional(described(markdown, 'Die Frage für „Einfach lesen“.')),
        vignette: v.optional(
          described(
            markdown,
            'Die Fallgeschichte für „Einfach lesen“ (nur bei case und scenario).',
          ),
        ),
      }),
      'Fassung für „Einfach lesen“: gleiche Kennungen, gleiche Lösung, einfachere Sätze.',
    ),
  ),
}
