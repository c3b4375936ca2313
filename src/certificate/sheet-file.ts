/** The sheet as a file of its own: one page of HTML with its looks in it, without a script, that opens anywhere. */
import { directionOf } from '../i18n/languages.ts'
import type { Sheet } from './sheet.ts'

interface Parts {
  sheet: Sheet
  css: string
  /** The block that can be checked and signed. */
  block: string
  /** What the block is for. */
  blockTitle: string
  blockText: string
}

/** Browsers obey this in an opened file too: nothing runs, nothing is fetched. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

export function sheetFile({ sheet, css, block, blockTitle, blockText }: Parts): string {
  const { language } = sheet
  return `<!doctype html>
<html lang="${escape(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${sheet.title} – ${sheet.name}`)}</title>
<style>${css.replaceAll('</', '')}</style>
</head>
<body class="certificate-file">
<main>
${articleOf(sheet)}
<section class="certificate-block">
<h2>${escape(blockTitle)}</h2>
<p>${escape(blockText)}</p>
<pre>${escape(block)}</pre>
</section>
</main>
</body>
</html>
`
}

const articleOf = (sheet: Sheet) => `<article class="certificate-sheet">
<h1>${escape(sheet.title)}</h1>
<p class="certificate-name"><bdi>${escape(sheet.name)}</bdi></p>
<p>${escape(sheet.statement)}</p>
${factsOf(sheet.facts)}
<table>
<thead><tr>${sheet.columns.map((one) => `<th scope="col">${escape(one)}</th>`).join('')}</tr></thead>
<tbody>
${sheet.modules.map((one) => rowOf(one, sheet.contentLanguage)).join('\n')}
</tbody>
</table>
<h2>${escape(sheet.objectivesTitle)}</h2>
<ul lang="${escape(sheet.contentLanguage)}">
${sheet.objectives.map((one) => `<li>${escape(one)}</li>`).join('\n')}
</ul>
<div class="certificate-self">
<p><strong>${escape(sheet.selfDeclared.title)}</strong></p>
<p>${escape(sheet.selfDeclared.text)}</p>
</div>
${sheet.signature ? signatureOf(sheet.signature) : ''}
</article>`

const rowOf = ({ title, finished, way }: Sheet['modules'][number], language: string) =>
  `<tr><th scope="row" lang="${escape(language)}">${escape(title)}</th><td>${escape(finished)}</td><td>${escape(way)}</td></tr>`

const factsOf = (facts: Sheet['facts']) =>
  `<dl>${facts.map(({ label, value }) => `<div><dt>${escape(label)}</dt><dd><bdi>${escape(value)}</bdi></dd></div>`).join('')}</dl>`

const signatureOf = ({ title, facts, text }: NonNullable<Sheet['signature']>) =>
  `<section>
<h2>${escape(title)}</h2>
${factsOf(facts)}
<p>${escape(text)}</p>
</section>`

const entities: { [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
