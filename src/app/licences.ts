/** The licences of all packages in the build (scripts/vite/licences.ts). */
export interface Licences {
  packages: {
    name: string
    version: string
    /** SPDX expression. */
    licence: string
    /** Index into `texts`: many packages share the same words. */
    text: number
  }[]
  texts: string[]
}

/** Undefined where the file does not come. */
export async function loadLicences(): Promise<Licences | undefined> {
  try {
    const response = await fetch('licences.json')
    if (!response.ok) return undefined
    // Part of the build, with an integrity in the worker's list.
    const licences: Licences = await response.json()
    return licences
  } catch {
    return undefined
  }
}
