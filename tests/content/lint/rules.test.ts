import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkModule } from '../../../src/content/check.ts'
import type { World } from '../../../src/content/lint/rule.ts'
import { rules } from '../../../src/content/lint/rules.ts'
import { parseModule } from '../../../src/content/parse.ts'
import type { ModuleSource } from '../../../src/content/schema.ts'

type Item = ModuleSource['items'][number]
type Block = ModuleSource['screens'][number]['blocks'][number]
interface Example {
  module: ModuleSource
  world?: Partial<World>
}
interface Case {
  /** Breaks the rule at this place. */
  bad: Example
  at: string
  /** As near to the bad one as can be, and fine. */
  good: Example
}

const enough =
  'Diese Wahl führt zu einem ruhigen Gespräch. Die Person kann frei sprechen, weil niemand mithört. Bieten Sie ihr jetzt den Raum an.'

const hard =
  'Fachberatungsstellen unterstützen Unterkunftsmitarbeitende kontinuierlich, einzelfallbezogen, vertraulich. '.repeat(
    6,
  )
const simple =
  'Eine Stelle berät das Team. Sie hilft in jedem Fall. Das Gespräch bleibt geheim. '.repeat(6)
const oneTerm: Partial<World> = {
  terms: new Set(['x']),
  termWords: () => new Map([['x', 'Ausbeutung']]),
}

