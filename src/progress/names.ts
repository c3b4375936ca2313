/** What the record is called in the browser: names that may never change. */
export const databaseName = 'hinsehen'
/** Folder of the journal in the origin private file system, and the channel and lock of its workers. */
export const journalName = 'hinsehen-journal'
/** Shared by whoever writes to the record, held alone by whoever compares, repairs or deletes. */
export const recordLock = 'hinsehen-record'
/** About how many events there are, outside both stores: so that a record that is gone is missed. */
export const witnessKey = 'hinsehen-kept'
/** What was repaired and when. */
export const incidentsKey = 'hinsehen-repairs'
