export const databaseName = 'hinsehen'
/** The one profile there is until somebody adds more: the same on every device, so that backups meet. */
export const firstProfile = 'first'