const examples = {
  'absolute-term': {
    bad: withChoices('Ein Gespräch anbieten', 'Nie jemanden ansprechen', 'Die Leitung fragen'),
    at: 'items.question.choices.b.text',
    good: withChoices('Ein Gespräch anbieten', '„Das sage ich nie.“', 'Niemanden stören'),
  },
  'all-of-the-above': {
    bad: withChoices('Polizei rufen', 'Leitung fragen', 'Keine der genannten'),
    at: 'items.question.choices.c.text',
    good: withChoices('Polizei rufen', 'Leitung fragen', 'Alle im Haus fragen'),
  },
  'alt-text': {
    bad: withBlock({ type: 'image', src: 'a.svg', alt: ' ' }),
    at: 'screens.one.blocks.1.alt',
    good: withBlock({ type: 'image', src: 'a.svg', alt: 'Der Weg vom Empfang zum Büro' }),
  },
  'broken-letters': {
    bad: withText('Die TÃ¼r ist offen.'),
    at: 'screens.one.blocks.1.markdown',
    good: withText('Die Tür ist offen. São Paulo liegt in Brasilien.'),
  },
  'case-mix': {
    bad: withCases('present', 'present', 'absent', 'absent'),
    at: 'items',
    good: withCases('present', 'ambiguous', 'absent', 'absent'),
  },
  'case-pair': {
    bad: withPair('act'),
    at: 'items.twin.decisions',
    good: withPair('offer'),
  },
  'case-details': {
    bad: aModule({ items: [aCase('one', 'present')] }),
    at: 'items.one',
    good: aModule({
      items: [aCase('one', 'absent', 'offer', { gender: 'man', age: 'adult', region: 'unsaid' })],
    }),
  },
  'choice-count': {
    bad: withChoices('Polizei rufen', 'Leitung fragen'),
    at: 'items.question.choices',
    good: withChoices('Polizei rufen', 'Leitung fragen', 'Kollegin fragen'),
  },
  'choice-length': {
    bad: withChoices(
      'Ein Gespräch unter vier Augen anbieten und ruhig bleiben',
      'Warten',
      'Leitung fragen',
    ),
    at: 'items.question.choices.a.text',
    good: withChoices('Ein Gespräch anbieten', 'Ruhig abwarten', 'Die Leitung fragen'),
  },
  'contact-data': {
    bad: withText('Rufen Sie die Nummer 030 123 456 78 an.'),
    at: 'screens.one.blocks.1.markdown',
    good: withText(
      'Rufen Sie 110 oder [112](tel:112) an. Am 05.10.2026 um 08:00 Uhr kamen 15 000 Euro.',
    ),
  },
  'dead-reference': {
    bad: { ...withText('Ein [Wort](glossary:unknown).'), world: { terms: new Set(['word']) } },
    at: 'screens.one.blocks.1.markdown',
    good: { ...withText('Ein [Wort](glossary:word).'), world: { terms: new Set(['word']) } },
  },
  'definition-stem': {
    bad: aModule({ items: [aQuestion({ prompt: 'Was bedeutet Menschenhandel?' })] }),
    at: 'items.question.prompt',
    good: aModule({ items: [aQuestion({ prompt: 'Was ist der beste nächste Schritt?' })] }),
  },
  'duplicate-choices': {
    bad: withChoices('Polizei rufen', 'Leitung fragen', 'Leitung  fragen.'),
    at: 'items.question.choices.c.text',
    good: withChoices('Polizei rufen', 'Leitung fragen', 'Leitung bitten'),
  },
  'easy-version': {
    bad: aModule({
      screens: [{ id: 'one', kind: 'practice', title: 'Eins', blocks: [aText('Ein Satz.')] }],
    }),
    at: 'screens.one.easy',
    good: withText('Ein Satz.'),
  },
  exclamation: {
    bad: withText('Achten Sie darauf!'),
    at: 'screens.one.blocks.1.markdown',
    good: withText('Sie ruft: „Hilfe!“ Bleiben Sie ruhig.'),
  },
  'fact-source': {
    bad: withText('In 40 Prozent der Verfahren ging es um Arbeit.'),
    at: 'screens.one.blocks.1.markdown',
    good: withBlocks(aText('In 40 Prozent der Verfahren ging es um Arbeit.'), { type: 'sources' }),
  },
  'feedback-length': {
    bad: aModule({ items: [aQuestion({ feedback: 'Das ist falsch.' })] }),
    at: 'items.question.choices.a.feedback',
    good: aModule({ items: [aQuestion()] }),
  },
  'feedback-opening': {
    bad: aModule({ items: [aQuestion({ feedback: `Falsch. ${enough}` })] }),
    at: 'items.question.choices.a.feedback',
    good: aModule({ items: [aQuestion({ feedback: `Genau dieses Wort hilft. ${enough}` })] }),
  },
  'feedback-repeated': {
    bad: aModule({ items: [aQuestion()] }),
    at: 'items.question.choices.b.feedback',
    good: withFeedbacks('Das hilft der Person.', 'Das hilft dem Team.', 'Das hilft nur Ihnen.'),
  },
  'few-items': {
    bad: aModule({ items: [aQuestion({ id: 'q1' }), aQuestion({ id: 'q2' })] }),
    at: 'objectives.goal',
    good: aModule({
      items: [aQuestion({ id: 'q1' }), aQuestion({ id: 'q2' }), aQuestion({ id: 'q3' })],
    }),
  },
  flesch: {
    bad: withText(hard),
    at: 'screens.one',
    good: withText(simple),
  },
  'gender-form': {
    bad: withText('Alle Bewohner:innen sind da.'),
    at: 'screens.one.blocks.1.markdown',
    good: withText('Bewohnerinnen und Bewohner und das Team sind da. Anfang: innen ist es warm.'),
  },
  'image-motif': {
    bad: withBlock({ type: 'image', src: 'hands-in-chains.svg', alt: 'Zwei Hände' }),
    at: 'screens.one.blocks.1.src',
    good: withBlock({ type: 'image', src: 'hands-and-papers.svg', alt: 'Hände mit Papieren' }),
  },
  'image-size': {
    bad: withDrawing(drawing(), 15_001),
    at: 'screens.one.blocks.1.src',
    good: withDrawing(drawing(), 15_000),
  },
  'item-explanation': {
    bad: aModule({ items: [aQuestion()] }),
    at: 'items.question',
    good: aModule({ items: [{ ...aQuestion(), explanation: 'Die Person entscheidet.' }] }),
  },
  'key-position': {
    bad: withKeysAt(0, 0, 0, 0, 1),
    at: 'items',
    good: withKeysAt(0, 1, 2, 0, 1),
  },
  link: {
    bad: withText('Mehr steht [hier](http://example.org).'),
    at: 'screens.one.blocks.1.markdown',
    good: withText('Mehr steht [hier](https://example.org) und [dort](#/help).'),
  },
  lix: {
    bad: withText(hard),
    at: 'screens.one',
    good: withText(simple),
  },
  'longest-key': {
    bad: withChoices(
      'Unter vier Augen ein Gespräch anbieten',
      'Die Polizei rufen',
      'Gar nichts tun',
    ),
    at: 'items.question.choices.a.text',
    good: withChoices('Ein Gespräch anbieten', 'Die Polizei sofort rufen', 'Gar nichts tun'),
  },
  'multiple-count': {
    bad: withSeveral('Was hilft der Frau?'),
    at: 'items.several.prompt',
    good: withSeveral('Was hilft der Frau? Wählen Sie alle passenden.'),
  },
  'negated-stem': {
    bad: aModule({ items: [aQuestion({ prompt: 'Was sagen Sie hier nicht?' })] }),
    at: 'items.question.prompt',
    good: aModule({
      items: [
        aQuestion({ prompt: 'Herr T. sagt nichts. Was sagen Sie **nicht**, wenn er nicht mag?' }),
      ],
    }),
  },
  overdue: {
    bad: withReviewBy('2026-11-22'),
    at: 'sources.S1.reviewBy',
    good: withReviewBy('2026-11-23'),
  },
  'plain-markdown': {
    bad: withText('Ein <b>Wort</b>.'),
    at: 'screens.one.blocks.1.markdown',
    good: withText('Ein **Wort** und 3 < 5.'),
  },
  'review-missing': {
    bad: aModule({ status: 'reviewed' }),
    at: 'status',
    good: aModule({
      status: 'reviewed',
      review: [{ role: 'legal', name: 'Erika Beispiel', date: '2026-11-01' }],
    }),
  },
  sachtextformel: {
    bad: withText(hard),
    at: 'screens.one',
    good: withText(simple),
  },
  'same-solution': {
    bad: withGrid('yes', 'yes', 'yes'),
    at: 'items.table.rows',
    good: withGrid('yes', 'no', 'yes'),
  },
  'sentence-length': {
    bad: withText(`Kurz. Ein Satz ${'mit Wort '.repeat(13)}endet hier.`),
    at: 'screens.one.blocks.1.markdown',
    good: withText(
      `Kurz. Ein Satz ${'mit Wort '.repeat(8)}endet hier. ${'Noch ein Satz mit Wort. '.repeat(5)}`,
    ),
  },
  shame: {
    bad: aModule({ items: [aQuestion({ feedback: `Das hätten Sie erkennen müssen. ${enough}` })] }),
    at: 'items.question.choices.a.feedback',
    good: aModule({ items: [aQuestion({ feedback: `Das konnten Sie nicht wissen. ${enough}` })] }),
  },
  'stem-cue': {
    bad: withStem('Die Begleitung antwortet.', 'Die Begleitung hinausbitten'),
    at: 'items.question.choices.a.text',
    good: withStem('Der Mann antwortet.', 'Die Begleitung hinausbitten'),
  },
  'svg-content': {
    bad: withDrawing(drawing('<script>alert(1)</script>')),
    at: 'screens.one.blocks.1.src',
    good: withDrawing(
      drawing('<defs><path id="p" d="M0 0h9"/></defs><use href="#p" fill="url(#g)"/>'),
    ),
  },
  'term-first': {
    bad: {
      ...withBlocks(aText('Es geht um Ausbeutung.'), aText('[Ausbeutung](glossary:x)')),
      world: oneTerm,
    },
    at: 'screens.one.blocks.1.markdown',
    good: { ...withText('Es geht um [Ausbeutung](glossary:x). Ausbeutung …'), world: oneTerm },
  },
  'text-length': {
    bad: aModule({ takeaways: ['Eins.', 'Zwei.', 'Wort '.repeat(16)] }),
    at: 'takeaways.3',
    good: aModule({ takeaways: ['Eins.', 'Zwei.', 'Wort '.repeat(15)] }),
  },
  'true-false': {
    bad: withChoices('Ja', 'Nein', 'Das weiß ich nicht'),
    at: 'items.question.choices',
    good: withChoices('Ja, in Ruhe', 'Nein, erst morgen', 'Das Team fragen'),
  },
  'unused-item': {
    bad: aModule({ items: [aQuestion({ id: 'unused' })] }, 'no items'),
    at: 'items.unused.id',
    good: aModule({ items: [{ ...aQuestion({ id: 'variant' }), form: 'A' }] }, 'no items'),
  },
  'word-list': {
    bad: withText('Das Opfer sitzt im Büro.'),
    at: 'screens.one.blocks.1.markdown',
    good: withText('Die betroffene Person kennt ihre Opferrechte.'),
  },
} satisfies { [rule in keyof typeof rules]: Case }

