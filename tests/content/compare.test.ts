import { expect, test } from 'vitest'
import { type Edit, edited, everythingText, messagesFor } from '../support/broken.ts'

const english = edited(everythingText, ['"language": "de"', '"language": "en"'])

const translated = (...edits: readonly Edit[]): Promise<string> =>
  messagesFor(everythingText, { id: 'everything', translation: edited(english, ...edits) }).then(
    onlyComparison,
  )

/** The sample is short on purpose, so rules for authors have much to say about it. */
const onlyComparison = (text: string): string =>
  text
    .split('\n\n')
    .filter((message) => message.includes(' translation '))
    .join('\n\n')

test('is silent about a translation whose words differ and nothing else', async () => {
  expect(
    await translated(
      ['"title": "Alles einmal"', '"title": "Everything once"'],
      ['"alt": "Ein Transporter vor einem Haus"', '"alt": "A van in front of a house"'],
      ['"text": "Zeit und Kennzeichen aufschreiben"', '"text": "Write down time and plate"'],
      ['"url": "https://www.gesetze-im-internet.de/stgb/"', '"url": "https://example.org/en/"'],
      ['"label": "Ort"', '"label": "place"'],
      ['"markdown": "Offen und ruhig."', '"markdown": "Open and calm.\\n\\nTwice."'],
    ),
  ).toBe('')
})

test('names a key that is missing', async () => {
  expect(
    await translated(['      "explanation": "Eine Beobachtung hilft, eine Deutung nicht.",\n', '']),
  ).toMatchInlineSnapshot(`
    "en.json:94:5 error translation In dieser Sprache fehlt „explanation“.
      Stelle: items.van-at-five.explanation
      gefunden: id, objective, type, form, prompt, choices, shuffle, sources, reviewBy, easy
      erwartet: dieselben Felder wie in der deutschen Fassung
      Reparatur: Übersetzen Sie und ergänzen Sie:
        "explanation": "Eine Beobachtung hilft, eine Deutung nicht.""
  `)
})

test('names a key that German does not have', async () => {
  expect(
    await translated([
      '"id": "see", "title": "Hinsehen"',
      '"id": "see", "title": "Look", "markdown": "Closely."',
    ]),
  ).toMatchInlineSnapshot(`
    "en.json:48:45 error translation „markdown“ gibt es in der deutschen Fassung nicht.
      Stelle: screens.explain.blocks.3.steps.see.markdown
      gefunden: "markdown": "Closely."
      erwartet: dieselben Felder wie in der deutschen Fassung
      Reparatur: Löschen Sie das Feld hier, oder ergänzen Sie es zuerst in de.json."
  `)
})

test('names an entry that is missing', async () => {
  expect(
    await translated([
      '"id": "driver", "text": "den Fahrer"',
      '"id": "chauffeur", "text": "the driver"',
    ]),
  ).toMatchInlineSnapshot(`
    "en.json:117:18 error translation In dieser Sprache fehlt der Eintrag „driver“.
      Stelle: items.who-to-ask.choices.4
      gefunden: centre, lead, chauffeur
      erwartet: dieselben Einträge wie in der deutschen Fassung
      Reparatur: Übersetzen Sie und ergänzen Sie:
        {
          "id": "driver",
          "text": "den Fahrer",
          "feedback": "Er erfährt so von Ihrem Eindruck."
        }

    en.json:120:9 error translation Den Eintrag „chauffeur“ gibt es in der deutschen Fassung nicht.
      Stelle: items.who-to-ask.choices.chauffeur
      gefunden: chauffeur
      erwartet: dieselben Kennungen wie in der deutschen Fassung
      Reparatur: Löschen Sie den Eintrag, oder geben Sie ihm die Kennung der deutschen Fassung."
  `)
})

test('names entries in another order', async () => {
  expect(
    await translated([
      '[{ "id": "yes", "text": "Ja" }, { "id": "no", "text": "Nein" }]',
      '[{ "id": "no", "text": "No" }, { "id": "yes", "text": "Yes" }]',
    ]),
  ).toMatchInlineSnapshot(`
    "en.json:128:27 error translation Die Reihenfolge ist anders als in der deutschen Fassung.
      Stelle: items.note-grid.columns.no.id
      gefunden: no, yes
      erwartet: yes, no
      Reparatur: Stellen Sie die Einträge in diese Reihenfolge."
  `)
})

