import * as v from 'valibot'
import { described, feedback, id, itemBase, markdown } from '../fields.ts'

/** The three decisions of design section 8, the same in every case. */
export const decisions = ['nothing', 'offer', 'act'] as const

const decision = (name: string) =>
  described(
    v.strictObject({
      value: described(
        v.picklist(['best', 'acceptable', 'harmful']),
        'best: bester nächster Schritt. acceptable: vertretbar. harmful: würde schaden.',
      ),
      feedback,
    }),
    name,
  )

/** A vignette with three decisions and a certainty. */
export const caseItem = v.pipe(
  v.strictObject({
    type: described(v.literal('case'), 'Fall: eine Geschichte mit drei festen Entscheidungen.'),
    ...itemBase,
    vignette: described(
      markdown,
      'Die Fallgeschichte, 60 bis 120 Wörter, aus der Sicht einer Rolle: was zu sehen und zu hören ist, nicht was es bedeutet.',
    ),
    state: described(
      v.picklist(['present', 'absent', 'ambiguous']),
      'present: mehrere Anzeichen zusammen. absent: gewöhnliches Leben. ambiguous: beide Wege sind vertretbar, wird nicht gewertet.',
    ),
    exploitation: v.optional(
      described(
        v.picklist([
          'sexual',
          'labour',
          'begging',
          'crime',
          'domestic',
          'forced-marriage',
          'neighbour',
        ]),
        'Form der Ausbeutung, um die es geht; neighbour für benachbarte Themen wie häusliche Gewalt oder Schulden.',
      ),
    ),
    role: described(
      v.picklist([
        'reception',
        'security',
        'social-work',
        'cleaning',
        'night-shift',
        'volunteer',
        'management',
      ]),
      'Aus wessen Sicht erzählt wird.',
    ),
    person: v.optional(
      described(
        v.strictObject({
          gender: v.optional(
            described(
              v.picklist(['woman', 'man', 'non-binary', 'mixed']),
              'Geschlecht der Hauptperson.',
            ),
          ),
          age: v.optional(
            described(
              v.picklist(['child', 'youth', 'adult', 'over-50', 'mixed']),
              'Altersgruppe der Hauptperson.',
            ),
          ),
          region: v.optional(
            described(
              v.picklist([
                'germany',
                'eu',
                'eastern-europe',
                'west-africa',
                'east-africa',
                'north-africa',
                'middle-east',
                'asia',
                'latin-america',
                'unsaid',
              ]),
              'Weltregion, nur für die Ausgewogenheit des Kurses.',
            ),
          ),
        }),
        'Angaben zur Hauptperson, nur für die Ausgewogenheit des Kurses; wird nicht gezeigt.',
      ),
    ),
    counterfactualOf: v.optional(
      described(
        id,
        'Kennung des Falls, von dem sich dieser nur in einem Merkmal unterscheidet. Beide haben dieselbe Lösung.',
      ),
    ),
    decisions: described(
      v.strictObject({
        nothing: decision('„Nichts weiter nötig“'),
        offer: decision('„Gespräch unter vier Augen und Beratungsstelle anbieten“'),
        act: decision('„Jetzt handeln (Gefahr, Kind)“'),
      }),
      'Die drei Entscheidungen. Ihr Wortlaut ist in jedem Fall gleich und steht nicht in der Datei.',
    ),
  }),
  v.check((item) => {
    const best = decisions.filter((one) => item.decisions[one].value === 'best').length
    return item.state === 'ambiguous' ? best === 0 : best === 1
  }, 'case-key'),
)
export type Case = v.InferOutput<typeof caseItem>
export type Decision = (typeof decisions)[number]
