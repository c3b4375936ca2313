/** Where a link of a module may lead: out with https, mailto and tel, or to an address inside the course. */
const safe = /^(?:https:\/\/|mailto:|tel:|#\/)[^\s\u0000-\u001f]*$/

/** Of a page elsewhere. Browsers drop blanks and line breaks in addresses, so what is shown would not be what is opened. */
export const webAddress = /^https:\/\/[^\s\u0000-\u001f]+$/

/** Asked twice: at the door, and where the link is shown. */
export const isSafeLink = (address: string): boolean => safe.test(address)