describe.each(Object.entries(examples))('%s', (rule, { bad, at, good }) => {
  test('finds the offence and says where it is', () => {
    const found = findingsOf(bad).filter((finding) => finding.rule === rule)
    expect(found.map((finding) => finding.at)).toContain(at)
  })

  test('is silent about a module that is fine', () => {
    expect(findingsOf(good).filter((finding) => finding.rule === rule)).toEqual([])
  })
})

test('every file of a rule is in the table', () => {
  const parts = ['rule.ts', 'rules.ts', 'blocks.ts', 'readability.ts', 'sentences.ts']
  const files = readdirSync('src/content/lint').filter((file) => !parts.includes(file))
  expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(rules).sort())
})

test.each([
  ['svg-content.script', '<rect onclick="alert(1)"/>'],
  ['svg-content.script', '<a href="javascript:alert(1)"/>'],
  ['svg-content.foreign', '<foreignObject/>'],
  ['svg-content.outside', '<image href="https://example.org/a.png"/>'],
  ['svg-content.outside', '<use xlink:href="other.svg#a"/>'],
  ['svg-content.outside', '<rect fill="url(https://example.org/#a)"/>'],
  ['svg-content.text', '<text>Hilfe</text>'],
  ['svg-content.style', '<rect style="fill:red"/>'],
])('%s: a drawing may not hold %s', (code, content) => {
  expect(findingsOf(withDrawing(drawing(content))).map((finding) => finding.code)).toContain(code)
})

