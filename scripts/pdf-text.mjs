/** Reads the text of a PDF with pdftotext of poppler: for tests of what a print holds. */
import { spawnSync } from 'node:child_process'

export const pdfTextPackage = 'poppler-utils'

const isThere = () => spawnSync('pdftotext', ['-v']).error === undefined

/** A line that says how to get it, or undefined where it is here. */
export const missingPdfText = () =>
  isThere()
    ? undefined
    : `Not on this machine, so the text of printed pages was not read: pdftotext (Debian: sudo apt-get install ${pdfTextPackage})`

/** The text in reading order; throws with what the program wrote. */
export function pdfText(path) {
  const { status, stdout, stderr, error } = spawnSync('pdftotext', ['-enc', 'UTF-8', path, '-'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`pdftotext failed: ${stderr}`, { cause: error })
  return stdout
}
