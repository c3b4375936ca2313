import { expect, test } from 'vitest'
import { exampleText, messages, messagesFor, messagesInEverything } from '../support/broken.ts'

test('says how to repair an empty file', async () => {
  expect(await messagesFor('')).toMatchInlineSnapshot(`
    "de.json:1:1 error json Die Datei ist leer.
      erwartet: ein Modul: ein Objekt zwischen { und }
      Reparatur: Kopieren Sie das Beispiel aus docs/autoren/ in die Datei und ändern Sie es."
  `)
})

test('says how to repair a missing comma', async () => {
  expect(await messages(['"title": "Genau hinsehen",', '"title": "Genau hinsehen"']))
    .toMatchInlineSnapshot(`
    "de.json:6:27 error json Hier fehlt ein Komma.
      gefunden: "title": "Genau hinsehen"
      erwartet: ein Komma zwischen zwei Angaben
      Reparatur: Setzen Sie ein Komma an das Ende dieser Angabe:
        "title": "Genau hinsehen","
  `)
})

test('says how to repair a comma too many at the end of a list', async () => {
  expect(
    await messages([
      '{ "type": "item", "item": "herr-tesfay" }\n      ],',
      '{ "type": "item", "item": "herr-tesfay" },\n      ],',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:72:50 error json Nach der letzten Angabe steht ein Komma.
      gefunden: { "type": "item", "item": "herr-tesfay" },
      erwartet: kein Komma vor } oder ]
      Reparatur: Löschen Sie das Komma:
        { "type": "item", "item": "herr-tesfay" }"
  `)
})

test('says how to repair a comma too many at the end of an object', async () => {
  expect(
    await messages([
      '"claim": "Ausbeutung der Arbeitskraft ist strafbar."',
      '"claim": "Ausbeutung der Arbeitskraft ist strafbar.",',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:190:59 error json Nach der letzten Angabe steht ein Komma.
      gefunden: "claim": "Ausbeutung der Arbeitskraft ist strafbar.",
      erwartet: kein Komma vor } oder ]
      Reparatur: Löschen Sie das Komma:
        "claim": "Ausbeutung der Arbeitskraft ist strafbar.""
  `)
})

test('says how to repair a text without its closing quotation mark', async () => {
  expect(await messages(['"title": "Genau hinsehen",', '"title": "Genau hinsehen,']))
    .toMatchInlineSnapshot(`
    "de.json:6:12 error json Dieser Text hat kein Ende: das schließende Anführungszeichen fehlt.
      gefunden: "title": "Genau hinsehen,
      erwartet: ein Text in einer Zeile, zwischen zwei geraden Anführungszeichen; ein Zeilenwechsel im Text heißt \\n
      Reparatur: Setzen Sie das schließende Anführungszeichen:
        "title": "Genau hinsehen,""
  `)
})

test('says how to repair typographic quotation marks around a text', async () => {
  expect(await messages(['"title": "Genau hinsehen"', '"title": „Genau hinsehen“']))
    .toMatchInlineSnapshot(`
    "de.json:6:12 error json Der Text beginnt mit einem falschen Anführungszeichen.
      gefunden: "title": „Genau hinsehen“,
      erwartet: gerade Anführungszeichen (") um jeden Text; im Text selbst sind „ und “ erlaubt
      Reparatur: Ersetzen Sie die äußeren Anführungszeichen:
        "title": "Genau hinsehen","
  `)
})

test('says how to repair a key without quotation marks', async () => {
  expect(await messages(['"title": "Genau hinsehen"', 'title: "Genau hinsehen"']))
    .toMatchInlineSnapshot(`
    "de.json:6:3 error json Der Name eines Feldes steht nicht in geraden Anführungszeichen.
      gefunden: title: "Genau hinsehen",
      erwartet: "name": Wert
      Reparatur: Setzen Sie gerade Anführungszeichen (") um den Namen:
        "title": "Genau hinsehen","
  `)
})

test('says how to repair a missing colon', async () => {
  expect(await messages(['"title": "Genau hinsehen"', '"title" "Genau hinsehen"']))
    .toMatchInlineSnapshot(`
    "de.json:6:3 error json Nach dem Namen des Feldes fehlt ein Doppelpunkt.
      gefunden: "title" "Genau hinsehen",
      erwartet: "name": Wert
      Reparatur: Setzen Sie einen Doppelpunkt nach den Namen:
        "title": "Genau hinsehen","
  `)
})

test('says how to repair a comment', async () => {
  expect(await messages(['"format": 1,', '// Fassung\n  "format": 1,'])).toMatchInlineSnapshot(`
    "de.json:3:3 error json Hier steht ein Kommentar. Eine Moduldatei hat keine Kommentare.
      gefunden: // Fassung
      erwartet: nur Felder und Werte
      Reparatur: Löschen Sie den Kommentar. Gründe für Abweichungen gehören in „lintNotes“."
  `)
})