test('a drawing needs its view box, because the page keeps room for it', () => {
  const codes = findingsOf(withDrawing('<svg width="10"></svg>')).map((finding) => finding.code)
  expect(codes).toContain('svg-content.box')
})

test('easy-version misses the sentences to take away, and nothing once they are there', () => {
  const blocks = [aText('Ein Satz.')]
  const easy = { title: 'Zum Mitnehmen', blocks }
  const example = (more: { takeaways?: string[] }) =>
    aModule({
      screens: [
        { id: 'end', kind: 'takeaways', title: 'Ende', blocks, easy: { ...easy, ...more } },
      ],
    })
  const codes = (one: Example) => findingsOf(one).map((finding) => finding.code)
  expect(codes(example({}))).toContain('easy-version.takeaways')
  expect(codes(example({ takeaways: ['Eins.', 'Zwei.', 'Drei.'] }))).not.toContain(
    'easy-version.takeaways',
  )
})

test.each([
  ['phone numbers', '+49 30 12345678'],
  ['helplines', '116 006'],
  ['numbers with slashes', '0800/1234567'],
  ['mail addresses', 'hilfe@example.org'],
  ['links to numbers', '[Anruf](tel:0301234567)'],
])('contact-data finds %s', (_, text) => {
  const found = findingsOf(withText(`Hier: ${text}.`))
  expect(found.map((finding) => finding.code)).toContain('contact-data')
})

test.each([
  ['§ 232 StGB'],
  ['3. Mai 2026'],
  ['2026-11-23'],
  ['10 000 000 Euro'],
  ['0,5 Prozent'],
  ['https://example.org/08001234567'],
])('contact-data is silent about %s', (text) => {
  const found = findingsOf(withText(`Das ist ${text} heute.`))
  expect(found.map((finding) => finding.code)).not.toContain('contact-data')
})

test('counts entries of a list as sentences of their own', () => {
  const list = Array.from({ length: 8 }, (_, n) => `- Eintrag ${n} hat fünf Wörter`).join('\n')
  expect(findingsOf(withText(list)).map((finding) => finding.rule)).not.toContain('sentence-length')
})

test('points at the sentence that is too long, also behind escaped characters', () => {
  const long = `Und ${'dieses Wort '.repeat(13)}endet.`
  const [finding] = findingsOf(withText(`Er sagt "ja".\n\n${long}`)).filter(
    (one) => one.rule === 'sentence-length',
  )
  const line = textOf(withText(`Er sagt "ja".\n\n${long}`)).split('\n')[(finding?.line ?? 0) - 1]
  expect(line?.slice((finding?.column ?? 0) - 1)).toMatch(/^Und dieses Wort/)
})

test('warns over 20 words, refuses over 25, and warns over 10 in easy reading', () => {
  const levels = (words: number, easy = false) =>
    findingsOf(easy ? withEasyText('Wort '.repeat(words)) : withText('Wort '.repeat(words)))
      .filter((finding) => finding.rule === 'sentence-length')
      .map((finding) => finding.level)
  expect(levels(20)).toEqual([])
  expect(levels(21)).toEqual(['warning'])
  expect(levels(26)).toEqual(['error'])
  expect(levels(10, true)).toEqual([])
  expect(levels(11, true)).toEqual(['warning'])
})

