/** Seats the person of the profile at the open report, with the key of this device where it has one. */
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Person, Signature } from '#report/review-event.ts'
import { makeKeys, signEntry, type SigningKeys } from '#review/signing.ts'
import type { Store } from '#store/open-store.ts'
import type { Profile } from '#store/profile.ts'
import type { ReportSession } from '#ui/session/report-session.ts'

/** The engine that signs; browsers have none where the page comes over plain http. */
export const signingEngine = (): SubtleCrypto | undefined =>
  'subtle' in crypto ? crypto.subtle : undefined

const isKeys = (stored: unknown): stored is SigningKeys =>
  typeof stored === 'object' &&
  stored !== null &&
  'scheme' in stored &&
  ('privateKey' in stored || 'sealed' in stored) &&
  'publicKey' in stored &&
  'fingerprint' in stored &&
  typeof stored.publicKey === 'string' &&
  typeof stored.fingerprint === 'string'

/** The keys of a person on this device; null where none were made. */
export async function ownKeys(store: Store, name: string): Promise<SigningKeys | null> {
  const stored = await store.keys.read(name)
  return isKeys(stored) ? stored : null
}

const random = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length))

/** New keys in place of those before; null where the browser cannot make or keep them. */
export async function renewKeys(
  store: Store,
  name: string,
  scheme: SigningKeys['scheme'],
): Promise<SigningKeys | null> {
  const engine = signingEngine()
  if (!engine) return null
  const keys =
    scheme === 'SM2'
      ? await (await import('#review/sm2-signing.ts')).makeSm2Keys(engine, random(32), random(12))
      : await makeKeys(engine)
  return (await store.keys.keep(name, keys)) ? keys : null
}

export function useProfile(store: Store): Profile {
  return useSyncExternalStore(store.profile.subscribe, () => store.profile.profile)
}

async function seat(store: Store, session: ReportSession): Promise<void> {
  const { name, role } = store.profile.profile
  if (name === '') {
    session.review.seat(null, async () => null)
    return
  }
  const keys = await ownKeys(store, name)
  const engine = signingEngine()
  const person: Person = { name, role, ...(keys && engine ? { key: keys.fingerprint } : {}) }
  const sign = async (id: string): Promise<Signature | null> =>
    keys && engine ? signEntry(engine, keys, id) : null
  session.review.seat(person, sign)
}

/** Follows the profile while the report is open; call `reseat` once the keys are others. */
export function useSeat(store: Store, session: ReportSession | null): () => void {
  const reseat = useCallback(() => {
    if (session) void seat(store, session)
  }, [store, session])
  useEffect(() => {
    reseat()
    return store.profile.subscribe(reseat)
  }, [store, reseat])
  return reseat
}
