/** Versions of what both stores hold; docs/rules/record.md says when they rise. */

/**
 * What the rows mean. Raised with every change an older page would misread or spoil.
 * 2: there is a journal beside the database. A page that does not know it would write and erase only half.
 */
export const dataVersion = 2
/** The oldest code that still reads these rows rightly. */
export const oldestReader = 1
