/** What a module file is. Descriptions are read by authors in their editor, so they are German. */
import * as v from 'valibot'
import { day, described, id, line, markdown, sourceId } from '../items/fields.ts'
import { item } from '../items/schema.ts'
import { webAddress } from '../lib/links.ts'

/** The format this code writes and reads; older ones are migrated, newer ones refused. */
export const currentFormat = 1

const text = v.strictObject({
  type: described(v.literal('text'), 'Text.'),
  markdown: described(markdown, 'Der Text.'),
})

const notice = v.strictObject({
  type: described(v.literal('notice'), 'Hinweis in einem Kasten.'),
  tone: described(
    v.picklist(['info', 'care', 'danger']),
    'info: Hinweis. care: Sorge für sich selbst. danger: akute Gefahr.',
  ),
  markdown: described(markdown, 'Der Text des Hinweises.'),
})

const mediaFile = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png|jpe?g|webp|avif)$/),
  v.description('Dateiname im Ordner „media“ des Moduls.'),
)

const image = v.pipe(
  v.strictObject({
    type: described(v.literal('image'), 'Bild.'),
    src: mediaFile,
    alt: v.optional(
      described(
        v.pipe(v.string(), v.maxLength(150)),
        'Wozu das Bild dient, höchstens 150 Zeichen. Fehlt nur bei „decorative“.',
      ),
    ),
    decorative: v.optional(described(v.literal(true), 'true, wenn das Bild nur schmückt.')),
    caption: v.optional(described(markdown, 'Bildunterschrift.')),
    text: v.optional(described(markdown, 'Derselbe Inhalt als Text, bei Schaubildern Pflicht.')),
    width: v.optional(
      described(
        v.pipe(v.number(), v.integer(), v.minValue(1)),
        'Breite der Zeichenfläche; bei SVG trägt sie der Bau ein.',
      ),
    ),
    height: v.optional(
      described(
        v.pipe(v.number(), v.integer(), v.minValue(1)),
        'Höhe der Zeichenfläche; bei SVG trägt sie der Bau ein.',
      ),
    ),
  }),
  v.check(
    (block) => (block.alt === undefined) === (block.decorative === true),
    'alt-or-decorative',
  ),
)

const side = (name: string) =>
  described(
    v.strictObject({
      title: v.optional(described(line, 'Überschrift, sonst „So“ und „So nicht“.')),
      entries: described(
        v.pipe(v.array(markdown), v.minLength(1), v.maxLength(8)),
        'Die Einträge.',
      ),
    }),
    name,
  )

const compare = v.strictObject({
  type: described(v.literal('compare'), 'Gegenüberstellung: so und so nicht.'),
  do: side('So gelingt es.'),
  dont: side('So besser nicht.'),
})

const steps = v.strictObject({
  type: described(v.literal('steps'), 'Schritte der Reihe nach.'),
  title: v.optional(described(line, 'Überschrift der Schritte.')),
  steps: v.pipe(
    v.array(
      v.strictObject({
        id,
        title: described(line, 'Der Schritt in wenigen Wörtern.'),
        markdown: v.optional(described(markdown, 'Was dazu zu sagen ist.')),
      }),
    ),
    v.minLength(2),
    v.maxLength(12),
    v.description('Die Schritte der Reihe nach.'),
  ),
})

const quote = v.strictObject({
  type: described(v.literal('quote'), 'Wörtliche Rede.'),
  markdown: described(markdown, 'Was gesagt wird.'),
  attribution: v.optional(described(line, 'Wer es sagt, zum Beispiel „Bewohnerin“ (erfunden).')),
})

