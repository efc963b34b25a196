/**
 * Signing a decision on the reviewer's own device, and looking at a signature anywhere from the file alone.
 * The engine is the browser's (WebCrypto, ECDSA over P-256); the private key never leaves it.
 */
import type { ReviewEvent, Signature } from '#report/review-event.ts'
import { base64OfBytes, bytesOfBase64 } from '#report/file/base64.ts'
import { isGenuine } from './chain.ts'
import { fingerprintOf } from './signing-key.ts'
import type { Sm2Keys } from './sm2-signing.ts'

const kind = { name: 'ECDSA', namedCurve: 'P-256' } as const
const way = { name: 'ECDSA', hash: 'SHA-256' } as const

/** A pair of the browser's own keys of one person on one device. */
interface BrowserKeys {
  readonly scheme: 'ES256'
  readonly privateKey: CryptoKey
  /** SPKI, base64. */
  readonly publicKey: string
  readonly fingerprint: string
}

/** The keys of one person at this browser, of either scheme. */
export type SigningKeys = BrowserKeys | Sm2Keys

/** New keys; the private one cannot be taken out of the browser. */
export async function makeKeys(subtle: SubtleCrypto): Promise<BrowserKeys> {
  const pair = await subtle.generateKey(kind, false, ['sign', 'verify'])
  const spki = new Uint8Array(await subtle.exportKey('spki', pair.publicKey))
  return {
    scheme: 'ES256',
    privateKey: pair.privateKey,
    publicKey: base64OfBytes(spki),
    fingerprint: fingerprintOf(spki),
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text))

/** Signs the id of an entry. */
export async function signEntry(
  subtle: SubtleCrypto,
  keys: SigningKeys,
  id: string,
): Promise<Signature | null> {
  // The national algorithm is fetched only by those who use it.
  if (keys.scheme === 'SM2') return (await import('./sm2-signing.ts')).signBySm2(subtle, keys, id)
  const { privateKey, publicKey } = keys
  const value = new Uint8Array(await subtle.sign(way, privateKey, bytesOf(id)))
  return { scheme: 'ES256', key: publicKey, value: base64OfBytes(value) }
}

/** unsigned: nobody signed; unknowable: this page has no engine for it; invalid: not by that key, or of another entry. */
export type SignatureState = 'unsigned' | 'valid' | 'invalid' | 'unknowable'

/** What is signed where the device has a key: decisions, no remarks. */
export const signedActs: readonly ReviewEvent['act']['do'][] = [
  'submit',
  'pass',
  'return',
  'finalise',
  'publish',
]

/** Checks a signature by what the entry itself carries. */
export async function stateOfSignature(
  subtle: SubtleCrypto | undefined,
  event: ReviewEvent,
): Promise<SignatureState> {
  const { signature, by, id } = event
  if (!signature) return by.key === undefined ? 'unsigned' : 'invalid'
  const key = bytesOfBase64(signature.key)
  const value = bytesOfBase64(signature.value)
  if (!key || !value || !isGenuine(event) || by.key !== fingerprintOf(key)) return 'invalid'
  if (signature.scheme === 'SM2') {
    const { holdsBySm2 } = await import('./sm2-signing.ts')
    return holdsBySm2(id, key, value) ? 'valid' : 'invalid'
  }
  if (!subtle) return 'unknowable'
  try {
    const publicKey = await subtle.importKey('spki', new Uint8Array(key), kind, false, ['verify'])
    const holds = await subtle.verify(way, publicKey, new Uint8Array(value), bytesOf(id))
    return holds ? 'valid' : 'invalid'
  } catch {
    return 'invalid'
  }
}