test('says how to repair a bracket that is never closed', async () => {
  expect(
    await messages([
      '"claim": "Ausbeutung der Arbeitskraft ist strafbar."\n    }\n  ]\n}',
      '"claim": "Ausbeutung der Arbeitskraft ist strafbar."\n    }\n  ]\n',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:192:3 error json Am Ende der Datei fehlt eine schließende Klammer.
      gefunden: ]
      erwartet: „}“ für den Teil, der in Zeile 1 beginnt
      Reparatur: Setzen Sie „}“ dorthin, wo dieser Teil endet."
  `)
})

test('says how to repair a wrong closing bracket', async () => {
  expect(await messages(['"item": "herr-tesfay" }\n      ],', '"item": "herr-tesfay" }\n      },']))
    .toMatchInlineSnapshot(`
    "de.json:73:7 error json Hier steht die falsche schließende Klammer.
      gefunden: },
      erwartet: „]“ für den Teil, der in Zeile 69 beginnt
      Reparatur: Schließen Sie mit „]“."
  `)
})

test('says how to repair a word that is no value', async () => {
  expect(await messages(['"minutes": 5', '"minutes": fünf'])).toMatchInlineSnapshot(`
    "de.json:8:14 error json „fünf“ ist hier kein Wert.
      gefunden: "minutes": fünf,
      erwartet: ein Text in Anführungszeichen, eine Zahl, true oder false
      Reparatur: Setzen Sie gerade Anführungszeichen um den Text oder löschen Sie das Wort."
  `)
})

test('says how to repair a missing value', async () => {
  expect(await messages(['"minutes": 5', '"minutes": '])).toMatchInlineSnapshot(`
    "de.json:8:14 error json Hier fehlt ein Wert.
      gefunden: "minutes": ,
      erwartet: ein Text in Anführungszeichen, eine Zahl, true, false, [ … ] oder { … }
      Reparatur: Schreiben Sie den Wert an diese Stelle oder löschen Sie, was hier zu viel ist."
  `)
})

test('says how to repair an escape that JSON does not know', async () => {
  expect(await messages(['"Genau hinsehen"', '"Genau \\hinsehen"'])).toMatchInlineSnapshot(`
    "de.json:6:12 error json Nach einem \\ steht ein Zeichen, das dort nicht stehen darf.
      gefunden: "title": "Genau \\hinsehen",
      erwartet: \\" für ein Anführungszeichen, \\n für einen Zeilenwechsel, \\\\ für den Schrägstrich selbst
      Reparatur: Schreiben Sie \\\\ statt \\ oder löschen Sie den Schrägstrich."
  `)
})

test('says how to repair a tab inside a text', async () => {
  expect(await messages(['"Genau hinsehen"', '"Genau\thinsehen"'])).toMatchInlineSnapshot(`
    "de.json:6:12 error json Im Text steht ein unsichtbares Steuerzeichen, zum Beispiel ein Tabulator.
      gefunden: "title": "Genau hinsehen",
      erwartet: \\t für einen Tabulator, \\n für einen Zeilenwechsel
      Reparatur: Löschen Sie das Zeichen und setzen Sie ein Leerzeichen oder \\n."
  `)
})

test('says how to repair something after the end', async () => {
  expect(await messagesFor(`${exampleText}}`)).toMatchInlineSnapshot(`
    "de.json:194:1 error json Nach dem Ende des Moduls steht noch etwas.
      gefunden: }
      erwartet: nach der letzten } nichts mehr
      Reparatur: Löschen Sie alles nach der letzten } oder eine } zu viel davor."
  `)
})

test('says how to repair a list instead of a module', async () => {
  expect(await messagesFor('[]')).toMatchInlineSnapshot(`
    "de.json:1:1 error wrong-type Die Datei enthält kein Modul.
      gefunden: []
      erwartet: ein Objekt zwischen { und }
      Reparatur: Beginnen Sie die Datei mit { und enden Sie mit }."
  `)
})

test('says how to repair a byte order mark', async () => {
  expect(await messagesFor(`\ufeff${exampleText}`)).toMatchInlineSnapshot(`
    "de.json:1:1 error encoding Die Datei beginnt mit einem unsichtbaren Zeichen (Byte-Reihenfolge-Marke).
      gefunden: U+FEFF
      erwartet: UTF-8 ohne BOM
      Reparatur: Speichern Sie die Datei im Editor als „UTF-8“ statt „UTF-8 mit BOM“."
  `)
})

test('says how to repair a file in Windows-1252', async () => {
  expect(await messagesFor(Buffer.from(exampleText, 'latin1'))).toMatchInlineSnapshot(`
    "de.json:7:19 error encoding Die Datei ist nicht in UTF-8 gespeichert; Umlaute gehen so verloren.
      gefunden: "summary": "Sie �ben, zu beschreiben, was zu sehen war, ohne es zu deuten.",
      erwartet: UTF-8
      Reparatur: Öffnen Sie die Datei mit der richtigen Zeichenkodierung (oft Windows-1252) und speichern Sie sie als „UTF-8“."
  `)
})

test('says how to repair a file in UTF-16', async () => {
  expect(await messagesFor(Buffer.from(`\ufeff${exampleText}`, 'utf16le'))).toMatchInlineSnapshot(`
    "de.json:1:1 error encoding Die Datei ist in UTF-16 gespeichert.
      gefunden: UTF-16
      erwartet: UTF-8
      Reparatur: Speichern Sie die Datei im Editor als „UTF-8“."
  `)
})

test('says how to repair the same key twice', async () => {
  expect(await messages(['"minutes": 5,', '"minutes": 5,\n  "minutes": 10,']))
    .toMatchInlineSnapshot(`
    "de.json:9:3 error duplicate-key Das Feld „minutes“ steht zweimal in demselben Teil.
      gefunden: "minutes": 10,
      erwartet: jedes Feld nur einmal
      Reparatur: Löschen Sie eine der beiden Angaben."
  `)
})

test('says how to repair a key that reaches into JavaScript', async () => {
  expect(
    await messages(['"minutes": 5,', '"minutes": 5,\n  "__proto__": { "status": "reviewed" },']),
  ).toMatchInlineSnapshot(`
    "de.json:9:3 error forbidden-key Ein Feld darf nicht „__proto__“ heißen.
      gefunden: "__proto__": { "status": "reviewed" },
      erwartet: keine Namen, die JavaScript für sich braucht: __proto__, constructor, prototype
      Reparatur: Löschen Sie das Feld. Prüfen Sie, woher die Datei kommt."
  `)
})

test('says how to repair a lone surrogate', async () => {
  expect(await messages(['"Genau hinsehen"', '"Genau \\ud83d hinsehen"'])).toMatchInlineSnapshot(`
    "de.json:6:19 error characters Im Text steht ein halbes Zeichen (U+D83D).
      gefunden: "title": "Genau \\ud83d hinsehen",
      erwartet: ganze Zeichen
      Reparatur: Löschen Sie das Zeichen und schreiben Sie es neu."
  `)
})

test('says how to repair a character that turns the reading direction', async () => {
  expect(await messages(['"Genau hinsehen"', '"Genau \u202ehinsehen"'])).toMatchInlineSnapshot(`
    "de.json:6:19 error characters Im Text steht ein Zeichen, das die Leserichtung umkehrt (U+202E).
      gefunden: "title": "Genau <U+202E>hinsehen",
      erwartet: keine Richtungszeichen; fremde Wörter als [Wort](lang:ar)
      Reparatur: Löschen Sie das Zeichen und kennzeichnen Sie die Sprache des Wortes."
  `)
})

test('says how to repair a control character', async () => {
  expect(await messages(['"Genau hinsehen"', '"Genau \\u0007 hinsehen"'])).toMatchInlineSnapshot(`
    "de.json:6:19 error characters Im Text steht das Steuerzeichen U+0007.
      gefunden: "title": "Genau \\u0007 hinsehen",
      erwartet: nur Zeichen, die man sehen kann, dazu \\n und \\t
      Reparatur: Löschen Sie das Zeichen."
  `)
})

test('says how to repair a lost character', async () => {
  expect(await messages(['Frühdienst am Empfang', 'Fr\ufffdhdienst am Empfang']))
    .toMatchInlineSnapshot(`
    "de.json:26:36 error characters Im Text steht das Ersatzzeichen U+FFFD: ein Programm hat hier ein Zeichen verloren.
      gefunden: "markdown": "Sie haben Fr�hdienst am Empfang. Um 5 Uhr hält ein weißer Transporter vor dem Haus. Drei Männer kommen aus…
      erwartet: das richtige Zeichen, zum Beispiel ein Umlaut
      Reparatur: Schreiben Sie das fehlende Zeichen neu."
  `)
})

test('says how to repair a file that is too large', async () => {
  expect(await messagesFor(new Uint8Array(6_200_000))).toMatchInlineSnapshot(`
    "de.json:1:1 error limit Die Datei ist zu groß: etwa 7 MB.
      gefunden: 6200000 B
      erwartet: höchstens 5 MB
      Reparatur: Teilen Sie das Modul. Bilder gehören als Dateien in den Ordner „media“."
  `)
})

test('says how to repair a file that is nested too deeply', async () => {
  expect(await messagesFor('['.repeat(10_000) + ']'.repeat(10_000))).toMatchInlineSnapshot(`
    "de.json:1:33 error limit Die Datei ist zu tief verschachtelt.
      gefunden: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
      erwartet: höchstens 32 Ebenen
      Reparatur: Entfernen Sie überzählige Klammern. Prüfen Sie, woher die Datei kommt."
  `)
})

test('says how to repair a text that is too long', async () => {
  expect(await messages(['"Genau hinsehen"', `"${'lang '.repeat(4001)}"`])).toMatchInlineSnapshot(`
    "de.json:6:12 error limit Ein Text ist zu lang: 20005 Zeichen.
      gefunden: "title": "lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang lang…
      erwartet: höchstens 20000 Zeichen
      Reparatur: Teilen Sie den Text auf mehrere Seiten auf."
  `)
})

test('says how to repair too many screens', async () => {
  expect(
    await messagesFor(JSON.stringify({ format: 1, screens: Array.from({ length: 201 }, () => 0) })),
  ).toMatchInlineSnapshot(`
    "de.json:1:23 error too-many „screens“ hat zu viele Einträge: 201.
      Stelle: screens
      gefunden: 201
      erwartet: höchstens 200
      Reparatur: Kürzen Sie die Liste oder teilen Sie sie auf."
  `)
})

test('says how to repair a missing format', async () => {
  expect(await messages(['"format": 1,\n  ', ''])).toMatchInlineSnapshot(`
    "de.json:1:1 error format Das Feld „format“ fehlt.
      Stelle: format
      gefunden: $schema, id, language, title, summary, minutes, updated, status, notice, objectives, screens, items, takeaways, plans, sources
      erwartet: "format": 1
      Reparatur: Ergänzen Sie:
        "format": 1"
  `)
})

test('says how to repair a format in words', async () => {
  expect(await messages(['"format": 1,', '"format": "eins",'])).toMatchInlineSnapshot(`
    "de.json:3:13 error format „format“ ist keine gültige Fassung.
      Stelle: format
      gefunden: "eins"
      erwartet: "format": 1
      Reparatur: Schreiben Sie:
        "format": 1"
  `)
})

test('says how to repair a newer format', async () => {
  expect(await messages(['"format": 1,', '"format": 2,'])).toMatchInlineSnapshot(`
    "de.json:3:13 error format Die Datei hat das Format 2. Dieses Programm kennt es noch nicht.
      Stelle: format
      gefunden: 2
      erwartet: Format 1 oder älter
      Reparatur: Aktualisieren Sie Hinsehen. Ändern Sie die Zahl nicht von Hand."
  `)
})

test('says how to repair a misspelt key', async () => {
  expect(await messages(['"summary": ', '"sumary": '])).toMatchInlineSnapshot(`
    "de.json:7:3 error unknown-key Das Feld „sumary“ gibt es hier nicht.
      Stelle: sumary
      gefunden: "sumary": "Sie üben, zu beschreiben, was zu sehen war, ohne es zu deuten."
      erwartet: eines von: $schema, format, id, language, title, summary, minutes, updated, status, review, notice, objectives, screens, items, takeaways, plans, sources, lintNotes
      Frage: Meinten Sie „summary“?
      Reparatur: Benennen Sie das Feld um oder löschen Sie es.
        "summary": "Sie üben, zu beschreiben, was zu sehen war, ohne es zu deuten.""
  `)
})

test('says how to repair two unknown keys of the same part', async () => {
  expect(await messages(['"minutes": 5,', '"minutes": 5,\n  "autor": "E. B.",\n  "dauer": 5,']))
    .toMatchInlineSnapshot(`
    "de.json:9:3 error unknown-key Das Feld „autor“ gibt es hier nicht.
      Stelle: autor
      gefunden: "autor": "E. B."
      erwartet: eines von: $schema, format, id, language, title, summary, minutes, updated, status, review, notice, objectives, screens, items, takeaways, plans, sources, lintNotes
      Reparatur: Benennen Sie das Feld um oder löschen Sie es.

    de.json:10:3 error unknown-key Das Feld „dauer“ gibt es hier nicht.
      Stelle: dauer
      gefunden: "dauer": 5
      erwartet: eines von: $schema, format, id, language, title, summary, minutes, updated, status, review, notice, objectives, screens, items, takeaways, plans, sources, lintNotes
      Reparatur: Benennen Sie das Feld um oder löschen Sie es."
  `)
})

test('says how to repair a missing key', async () => {
  expect(await messages(['      "title": "Frühdienst",\n', ''])).toMatchInlineSnapshot(`
    "de.json:19:5 error missing-key Das Feld „title“ fehlt.
      Stelle: screens.einstieg.title
      gefunden: id, kind, blocks, easy
      erwartet: das Feld „title“ in diesem Teil
      Feld: Überschrift der Seite.
      Reparatur: Ergänzen Sie:
        "title": "…""
  `)
})

test('says how to repair a missing key with few allowed values', async () => {
  expect(await messages(['      "kind": "hook",\n', ''])).toMatchInlineSnapshot(`
    "de.json:19:5 error missing-key Das Feld „kind“ fehlt.
      Stelle: screens.einstieg.kind
      gefunden: id, title, blocks, easy
      erwartet: eines von: hook, pretest, case, explanation, practice, reflection, takeaways, tomorrow, care
      Feld: Aufgabe der Seite. takeaways zeigt von selbst die Merksätze. takeaways, tomorrow und care bilden die Kurzfassung.
      Reparatur: Ergänzen Sie das Feld, zum Beispiel:
        "kind": "hook""
  `)
})

test('says how to repair a missing type of a block', async () => {
  expect(
    await messages([
      '{ "type": "plan-chooser" }, { "type": "contact-card" }, { "type": "sources" }',
      '{ "plans": [] }',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:87:18 error missing-key Das Feld „type“ fehlt.
      Stelle: screens.morgen.blocks.1.type
      gefunden: plans
      erwartet: eines von: text, notice, image, compare, steps, quote, indicator-list, item, scenario, plan-chooser, contact-card, sources
      Reparatur: Ergänzen Sie das Feld, zum Beispiel:
        "type": "text""
  `)
})