const indicatorList = v.strictObject({
  type: described(v.literal('indicator-list'), 'Liste von Anzeichen mit ihrem Gewicht.'),
  title: v.optional(described(line, 'Überschrift der Liste.')),
  entries: v.pipe(
    v.array(
      v.strictObject({
        id,
        text: described(markdown, 'Das Anzeichen: was zu sehen oder zu hören ist.'),
        forms: described(
          v.pipe(
            v.array(
              v.picklist([
                'all',
                'sexual',
                'labour',
                'begging',
                'crime',
                'domestic',
                'forced-marriage',
                'minors',
              ]),
            ),
            v.minLength(1),
          ),
          'Formen der Ausbeutung, zu denen es passen kann.',
        ),
        strength: described(
          v.picklist(['strong', 'medium', 'weak']),
          'Wie viel Gewicht es hat. Ein schwaches führt nie allein zu einem Schritt.',
        ),
        seenBy: described(
          v.pipe(
            v.array(
              v.picklist([
                'everyone',
                'reception',
                'security',
                'social-work',
                'cleaning',
                'night-shift',
                'volunteer',
                'management',
              ]),
            ),
            v.minLength(1),
          ),
          'Wer es sehen kann.',
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(20),
    v.description(
      'Die Anzeichen. Der Satz „Ein Anzeichen allein beweist nichts“ steht von selbst dabei.',
    ),
  ),
})

const itemBlock = v.strictObject({
  type: described(v.literal('item'), 'Aufgabe aus „items“.'),
  item: described(id, 'Kennung einer Aufgabe aus „items“.'),
})
const scenarioBlock = v.strictObject({
  type: described(v.literal('scenario'), 'Verzweigtes Gespräch aus „items“.'),
  item: described(id, 'Kennung einer Aufgabe vom Typ scenario.'),
})
const planChooser = v.strictObject({
  type: described(v.literal('plan-chooser'), 'Auswahl eines Wenn-dann-Plans.'),
  plans: v.optional(described(v.array(id), 'Kennungen aus „plans“; ohne Angabe alle.')),
})
const contactCard = v.strictObject({
  type: described(v.literal('contact-card'), 'Karte mit Notruf und Beratungsstellen.'),
  centres: v.optional(
    described(
      v.array(id),
      'Kennungen aus dem Verzeichnis der Stellen. Nummern stehen nie im Modul. Ohne Angabe: Notruf und bundesweite Telefone.',
    ),
  ),
})
const sourcesBlock = v.strictObject({
  type: described(v.literal('sources'), 'Quellen mit Datum.'),
  sources: v.optional(described(v.array(sourceId), 'Kennungen aus „sources“; ohne Angabe alle.')),
})

export const block = v.variant('type', [
  text,
  notice,
  image,
  compare,
  steps,
  quote,
  indicatorList,
  itemBlock,
  scenarioBlock,
  planChooser,
  contactCard,
  sourcesBlock,
])
export type ModuleBlock = v.InferOutput<typeof block>

export const screenKinds = [
  'hook',
  'pretest',
  'case',
  'explanation',
  'practice',
  'reflection',
  'takeaways',
  'tomorrow',
  'care',
] as const

const blocks = v.pipe(v.array(block), v.minLength(1), v.maxLength(20))

export const screen = v.strictObject({
  id,
  kind: described(
    v.picklist(screenKinds),
    'Aufgabe der Seite. takeaways zeigt von selbst die Merksätze. takeaways, tomorrow und care bilden die Kurzfassung.',
  ),
  title: described(line, 'Überschrift der Seite.'),
  blocks: described(blocks, 'Die Bausteine der Seite von oben nach unten.'),
  easy: v.optional(
    described(
      v.strictObject({
        title: described(line, 'Überschrift für „Einfach lesen“.'),
        blocks: described(blocks, 'Die Bausteine für „Einfach lesen“; dieselben Aufgaben.'),
        takeaways: v.optional(
          described(
            v.pipe(v.array(markdown), v.length(3)),
            'Auf der Seite takeaways: die drei Merksätze in einfachen Worten.',
          ),
        ),
      }),
      'Die Seite für „Einfach lesen“: gleiche Aussagen, gleiche Schritte, kürzere Sätze.',
    ),
  ),
})
export type Screen = v.InferOutput<typeof screen>

export const source = v.strictObject({
  id: sourceId,
  title: described(line, 'Titel, wie er auf der Seite steht.'),
  publisher: v.optional(described(line, 'Wer die Quelle herausgibt.')),
  url: described(v.pipe(v.string(), v.url(), v.regex(webAddress)), 'Adresse, mit https.'),
  retrieved: described(day, 'Tag, an dem sie gelesen wurde (JJJJ-MM-TT).'),
  reviewBy: described(
    day,
    'Tag, bis zu dem sie neu geprüft sein muss: Recht 6 Monate, sonst 12 Monate.',
  ),
  claim: v.optional(described(line, 'Die Aussage, die sie belegt, in eigenen Worten.')),
})
export type Source = v.InferOutput<typeof source>

const review = v.strictObject({
  role: described(
    v.picklist([
      'counsellor',
      'lived-experience',
      'legal',
      'practitioner',
      'plain-language',
      'accessibility',
      'pilot',
    ]),
    'Rolle der prüfenden Person.',
  ),
  name: described(line, 'Wer geprüft hat.'),
  date: described(day, 'Wann (JJJJ-MM-TT).'),
})

export const moduleFile = v.strictObject({
  $schema: v.optional(described(v.string(), 'Adresse des Schemas, damit der Editor hilft.')),
  format: described(v.literal(currentFormat), 'Fassung des Dateiformats.'),
  id: described(id, 'Kennung des Moduls, gleich dem Namen seines Ordners.'),
  language: described(
    v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/)),
    'Sprache der Datei (BCP 47), gleich dem Dateinamen: de, en, uk …',
  ),
  title: described(line, 'Titel des Moduls.'),
  summary: described(line, 'Worum es geht, in ein bis zwei Sätzen.'),
  minutes: described(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    'Ungefähre Dauer in Minuten.',
  ),
  updated: described(day, 'Tag der letzten inhaltlichen Änderung (JJJJ-MM-TT).'),
  status: described(
    v.picklist(['draft', 'reviewed']),
    'draft: noch nicht geprüft, die App zeigt „Entwurf“. reviewed: mit „review“.',
  ),
  review: v.optional(described(v.array(review), 'Wer in welcher Rolle wann geprüft hat.')),
  notice: described(
    v.strictObject({
      text: described(markdown, 'Eine sachliche Zeile zum Thema, höchstens 30 Wörter.'),
      easy: v.optional(described(markdown, 'Dieselbe Zeile für „Einfach lesen“.')),
    }),
    'Hinweis vor dem Modul.',
  ),
  objectives: v.pipe(
    v.array(
      v.strictObject({
        id,
        text: described(
          line,
          'Was die Person danach tut, mit einem Verb, das man beobachten kann.',
        ),
        safety: v.optional(
          described(
            v.boolean(),
            'true, wenn ein Fehler hier jemanden gefährden kann: Eine schädliche Entscheidung in der Abschlussprüfung führt dann zu „noch nicht bestanden“. Trägt kein Lernziel eines Kernmoduls die Angabe, gilt sie für alle.',
          ),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(6),
    v.description('Die Lernziele, drei bis fünf.'),
  ),
  screens: described(
    v.pipe(v.array(screen), v.minLength(1), v.maxLength(200)),
    'Die Seiten der Reihe nach.',
  ),
  items: described(
    v.pipe(v.array(item), v.maxLength(500)),
    'Alle Aufgaben; auf den Seiten stehen ihre Kennungen.',
  ),
  takeaways: described(
    v.pipe(v.array(markdown), v.length(3)),
    'Genau drei Merksätze, je höchstens 15 Wörter.',
  ),
  plans: v.pipe(
    v.array(
      v.strictObject({
        id,
        when: described(line, 'Wenn …'),
        then: described(line, '… dann …'),
        easy: v.optional(
          described(
            v.strictObject({
              when: described(line, 'Wenn …, in einfachen Worten.'),
              then: described(line, '… dann …, in einfachen Worten.'),
            }),
            'Derselbe Plan für „Einfach lesen“.',
          ),
        ),
      }),
    ),
    v.maxLength(6),
    v.description('Wenn-dann-Pläne, von denen die Person einen wählt.'),
  ),
  sources: described(v.pipe(v.array(source), v.maxLength(100)), 'Die Quellen mit Datum.'),
  lintNotes: v.optional(
    described(
      v.array(
        v.strictObject({
          rule: described(line, 'Name der Regel.'),
          at: v.optional(described(line, 'Kennung der Stelle.')),
          note: described(line, 'Warum die Abweichung richtig ist.'),
        }),
      ),
      'Begründete Abweichungen von den Regeln.',
    ),
  ),
})

/** A module after the door: texts are trees of plain data. */
export type Module = v.InferOutput<typeof moduleFile>
/** A module as it stands in the file. */
export type ModuleSource = v.InferInput<typeof moduleFile>
export type { Item } from '../items/schema.ts'

export const glossaryFile = v.strictObject({
  $schema: v.optional(described(v.string(), 'Adresse des Schemas, damit der Editor hilft.')),
  format: described(v.literal(1), 'Fassung des Dateiformats.'),
  language: described(v.string(), 'Sprache der Datei, gleich dem Dateinamen.'),
  terms: described(
    v.array(
      v.strictObject({
        id,
        term: described(line, 'Der Begriff.'),
        aliases: v.optional(
          described(v.array(line), 'Andere Schreibweisen und Wörter, auch für die Suche.'),
        ),
        text: described(markdown, 'Erklärung in einem bis drei Sätzen.'),
        easy: v.optional(described(markdown, 'Erklärung für „Einfach lesen“.')),
      }),
    ),
    'Die Begriffe.',
  ),
})
export type Glossary = v.InferOutput<typeof glossaryFile>
export type Term = Glossary['terms'][number]

export const courseFile = v.strictObject({
  $schema: v.optional(described(v.string(), 'Adresse des Schemas, damit der Editor hilft.')),
  format: described(v.literal(1), 'Fassung des Dateiformats.'),
  modules: described(
    v.array(
      v.strictObject({
        id: described(id, 'Kennung eines Moduls.'),
        track: described(
          v.picklist(['core', 'more']),
          'core: gehört zum Kurs. more: zur Vertiefung.',
        ),
      }),
    ),
    'Die Module in der Reihenfolge des Kurses; nicht genannte folgen nach ihrem Titel.',
  ),
})
export type Course = v.InferOutput<typeof courseFile>
