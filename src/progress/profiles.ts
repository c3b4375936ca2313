/** Several people on one device: who they are. Their records never mix, because every event names its profile. */
import { newId } from '../lib/ids.ts'
import { now } from '../lib/platform.ts'
import { preferences, setPreferences } from '../ui/preferences.ts'
import { loadStore } from './open.ts'
import { fitsPin, makePin } from './pin.ts'
import type { Profile, ProfileStore } from './record.ts'

/** Longer names help nobody, and a nickname is no place for more. */
export const longestNickname = 30

export const listProfiles = (): Promise<Profile[]> => withStore((store) => store.profiles())

/** Resolves with the new profile; the page goes on with the one it has. */
export async function addProfile(nickname: string, digits: string): Promise<Profile> {
  const profile: Profile = {
    id: newId(),
    nickname: nickname.trim().slice(0, longestNickname),
    created: now(),
    ...(digits !== '' && { pin: await makePin(digits) }),
  }
  await withStore((store) => store.putProfile(profile))
  return profile
}

export const renameProfile = (profile: Profile, nickname: string): Promise<void> =>
  withStore(async (store) => {
    const renamed = { ...profile, nickname: nickname.trim().slice(0, longestNickname) }
    await store.putProfile(renamed)
    if (isCurrent(profile.id)) chooseProfile(renamed)
  })

/** With its events. Resolves with the number of rows left of it, counted on a fresh connection: 0. */
export const removeProfile = (id: string): Promise<number> =>
  withStore((store) => store.removeProfile(id))

/** From the next start of the page on this profile learns: reload to begin with a clean page. */
export function chooseProfile({ id, nickname, pin }: Profile): void {
  setPreferences({ profile: { id, nickname, locked: pin !== undefined } })
}

export const isCurrent = (id: string): boolean => preferences.getState().profile.id === id

/** True when the digits fit, and when there is nothing to compare them with any more. */
export async function liftsCurtain(digits: string): Promise<boolean> {
  const { id } = preferences.getState().profile
  const profile = (await listProfiles()).find((one) => one.id === id)
  return profile?.pin === undefined || fitsPin(digits, profile.pin)
}

async function withStore<T>(use: (store: ProfileStore) => Promise<T>): Promise<T> {
  const store = await loadStore()
  await store.open(() => undefined)
  return use(store)
}
