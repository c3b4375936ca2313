/** Which edition of the product this is; the build writes it in (vite.config.ts). */
declare const __BUILD__: { version: string; day: string } | undefined

/** `day` is JJJJ-MM-TT. Unknown only where nothing was built, as in unit tests. */
export const edition =
  typeof __BUILD__ === 'undefined' ? { version: '0', day: '1970-01-01' } : __BUILD__