test('an English module is read with English words', () => {
  const choices = [
    aChoice('a', 'Call the police', true),
    aChoice('b', 'Ask a colleague'),
    aChoice('c', 'None of the above'),
  ]
  const module = { ...aModule({ items: [aQuestion({ choices })] }).module, language: 'en' }
  expect(findingsOf({ module }).map((finding) => finding.rule)).toContain('all-of-the-above')
})

function findingsOf({ module, world }: Example) {
  const parsed = parseModule(textOf({ module }), 'de.json')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2))
  return checkModule(parsed.value, { today: '2026-11-23', ...world })
}

function textOf({ module }: Example): string {
  return JSON.stringify(module, null, 2)
}

/** A small module; every item stands on the practice screen unless told otherwise. */
function aModule(
  parts: Partial<ModuleSource>,
  placed: 'all items' | 'no items' = 'all items',
): Example {
  const items = parts.items ?? []
  const blocks: Block[] = [
    aText('Ein Satz.'),
    ...(placed === 'all items'
      ? items.map((one) => ({ type: 'item', item: one.id }) as const)
      : []),
  ]
  return {
    module: {
      format: 1,
      id: 'small',
      language: 'de',
      title: 'Klein',
      summary: 'Ein kleines Modul.',
      minutes: 5,
      updated: '2026-11-23',
      status: 'draft',
      notice: { text: 'Thema: Arbeit.' },
      objectives: [{ id: 'goal', text: 'bietet ein Gespräch an' }],
      screens: [
        { id: 'one', kind: 'practice', title: 'Eins', blocks, easy: { title: 'Eins', blocks } },
      ],
      items,
      takeaways: ['Eins.', 'Zwei.', 'Drei.'],
      plans: [],
      sources: [],
      ...parts,
    },
  }
}

function aText(markdown: string): Block {
  return { type: 'text', markdown }
}

function withBlock(block: Block): Example {
  return withBlocks(block)
}

function withBlocks(...blocks: Block[]): Example {
  return aModule({
    screens: [
      {
        id: 'one',
        kind: 'practice',
        title: 'Eins',
        blocks,
        easy: { title: 'Eins', blocks: [aText('Ein Satz.')] },
      },
    ],
  })
}

function withText(markdown: string): Example {
  return withBlock(aText(markdown))
}

function withEasyText(markdown: string): Example {
  const { module } = withText('Ein Satz.')
  const screens = module.screens.map((screen) => ({
    ...screen,
    easy: { title: 'Eins', blocks: [aText(markdown)] },
  }))
  return { module: { ...module, screens } }
}

