import type { Texts } from '../i18n/keys.ts'
import { saveFile } from '../lib/platform.ts'
import { writeBlock } from './block.ts'
import type { Envelope } from './schema.ts'
import alone from './sheet-file.css?inline'
import looks from './sheet.css?inline'
import type { Sheet } from './sheet.ts'
import { sheetFile } from './sheet-file.ts'

/** Hands the sheet to the browser as a file and returns its name. */
export function saveSheet(
  { sheet, content }: { sheet: Sheet; content: Envelope },
  t: Texts<'certificate'>,
): string {
  const name = `${t(content.signed ? 'do.file' : 'file')}.html`
  const css = looks + alone
  const words = { blockTitle: t('block.title'), blockText: t('block.text') }
  saveFile(name, sheetFile({ sheet, css, block: writeBlock(content), ...words }), 'text/html')
  return name
}
