/** What the scripts of the page tell each other before the app is there. */

/** `main` is free for the page that the address names. */
export const roomEvent = 'hinsehen-room'
/** Home in the other languages has come. */
export const languagesEvent = 'hinsehen-languages'
/** The id of the script that says so. */
export const languagesScript = 'languages'