function drawing(content = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${content}</svg>`
}

function withDrawing(svg: string, bytes = svg.length): Example {
  return {
    ...withBlock({ type: 'image', src: 'a.svg', decorative: true }),
    world: { media: new Map([['a.svg', { bytes, svg }]]) },
  }
}

function aChoice(id: string, text: string, correct = false, feedback = enough) {
  return { id, text, feedback, ...(correct && { correct }) }
}

function aQuestion(
  parts: {
    id?: string
    prompt?: string
    feedback?: string
    choices?: ReturnType<typeof aChoice>[]
  } = {},
): Item {
  const feedback = parts.feedback ?? enough
  return {
    id: parts.id ?? 'question',
    objective: 'goal',
    type: 'single-choice',
    prompt: parts.prompt ?? 'Was ist jetzt der beste nächste Schritt?',
    choices: parts.choices ?? [
      aChoice('a', 'Ein Gespräch anbieten', true, feedback),
      aChoice('b', 'Die Polizei sofort rufen', false, feedback),
      aChoice('c', 'Zuerst ruhig abwarten', false, feedback),
    ],
  }
}

function withChoices(right: string, ...wrong: string[]): Example {
  const choices = [
    aChoice('a', right, true),
    ...wrong.map((text, n) => aChoice('bcd'.charAt(n), text)),
  ]
  return aModule({ items: [aQuestion({ choices })] })
}

function withFeedbacks(...feedbacks: string[]): Example {
  const choices = feedbacks.map((feedback, n) =>
    aChoice('abc'.charAt(n), `Möglichkeit ${n}`, n === 0, `${feedback} ${enough}`),
  )
  return aModule({ items: [aQuestion({ choices })] })
}

function withStem(prompt: string, right: string): Example {
  const choices = [
    aChoice('a', right, true),
    aChoice('b', 'Die Polizei sofort rufen'),
    aChoice('c', 'Zuerst ruhig abwarten'),
  ]
  return aModule({ items: [aQuestion({ prompt: `${prompt} Was tun Sie?`, choices })] })
}

function withSeveral(prompt: string): Example {
  const choices = [
    aChoice('a', 'Zeit', true),
    aChoice('b', 'Ruhe', true),
    aChoice('c', 'Druck'),
    aChoice('d', 'Eile'),
  ]
  return aModule({
    items: [{ id: 'several', objective: 'goal', type: 'multiple-choice', prompt, choices }],
  })
}

function withKeysAt(...positions: number[]): Example {
  const items = positions.map((position, n) =>
    aQuestion({
      id: `q${n}`,
      choices: ['a', 'b', 'c'].map((id, place) =>
        aChoice(id, `Möglichkeit ${id}`, place === position),
      ),
    }),
  )
  return aModule({ items })
}

type Value = 'best' | 'acceptable' | 'harmful'
type State = 'present' | 'absent' | 'ambiguous'

function aCase(
  id: string,
  state: State,
  best: 'offer' | 'act' = 'offer',
  person?: Extract<Item, { type: 'case' }>['person'],
): Item {
  const value = (name: string): Value =>
    state === 'ambiguous' ? 'acceptable' : name === best ? 'best' : 'harmful'
  return {
    id,
    objective: 'goal',
    type: 'case',
    prompt: 'Was ist jetzt der beste nächste Schritt?',
    vignette: 'Herr T. kommt spät.',
    state,
    role: 'reception',
    ...(person && { person }),
    decisions: {
      nothing: { value: value('nothing'), feedback: enough },
      offer: { value: value('offer'), feedback: enough },
      act: { value: value('act'), feedback: enough },
    },
  }
}

function withCases(...states: State[]): Example {
  return aModule({ items: states.map((state, n) => aCase(`case-${n}`, state)) })
}

function withPair(best: 'offer' | 'act'): Example {
  const twin = aCase('twin', 'present', best)
  if (twin.type === 'case') twin.counterfactualOf = 'first'
  return aModule({ items: [aCase('first', 'present'), twin] })
}

function withReviewBy(reviewBy: string): Example {
  const source = { id: 'S1', title: 'Gesetz', url: 'https://example.org', retrieved: '2026-05-23' }
  return aModule({ sources: [{ ...source, reviewBy }] })
}

function withGrid(...solutions: ('yes' | 'no')[]): Example {
  const columns = [
    { id: 'yes', text: 'Ja' },
    { id: 'no', text: 'Nein' },
  ]
  const rows = solutions.map((correct, n) => ({
    id: `row-${n}`,
    text: `Aussage ${n}`,
    correct,
    feedback: enough,
  }))
  return aModule({
    items: [{ id: 'table', objective: 'goal', type: 'grid', prompt: 'Stimmt das?', columns, rows }],
  })
}

test.each(Object.entries(rules))(
  '%s has a page for authors: why, an example, the repair',
  (name, rule) => {
    const page = readFileSync(`docs/autoren/regeln/${name}.md`, 'utf8')
    expect(page).toMatch(new RegExp(`^# ${name}\\n\\n\\*\\*${rule.level}\\*\\*`))
    for (const heading of ['## Warum', '## Beispiel', '## Reparatur'])
      expect(page).toContain(heading)
  },
)

test('the guide numbers what it asks of items from I01 to I22, each a rule', () => {
  const guide = readFileSync('docs/autoren/regeln.md', 'utf8')
  const numbered = [...guide.matchAll(/^\| (I\d\d) \| \[([a-z-]+)\]\(regeln\/([a-z-]+)\.md\)/gm)]
  expect(numbered.map(([, number]) => number)).toEqual(
    Array.from({ length: 22 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`),
  )
  for (const [, , name, page] of numbered) {
    expect(page).toBe(name)
    expect(Object.keys(rules)).toContain(name)
  }
})

test('the guide lists every rule once', () => {
  const guide = readFileSync('docs/autoren/regeln.md', 'utf8')
  const listed = [...guide.matchAll(/\]\(regeln\/([a-z-]+)\.md\)/g)].map(([, name]) => name)
  expect(new Set(listed)).toEqual(new Set(Object.keys(rules)))
  expect(listed).toHaveLength(Object.keys(rules).length)
})
