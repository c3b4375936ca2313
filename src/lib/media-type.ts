/** Which content type a file has to come with, by its ending. */
const expectedTypes: { [ending: string]: RegExp } = {
  html: /^text\/html\b/,
  js: /^(?:text|application)\/(?:x-)?javascript\b/,
  css: /^text\/css\b/,
  json: /^(?:application|text)\/(?:[\w.+-]*\+)?json\b/,
  svg: /^image\/svg\+xml\b/,
  png: /^image\/png\b/,
  jpg: /^image\/jpeg\b/,
  jpeg: /^image\/jpeg\b/,
  webp: /^image\/webp\b/,
  avif: /^image\/avif\b/,
}

/** A network that wants a login answers everything with status 200 and a page: that must never be kept. */
export function isExpectedType(path: string, type: string | null): boolean {
  const ending = path === '' ? 'html' : path.slice(path.lastIndexOf('.') + 1)
  const expected = expectedTypes[ending]
  // Servers disagree about the rest (the web app manifest, fonts); a page it must not be.
  return expected ? expected.test(type ?? '') : !/^text\/html\b/.test(type ?? '')
}