test('says how to repair a misspelt type of an item', async () => {
  expect(await messages(['"type": "single-choice"', '"type": "single-choise"']))
    .toMatchInlineSnapshot(`
    "de.json:98:15 error unknown-value Diesen Wert kennt das Feld „type“ nicht.
      Stelle: items.antwort-kollegin.type
      gefunden: "single-choise"
      erwartet: eines von: single-choice, multiple-choice, grid, match, order, gaps, spot, case, scenario, reflection
      Frage: Meinten Sie „single-choice“?
      Reparatur: Wählen Sie einen der erlaubten Werte, zum Beispiel:
        "type": "single-choice""
  `)
})

test('says how to repair a value that is not allowed', async () => {
  expect(await messages(['"kind": "practice"', '"kind": "practise"'])).toMatchInlineSnapshot(`
    "de.json:67:15 error unknown-value Diesen Wert kennt das Feld „kind“ nicht.
      Stelle: screens.ueben.kind
      gefunden: "practise"
      erwartet: eines von: hook, pretest, case, explanation, practice, reflection, takeaways, tomorrow, care
      Feld: Aufgabe der Seite. takeaways zeigt von selbst die Merksätze. takeaways, tomorrow und care bilden die Kurzfassung.
      Frage: Meinten Sie „practice“?
      Reparatur: Wählen Sie einen der erlaubten Werte, zum Beispiel:
        "kind": "practice""
  `)
})

