/** The path of a browser, found or installed; undefined after a line that says how to get one. */
export function ensureBrowser(): Promise<string | undefined>
