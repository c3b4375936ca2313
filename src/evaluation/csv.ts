/** A table as a file for a spreadsheet (RFC 4180), so that no cell can become a formula. */

export type CsvCell = string | number

export interface CsvStyle {
  /** German spreadsheets expect `;` and a decimal comma. */
  separator: ';' | ','
  decimal: ',' | '.'
}

export const csvStyle = (language: string): CsvStyle =>
  language === 'en' ? { separator: ',', decimal: '.' } : { separator: ';', decimal: ',' }

export const csvText = (rows: readonly (readonly CsvCell[])[], style: CsvStyle): string =>
  // The mark in front tells Excel that this is UTF-8.
  `\ufeff${rows.map((row) => row.map((cell) => written(cell, style)).join(style.separator)).join('\r\n')}\r\n`

/** Our own numbers are numbers, a minus included; whatever is text is never read as anything else. */
const written = (cell: CsvCell, { decimal }: CsvStyle): string =>
  typeof cell === 'number' ? quoted(String(cell).replace('.', decimal)) : quoted(harmless(cell))

/**
 * OWASP, CSV Injection: a cell that begins with one of these, their full-width forms included, is calculated. In quotes,
 * with every quote doubled, no text ends its cell and begins another one either.
 */
const harmless = (text: string): string =>
  /^[\s]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(text) ? `'${text}` : text

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