test('says how to repair a number in quotation marks', async () => {
  expect(await messages(['"minutes": 5', '"minutes": "5"'])).toMatchInlineSnapshot(`
    "de.json:8:14 error wrong-type „minutes“ hat die falsche Art von Wert.
      Stelle: minutes
      gefunden: "5"
      erwartet: eine Zahl ohne Anführungszeichen
      Feld: Ungefähre Dauer in Minuten.
      Reparatur: Schreiben Sie den Wert in dieser Form:
        "minutes": 5"
  `)
})

test('says how to repair a text instead of a list', async () => {
  expect(
    await messages([
      '"takeaways": [\n    "Beschreiben Sie, was zu sehen war.",\n    "Ein Anzeichen allein beweist nichts.",\n    "Die Person entscheidet."\n  ]',
      '"takeaways": "Die Person entscheidet."',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:169:16 error wrong-type „takeaways“ hat die falsche Art von Wert.
      Stelle: takeaways
      gefunden: "Die Person entscheidet."
      erwartet: eine Liste: [ … ]
      Feld: Genau drei Merksätze, je höchstens 15 Wörter.
      Reparatur: Schreiben Sie den Wert in dieser Form:
        "takeaways": ["Die Person entscheidet."]"
  `)
})

test('says how to repair a text instead of true', async () => {
  expect(await messages(['"correct": true', '"correct": "true"'])).toMatchInlineSnapshot(`
    "de.json:104:22 error wrong-type „correct“ hat die falsche Art von Wert.
      Stelle: items.antwort-kollegin.choices.beobachtung.correct
      gefunden: "true"
      erwartet: true oder false, ohne Anführungszeichen
      Feld: true, wenn diese Möglichkeit richtig ist; sonst weglassen.
      Reparatur: Schreiben Sie den Wert in dieser Form:
        "correct": true"
  `)
})

test('says how to repair a number instead of a text', async () => {
  expect(await messages(['"title": "Frühdienst"', '"title": 5'])).toMatchInlineSnapshot(`
    "de.json:22:16 error wrong-type „title“ hat die falsche Art von Wert.
      Stelle: screens.einstieg.title
      gefunden: 5
      erwartet: ein Text in Anführungszeichen
      Feld: Überschrift der Seite.
      Reparatur: Schreiben Sie den Wert in dieser Form:
        "title": "5""
  `)
})

test('says how to repair a text instead of an object', async () => {
  expect(
    await messages([
      '"notice": {\n    "text": "Thema: Arbeit ohne Lohn. Keine Gewaltszenen.",\n    "easy": "Thema: Arbeit ohne Lohn."\n  }',
      '"notice": "Thema: Arbeit ohne Lohn."',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:11:13 error wrong-type „notice“ hat die falsche Art von Wert.
      Stelle: notice
      gefunden: "Thema: Arbeit ohne Lohn."
      erwartet: ein Objekt: { "feld": … }
      Feld: Hinweis vor dem Modul.
      Reparatur: Schreiben Sie den Wert zwischen { und }."
  `)
})

test('says how to repair an id with umlauts and spaces', async () => {
  expect(await messages(['"id": "einstieg"', '"id": "Frühdienst 1"'])).toMatchInlineSnapshot(`
    "de.json:20:13 error bad-id Das ist keine gültige Kennung.
      Stelle: screens.Frühdienst 1.id
      gefunden: "Frühdienst 1"
      erwartet: Kleinbuchstaben a–z, Ziffern und Bindestriche, zum Beispiel fruehdienst-1
      Feld: Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen. Wird nie geändert und nie neu vergeben: frühere Antworten beziehen sich darauf.
      Reparatur: Schreiben Sie:
        "id": "fruehdienst-1""
  `)
})

test('says how to repair a German date', async () => {
  expect(await messages(['"updated": "2026-11-23"', '"updated": "23.11.2026"']))
    .toMatchInlineSnapshot(`
    "de.json:9:14 error bad-date Das ist kein gültiger Tag.
      Stelle: updated
      gefunden: "23.11.2026"
      erwartet: Jahr-Monat-Tag, zum Beispiel 2026-11-23
      Feld: Tag der letzten inhaltlichen Änderung (JJJJ-MM-TT).
      Reparatur: Schreiben Sie:
        "updated": "2026-11-23""
  `)
})

test('says how to repair a day that the calendar does not have', async () => {
  expect(await messages(['"reviewBy": "2027-05-23"', '"reviewBy": "2027-02-30"']))
    .toMatchInlineSnapshot(`
      "de.json:189:19 error bad-date Das ist kein gültiger Tag.
        Stelle: sources.S1.reviewBy
        gefunden: "2027-02-30"
        erwartet: Jahr-Monat-Tag, zum Beispiel 2026-11-23
        Reparatur: Schreiben Sie:
          "reviewBy": "2027-02-28""
    `)
})

test('says how to repair an address without https', async () => {
  expect(
    await messages([
      '"url": "https://www.gesetze-im-internet.de/stgb/__233.html"',
      '"url": "http://www.gesetze-im-internet.de/stgb/__233.html"',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:187:14 error bad-address Das ist keine gültige Adresse.
      Stelle: sources.S1.url
      gefunden: "http://www.gesetze-im-internet.de/stgb/__233.html"
      erwartet: eine ganze Adresse, die mit https:// beginnt, ohne Leerzeichen und Umbruch
      Feld: Adresse, mit https.
      Reparatur: Schreiben Sie:
        "url": "https://www.gesetze-im-internet.de/stgb/__233.html""
  `)
})

test('says how to repair an address with a blank and a line break', async () => {
  expect(await messages(['stgb/__233.html"', 'stgb/__233 a.html\\n"'])).toMatchInlineSnapshot(`
    "de.json:187:14 error bad-address Das ist keine gültige Adresse.
      Stelle: sources.S1.url
      gefunden: "https://www.gesetze-im-internet.de/stgb/__233 a.html\\n"
      erwartet: eine ganze Adresse, die mit https:// beginnt, ohne Leerzeichen und Umbruch
      Feld: Adresse, mit https.
      Reparatur: Schreiben Sie:
        "url": "https://www.gesetze-im-internet.de/stgb/__233%20a.html""
  `)
})

test('says how to repair an empty text', async () => {
  expect(await messages(['"title": "Frühdienst"', '"title": " "'])).toMatchInlineSnapshot(`
    "de.json:22:16 error empty-text „title“ ist leer.
      Stelle: screens.einstieg.title
      gefunden: " "
      erwartet: mindestens ein Zeichen
      Feld: Überschrift der Seite.
      Reparatur: Schreiben Sie den Text, oder löschen Sie das Feld, wenn es nicht nötig ist."
  `)
})

test('says how to repair a line that is too long', async () => {
  expect(await messages(['"title": "Frühdienst"', `"title": "${'Frühdienst '.repeat(30)}"`]))
    .toMatchInlineSnapshot(`
    "de.json:22:16 error too-long „title“ ist zu lang: 329 Zeichen.
      Stelle: screens.einstieg.title
      gefunden: "Frühdienst Frühdienst Frühdienst Frühdienst Frühdienst Frühdienst Frühdienst Frühdienst Frühdienst Frühdienst Frühdien…
      erwartet: höchstens 300 Zeichen
      Feld: Überschrift der Seite.
      Reparatur: Kürzen Sie den Text."
  `)
})

test('says how to repair too few takeaways', async () => {
  expect(await messages(['    "Ein Anzeichen allein beweist nichts.",\n', '']))
    .toMatchInlineSnapshot(`
      "de.json:169:16 error wrong-count „takeaways“ hat 2 Einträge.
        Stelle: takeaways
        gefunden: 2
        erwartet: genau 3
        Feld: Genau drei Merksätze, je höchstens 15 Wörter.
        Reparatur: Ergänzen oder kürzen Sie die Liste auf 3 Einträge."
    `)
})

test('says how to repair too many minutes', async () => {
  expect(await messages(['"minutes": 5', '"minutes": 90'])).toMatchInlineSnapshot(`
    "de.json:8:14 error too-large Die Zahl bei „minutes“ ist zu groß.
      Stelle: minutes
      gefunden: 90
      erwartet: höchstens 60
      Feld: Ungefähre Dauer in Minuten.
      Reparatur: Schreiben Sie zum Beispiel:
        "minutes": 60"
  `)
})

test('says how to repair half a minute', async () => {
  expect(await messages(['"minutes": 5', '"minutes": 5.5'])).toMatchInlineSnapshot(`
    "de.json:8:14 error not-whole „minutes“ ist keine ganze Zahl.
      Stelle: minutes
      gefunden: 5.5
      erwartet: eine Zahl ohne Komma und Punkt
      Feld: Ungefähre Dauer in Minuten.
      Reparatur: Runden Sie:
        "minutes": 6"
  `)
})

test('says how to repair no minutes', async () => {
  expect(await messages(['"minutes": 5', '"minutes": 0'])).toMatchInlineSnapshot(`
    "de.json:8:14 error too-small Die Zahl bei „minutes“ ist zu klein.
      Stelle: minutes
      gefunden: 0
      erwartet: mindestens 1
      Feld: Ungefähre Dauer in Minuten.
      Reparatur: Schreiben Sie zum Beispiel:
        "minutes": 1"
  `)
})

test('says how to repair a language in words', async () => {
  expect(await messages(['"language": "de"', '"language": "Deutsch"'])).toMatchInlineSnapshot(`
    "de.json:5:15 error bad-language Das ist kein Sprachkürzel.
      Stelle: language
      gefunden: "Deutsch"
      erwartet: ein Kürzel nach BCP 47: de, en, uk, ar …
      Feld: Sprache der Datei (BCP 47), gleich dem Dateinamen: de, en, uk …
      Reparatur: Schreiben Sie zum Beispiel:
        "language": "de""
  `)
})

test('says how to repair a picture from elsewhere', async () => {
  expect(await messages(['"src": "notizbuch.svg"', '"src": "Bilder/Notiz Buch.SVG"']))
    .toMatchInlineSnapshot(`
    "de.json:28:35 error bad-file-name Das ist kein gültiger Dateiname für ein Bild.
      Stelle: screens.einstieg.blocks.2.src
      gefunden: "Bilder/Notiz Buch.SVG"
      erwartet: Kleinbuchstaben, Ziffern, Bindestriche und die Endung svg, png, jpg, webp oder avif; kein Ordner, keine Adresse
      Feld: Dateiname im Ordner „media“ des Moduls.
      Reparatur: Legen Sie das Bild in den Ordner „media“, benennen Sie es um und schreiben Sie:
        "src": "notiz-buch.svg""
  `)
})

test('says how to repair a picture without alternative text', async () => {
  expect(await messages(['"src": "notizbuch.svg", "decorative": true', '"src": "notizbuch.svg"']))
    .toMatchInlineSnapshot(`
    "de.json:28:9 error alt-text Dem Bild fehlt der Text für Menschen, die es nicht sehen.
      Stelle: screens.einstieg.blocks.2
      gefunden: { "type": "image", "src": "notizbuch.svg" }
      erwartet: „alt“ mit dem Zweck des Bildes, oder "decorative": true, wenn es nur schmückt
      Reparatur: Ergänzen Sie:
        "alt": "…""
  `)
})

test('says how to repair a decorative picture with alternative text', async () => {
  expect(await messages(['"decorative": true', '"decorative": true, "alt": "Ein Notizbuch"']))
    .toMatchInlineSnapshot(`
    "de.json:28:9 error alt-text Das Bild hat „alt“ und gilt doch als Schmuck.
      Stelle: screens.einstieg.blocks.2
      gefunden: { "type": "image", "src": "notizbuch.svg", "decorative": true, "alt": "Ein Notizbuch" }
      erwartet: entweder „alt“ oder "decorative": true
      Reparatur: Löschen Sie eines von beiden; bei reinem Schmuck bleibt:
        "decorative": true"
  `)
})

test('says how to repair no right choice', async () => {
  expect(await messages(['          "correct": true,\n', ''])).toMatchInlineSnapshot(`
    "de.json:100:18 error solution 0 Möglichkeiten sind als richtig markiert.
      Stelle: items.antwort-kollegin.choices
      gefunden: 0
      erwartet: genau eine mit "correct": true
      Reparatur: Lassen Sie "correct": true nur bei der besten Möglichkeit stehen."
  `)
})

test('says how to repair a case without a best decision', async () => {
  expect(await messages(['"value": "best"', '"value": "acceptable"'])).toMatchInlineSnapshot(`
    "de.json:151:20 error solution Der Fall hat nicht genau eine beste Entscheidung.
      Stelle: items.herr-tesfay.decisions
      gefunden: nothing: harmful, offer: acceptable, act: acceptable
      erwartet: bei genau einer der drei Entscheidungen "value": "best"
      Reparatur: Setzen Sie eine Entscheidung auf "best", die anderen auf "acceptable" oder "harmful". Ist beides vertretbar, ist der Fall "ambiguous"."
  `)
})

test('says how to repair an ambiguous case with a best decision', async () => {
  expect(await messagesInEverything(['"state": "present"', '"state": "ambiguous"']))
    .toMatchInlineSnapshot(`
    "de.json:200:20 error solution Ein Fall mit "state": "ambiguous" wird nicht gewertet und hat doch eine beste Entscheidung.
      Stelle: items.mr-tesfay.decisions
      gefunden: nothing: harmful, offer: best, act: acceptable
      erwartet: nur "acceptable" und "harmful"
      Reparatur: Ändern Sie "best" in "acceptable", oder geben Sie dem Fall den Stand "present" oder "absent"."
  `)
})

test('says how to repair a gap without its mark in the text', async () => {
  expect(await messagesInEverything(['{{where}} mit Ihnen', 'allein mit Ihnen']))
    .toMatchInlineSnapshot(`
    "de.json:164:17 error gaps Die Lücke „where“ steht nicht im Text.
      Stelle: items.sentence.gaps.where.id
      gefunden: "where"
      erwartet: die Marke {{where}} einmal im Feld „text“
      Reparatur: Setzen Sie an die Stelle der Lücke:
        {{where}}"
  `)
})

test('says how to repair a mark without its gap', async () => {
  expect(await messagesInEverything(['verspreche {{what}}', 'verspreche {{wat}}']))
    .toMatchInlineSnapshot(`
    "de.json:161:63 error gaps Im Text steht eine Lücke „wat“, die es in „gaps“ nicht gibt.
      Stelle: items.sentence.text
      gefunden: {{wat}}
      erwartet: nur Lücken aus der Liste „gaps“
      Frage: Meinten Sie „what“?
      Reparatur: Ändern Sie die Marke oder ergänzen Sie die Lücke in „gaps“:
        {{what}}

    de.json:172:17 error gaps Die Lücke „what“ steht nicht im Text.
      Stelle: items.sentence.gaps.what.id
      gefunden: "what"
      erwartet: die Marke {{what}} einmal im Feld „text“
      Reparatur: Setzen Sie an die Stelle der Lücke:
        {{what}}"
  `)
})

test('says how to repair two gaps with one id', async () => {
  expect(
    await messagesInEverything(
      ['{{where}} mit Ihnen', 'dort mit Ihnen'],
      ['"id": "where"', '"id": "what"'],
    ),
  ).toMatchInlineSnapshot(`
    "de.json:172:17 error duplicate-id Die Kennung „what“ ist schon vergeben.
      Stelle: items.sentence.gaps.what.id
      gefunden: "what"
      erwartet: jede Kennung nur einmal
      Reparatur: Geben Sie dem neueren Eintrag eine eigene Kennung:
        "id": "what-2""
  `)
})

test('says how to repair a conversation that leads nowhere', async () => {
  expect(await messagesInEverything(['"next": "sits"', '"next": "sit"'])).toMatchInlineSnapshot(`
    "de.json:235:92 error scenario Einen Knoten „sit“ gibt es in diesem Gespräch nicht.
      Stelle: items.evening-talk.nodes.begin.choices.listen.next
      gefunden: "sit"
      erwartet: eine Kennung aus „nodes“: begin, sits, leaves
      Frage: Meinten Sie „sits“?
      Reparatur: Schreiben Sie zum Beispiel:
        "next": "sits""
  `)
})

test('says how to repair a conversation in a circle', async () => {
  expect(
    await messagesInEverything([
      '{ "id": "sits", "text": "Er setzt sich.", "choices": [] }',
      '{ "id": "sits", "text": "Er setzt sich.", "choices": [{ "id": "again", "text": "Noch einmal", "value": "acceptable", "next": "begin", "feedback": "Noch einmal von vorn." }] }',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:239:134 error scenario Von „sits“ führt diese Antwort im Kreis zurück.
      Stelle: items.evening-talk.nodes.sits.choices.again.next
      gefunden: "begin"
      erwartet: jeder Weg endet; zurück geht die Person von selbst
      Reparatur: Führen Sie „next“ zu einem Knoten, der weiter zum Ende führt."
  `)
})

test('says how to repair a part of a conversation that nobody reaches', async () => {
  expect(await messagesInEverything(['"next": "leaves"', '"next": "sits"'])).toMatchInlineSnapshot(`
    "de.json:240:17 error scenario Zum Knoten „leaves“ führt kein Weg.
      Stelle: items.evening-talk.nodes.leaves.id
      gefunden: "leaves"
      erwartet: jeder Knoten ist vom Anfang aus zu erreichen
      Reparatur: Führen Sie eine Antwort dorthin, oder löschen Sie den Knoten:
        "next": "leaves""
  `)
})

test('says how to repair an id given twice', async () => {
  expect(await messages(['"id": "notiz",', '"id": "antwort-kollegin",'])).toMatchInlineSnapshot(`
    "de.json:71:35 error dead-reference Die Aufgabe „notiz“ gibt es nicht.
      Stelle: screens.ueben.blocks.2.item
      gefunden: "notiz"
      erwartet: eine Kennung aus „items“: antwort-kollegin, herr-tesfay
      Reparatur: Ändern Sie die Kennung oder ergänzen Sie den Eintrag, zum Beispiel:
        "item": "antwort-kollegin"

    de.json:78:37 error dead-reference Die Aufgabe „notiz“ gibt es nicht.
      Stelle: screens.ueben.easy.blocks.2.item
      gefunden: "notiz"
      erwartet: eine Kennung aus „items“: antwort-kollegin, herr-tesfay
      Reparatur: Ändern Sie die Kennung oder ergänzen Sie den Eintrag, zum Beispiel:
        "item": "antwort-kollegin"

    de.json:121:13 error duplicate-id Die Kennung „antwort-kollegin“ ist schon vergeben.
      Stelle: items.antwort-kollegin.id
      gefunden: "antwort-kollegin"
      erwartet: jede Kennung nur einmal
      Reparatur: Geben Sie dem neueren Eintrag eine eigene Kennung:
        "id": "antwort-kollegin-2""
  `)
})

test('says how to repair an objective that does not exist', async () => {
  expect(await messages(['"objective": "beschreiben"', '"objective": "beschreibn"']))
    .toMatchInlineSnapshot(`
    "de.json:97:20 error dead-reference Das Lernziel „beschreibn“ gibt es nicht.
      Stelle: items.antwort-kollegin.objective
      gefunden: "beschreibn"
      erwartet: eine Kennung aus „objectives“: beschreiben
      Frage: Meinten Sie „beschreiben“?
      Reparatur: Ändern Sie die Kennung oder ergänzen Sie den Eintrag, zum Beispiel:
        "objective": "beschreiben""
  `)
})

test('says how to repair a source that does not exist', async () => {
  expect(await messages(['"sources": ["S1"]', '"sources": ["S2"]'])).toMatchInlineSnapshot(`
    "de.json:166:19 error dead-reference Die Quelle „S2“ gibt es nicht.
      Stelle: items.herr-tesfay.sources.1
      gefunden: "S2"
      erwartet: eine Kennung aus „sources“: S1
      Reparatur: Ändern Sie die Kennung oder ergänzen Sie den Eintrag, zum Beispiel:
        "S1""
  `)
})

test('says how to repair an item that does not exist', async () => {
  expect(
    await messages(['{ "type": "item", "item": "notiz" }', '{ "type": "item", "item": "notitz" }']),
  ).toMatchInlineSnapshot(`
    "de.json:71:35 error dead-reference Die Aufgabe „notitz“ gibt es nicht.
      Stelle: screens.ueben.blocks.2.item
      gefunden: "notitz"
      erwartet: eine Kennung aus „items“: antwort-kollegin, notiz, herr-tesfay
      Frage: Meinten Sie „notiz“?
      Reparatur: Ändern Sie die Kennung oder ergänzen Sie den Eintrag, zum Beispiel:
        "item": "notiz""
  `)
})

test('says how to repair a scenario block with another item', async () => {
  expect(
    await messagesInEverything([
      '{ "type": "scenario", "item": "evening-talk" }',
      '{ "type": "scenario", "item": "own-house" }',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:78:39 error dead-reference Eine Aufgabe „own-house“ vom Typ scenario gibt es nicht.
      Stelle: screens.practice.blocks.10.item
      gefunden: "own-house"
      erwartet: eine Kennung aus: evening-talk
      Reparatur: Ändern Sie die Kennung; für andere Aufgaben nehmen Sie den Baustein "type": "item".
        "item": "evening-talk""
  `)
})

test('says how to repair a plan that does not exist', async () => {
  expect(await messagesInEverything(['"plans": ["p1"]', '"plans": ["p2"]'])).toMatchInlineSnapshot(`
    "de.json:87:45 error dead-reference Den Plan „p2“ gibt es nicht.
      Stelle: screens.tomorrow.blocks.1.plans.1
      gefunden: "p2"
      erwartet: eine Kennung aus „plans“: p1
      Frage: Meinten Sie „p1“?
      Reparatur: Ändern Sie die Kennung oder ergänzen Sie den Eintrag, zum Beispiel:
        "p1""
  `)
})

test('says how to repair a column that does not exist', async () => {
  expect(await messagesInEverything(['"correct": "yes"', '"correct": "ja"']))
    .toMatchInlineSnapshot(`
    "de.json:130:81 error dead-reference Die Spalte „ja“ gibt es nicht.
      Stelle: items.note-grid.rows.time.correct
      gefunden: "ja"
      erwartet: eine Kennung aus „columns“: yes, no
      Reparatur: Ändern Sie die Kennung oder ergänzen Sie den Eintrag, zum Beispiel:
        "correct": "yes""
  `)
})

test('says how to repair an option that does not exist', async () => {
  expect(await messagesInEverything(['"option": "danger"', '"option": "dangr"']))
    .toMatchInlineSnapshot(`
    "de.json:141:54 error dead-reference Die Möglichkeit „dangr“ gibt es nicht.
      Stelle: items.who-does-what.pairs.p110.option
      gefunden: "dangr"
      erwartet: eine Kennung aus „options“: wage, danger, rent
      Frage: Meinten Sie „danger“?
      Reparatur: Ändern Sie die Kennung oder ergänzen Sie den Eintrag, zum Beispiel:
        "option": "danger""
  `)
})

test('says how to repair a pair with a case that does not exist', async () => {
  expect(
    await messagesInEverything([
      '"counterfactualOf": "mr-tesfay"',
      '"counterfactualOf": "mr-tesfai"',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:215:27 error dead-reference Einen anderen Fall „mr-tesfai“ gibt es nicht.
      Stelle: items.ms-tesfay.counterfactualOf
      gefunden: "mr-tesfai"
      erwartet: die Kennung eines anderen Falls: mr-tesfay
      Frage: Meinten Sie „mr-tesfay“?
      Reparatur: Ändern Sie die Kennung oder löschen Sie das Feld, zum Beispiel:
        "counterfactualOf": "mr-tesfay""
  `)
})

test('says how to repair a link to a screen that does not exist', async () => {
  expect(await messagesInEverything(['#/modules/everything/hook', '#/modules/everything/hok']))
    .toMatchInlineSnapshot(`
    "de.json:38:148 error dead-reference Die Seite „hok“ gibt es nicht.
      Stelle: screens.explain.blocks.1.markdown
      gefunden: #/modules/everything/hok
      erwartet: die Kennung einer Seite: hook, explain, practice, tomorrow
      Frage: Meinten Sie „hook“?
      Reparatur: Ändern Sie den Link, zum Beispiel:
        #/modules/everything/hook"
  `)
})

test('says how to repair a term that the glossary does not have', async () => {
  expect(await messages(['glossary:fachberatungsstelle', 'glossary:fachberatungstelle']))
    .toMatchInlineSnapshot(`
    "de.json:47:120 error dead-reference Der Begriff „fachberatungstelle“ steht nicht im Glossar.
      Stelle: screens.erklaerung.blocks.1.markdown
      gefunden: glossary:fachberatungstelle
      erwartet: eine Kennung aus dem Glossar: fachberatungsstelle
      Frage: Meinten Sie „fachberatungsstelle“?
      Reparatur: Ergänzen Sie den Begriff im Glossar (modules/glossary.de.json) oder ändern Sie den Link.
        (glossary:fachberatungsstelle)"
  `)
})

test('says how to repair a picture that is not there', async () => {
  expect(await messages(['"src": "notizbuch.svg"', '"src": "notizblock.svg"']))
    .toMatchInlineSnapshot(`
    "de.json:28:35 error dead-reference Das Bild „notizblock.svg“ liegt nicht im Ordner „media“.
      Stelle: screens.einstieg.blocks.2.src
      gefunden: "notizblock.svg"
      erwartet: eine Datei aus „media“: notizbuch.svg
      Frage: Meinten Sie „notizbuch.svg“?
      Reparatur: Legen Sie das Bild in den Ordner „media“ oder ändern Sie den Namen.
        "src": "notizbuch.svg""
  `)
})

test('says how to repair a link to a module that does not exist', async () => {
  expect(await messages(['(glossary:fachberatungsstelle)', '(#/modules/other-modul)']))
    .toMatchInlineSnapshot(`
    "de.json:47:120 error dead-reference Das Modul „other-modul“ gibt es nicht.
      Stelle: screens.erklaerung.blocks.1.markdown
      gefunden: #/modules/other-modul
      erwartet: die Kennung eines Moduls: genau-hinsehen, other-module
      Frage: Meinten Sie „other-module“?
      Reparatur: Ändern Sie die Kennung oder löschen Sie den Eintrag.
        (#/modules/other-module)"
  `)
})

test('says how to repair a centre that does not exist', async () => {
  expect(
    await messages([
      '{ "type": "contact-card" }, { "type": "sources" }',
      '{ "type": "contact-card", "centres": ["jadviga"] }, { "type": "sources" }',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:87:84 error dead-reference Die Stelle „jadviga“ steht nicht im Verzeichnis.
      Stelle: screens.morgen.blocks.2.centres.1
      gefunden: "jadviga"
      erwartet: eine Kennung aus dem Verzeichnis: ban-ying, jadwiga
      Frage: Meinten Sie „jadwiga“?
      Reparatur: Ändern Sie die Kennung oder löschen Sie „centres“.
        "jadwiga""
  `)
})

test('says how to repair an id that differs from the folder', async () => {
  expect(await messages(['"id": "genau-hinsehen"', '"id": "genau-hinschauen"']))
    .toMatchInlineSnapshot(`
    "de.json:4:9 error file-name Die Kennung des Moduls ist anders als der Name seines Ordners.
      Stelle: id
      gefunden: "genau-hinschauen"
      erwartet: „genau-hinsehen“, wie der Ordner heißt
      Reparatur: Schreiben Sie, oder benennen Sie den Ordner um:
        "id": "genau-hinsehen""
  `)
})

test('says how to repair a language that differs from the file', async () => {
  expect(await messages(['"language": "de"', '"language": "en"'])).toMatchInlineSnapshot(`
    "de.json:5:15 error file-name Die Sprache ist anders als im Namen der Datei.
      Stelle: language
      gefunden: "en"
      erwartet: „de“, wie die Datei heißt
      Reparatur: Schreiben Sie, oder benennen Sie die Datei um:
        "language": "de""
  `)
})

test('says how to repair a note for a rule that does not exist', async () => {
  expect(
    await messages([
      '"status": "draft",',
      '"status": "draft",\n  "lintNotes": [{ "rule": "few-item", "note": "Nur ein Beispiel." }],',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:11:27 error lint-note Eine Regel „few-item“ gibt es nicht.
      Stelle: lintNotes.1.rule
      gefunden: "few-item"
      erwartet: eine von: absolute-term, all-of-the-above, alt-text, broken-letters, case-details, case-mix, case-pair, choice-count, choice-length, contact-data, dead-reference, definition-stem, duplicate-choices, easy-version, exclamation, fact-source, feedback-length, feedback-opening, feedback-repeated, few-items, flesch, gender-form, image-motif, image-size, item-explanation, key-position, link, lix, longest-key, multiple-count, negated-stem, overdue, plain-markdown, review-missing, sachtextformel, same-solution, sentence-length, shame, stem-cue, svg-content, term-first, text-length, true-false, unused-item, word-list
      Frage: Meinten Sie „few-items“?
      Reparatur: Ändern Sie den Namen der Regel:
        "rule": "few-items""
  `)
})

test('says how to repair a note that is not needed', async () => {
  expect(
    await messages([
      '"status": "draft",',
      '"status": "draft",\n  "lintNotes": [{ "rule": "few-items", "note": "Nur ein Beispiel." }],',
    ]),
  ).toMatchInlineSnapshot(`
    "de.json:11:17 warning lint-note Diese Begründung gehört zu keiner Warnung.
      Stelle: lintNotes.1
      gefunden: { "rule": "few-items", "note": "Nur ein Beispiel." }
      erwartet: eine Begründung nur dort, wo die Regel „few-items“ warnt
      Reparatur: Löschen Sie den Eintrag, oder prüfen Sie „at“."
  `)
})

test('says how to repair a warning that its author has explained', async () => {
  expect(
    await messages(
      ['"title": "Frühdienst"', '"title": "Guten Morgen!"'],
      [
        '"status": "draft",',
        '"status": "draft",\n  "lintNotes": [{ "rule": "exclamation", "at": "einstieg", "note": "Ein Gruß." }],',
      ],
    ),
  ).toMatchInlineSnapshot(`
    "de.json:23:29 warning exclamation Im Text steht ein Ausrufezeichen.
      begründet: Ein Gruß."
  `)
})

test('says how to repair a module that counts as reviewed by nobody', async () => {
  expect(await messages(['"status": "draft"', '"status": "reviewed"'])).toMatchInlineSnapshot(`
    "de.json:10:13 error review-missing Das Modul gilt als geprüft, aber niemand steht unter „review“.
      Stelle: status
      gefunden: "reviewed"
      erwartet: Rolle, Name und Tag der Prüfung in „review“
      Reparatur: Ergänzen Sie „review“, oder schreiben Sie:
        "status": "draft""
  `)
})
