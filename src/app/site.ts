/** Reads what the operator has filled in; only the about pages ask for it. */
import * as v from 'valibot'
import { type Site, siteFile } from '../content/site.ts'
import { err, ok, type Result } from '../lib/result.ts'

export type SiteFault = 'unreachable' | 'damaged'

export async function loadSite(): Promise<Result<Site, SiteFault>> {
  try {
    const response = await fetch('site.json')
    return response.ok ? readSite(await response.json()) : err('unreachable')
  } catch (error) {
    return err(error instanceof SyntaxError ? 'damaged' : 'unreachable')
  }
}

/** All or nothing: half an imprint could look like a whole one. `npm run modules` says what is wrong. */
export function readSite(data: unknown): Result<Site, SiteFault> {
  const parsed = v.safeParse(siteFile, data)
  return parsed.success ? ok(parsed.output) : err('damaged')
}