test('names another solution, wherever it stands', async () => {
  expect(
    await translated(
      ['"correct": "yes"', '"correct": "no"'],
      ['"option": "danger"', '"option": "rent"'],
      ['"reads": "observation"', '"reads": "interpretation"'],
      ['"offer": { "value": "best"', '"offer": { "value": "acceptable"'],
      ['"act": { "value": "acceptable"', '"act": { "value": "best"'],
      ['"next": "leaves"', '"next": "sits"'],
      ['"next": "sits"', '"next": "leaves"'],
      ['"strength": "strong"', '"strength": "medium"'],
      ['"shuffle": false', '"shuffle": true'],
    ),
  ).toMatchInlineSnapshot(`
    "en.json:58:108 error translation „strength“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: screens.explain.blocks.5.entries.papers.strength
      gefunden: "medium"
      erwartet: "strong"
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "strength": "strong"

    en.json:105:18 error translation „shuffle“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: items.van-at-five.shuffle
      gefunden: true
      erwartet: false
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "shuffle": false

    en.json:130:81 error translation „correct“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: items.note-grid.rows.time.correct
      gefunden: "no"
      erwartet: "yes"
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "correct": "yes"

    en.json:141:54 error translation „option“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: items.who-does-what.pairs.p110.option
      gefunden: "rent"
      erwartet: "danger"
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "option": "danger"

    en.json:186:68 error translation „reads“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: items.case-note.passages.came.reads
      gefunden: "interpretation"
      erwartet: "observation"
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "reads": "observation"

    en.json:202:29 error translation „value“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: items.mr-tesfay.decisions.offer.value
      gefunden: "acceptable"
      erwartet: "best"
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "value": "best"

    en.json:203:27 error translation „value“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: items.mr-tesfay.decisions.act.value
      gefunden: "best"
      erwartet: "acceptable"
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "value": "acceptable"

    en.json:235:92 error translation „next“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: items.evening-talk.nodes.begin.choices.listen.next
      gefunden: "leaves"
      erwartet: "sits"
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "next": "sits"

    en.json:236:97 error translation „next“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: items.evening-talk.nodes.begin.choices.press.next
      gefunden: "sits"
      erwartet: "leaves"
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "next": "leaves""
  `)
})

test('names a block of another type and a list of another length', async () => {
  expect(
    await translated(
      ['{ "type": "notice", "tone": "care", "markdown"', '{ "type": "text", "markdown"'],
      ['"entries": ["Sie fragen im Flur."]', '"entries": ["One.", "Two."]'],
    ),
  ).toMatchInlineSnapshot(`
    "en.json:24:19 error translation „type“ ist anders als in der deutschen Fassung. Nur die Wörter dürfen sich unterscheiden.
      Stelle: screens.hook.blocks.2.type
      gefunden: "text"
      erwartet: "notice"
      Reparatur: Schreiben Sie wie in de.json, oder ändern Sie zuerst de.json:
        "type": "notice"

    en.json:42:32 error translation „entries“ hat nicht so viele Einträge wie in der deutschen Fassung.
      Stelle: screens.explain.blocks.2.dont.entries
      gefunden: 2
      erwartet: 1
      Reparatur: Übersetzen Sie jeden Eintrag der deutschen Fassung einzeln."
  `)
})

test('warns when German is newer', async () => {
  expect(await translated(['"updated": "2026-11-23"', '"updated": "2026-11-22"']))
    .toMatchInlineSnapshot(`
    "en.json:9:14 warning translation Die deutsche Fassung ist neuer als diese.
      Stelle: updated
      gefunden: "2026-11-22"
      erwartet: „updated“ nicht vor dem 2026-11-23
      Reparatur: Prüfen Sie, was sich in de.json geändert hat. Setzen Sie danach hier „updated“ neu."
  `)
})

test('says so when German cannot be compared', async () => {
  const text = await messagesFor('{', { id: 'everything', translation: english })
  expect(onlyComparison(text)).toMatchInlineSnapshot(`
    "en.json:1:1 error translation Der Vergleich mit der deutschen Fassung ist nicht möglich: de.json hat Fehler.
      gefunden: de.json:1:1 json
      erwartet: eine deutsche Fassung ohne Fehler
      Reparatur: Reparieren Sie zuerst de.json."
  `)
})
