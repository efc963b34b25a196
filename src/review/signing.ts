/**
 * Signing a decision on the reviewer's own device, and looking at a signature anywhere from the file alone.
 * The engine is the browser's (WebCrypto, ECDSA over P-256); the private key never leaves it.
 */
import type { ReviewEvent, Signature } from '#report/review-event.ts'
import { base64OfBytes, bytesOfBase64 } from '#report/base64.ts'
import { hashOfBytes } from './content.ts'
import { isGenuine } from './chain.ts'

const kind = { name: 'ECDSA', namedCurve: 'P-256' } as const
const way = { name: 'ECDSA', hash: 'SHA-256' } as const

/** A pair of keys of one person on one device. */
export interface SigningKeys {
  readonly privateKey: CryptoKey
  /** SPKI, base64. */
  readonly publicKey: string
  readonly fingerprint: string
}

/** Sixty-four bits of the public key's hash, in groups that can be read out over the telephone. */
export const fingerprintOf = (publicKey: Uint8Array): string =>
  (hashOfBytes(publicKey).slice(0, 16).toUpperCase().match(/.{4}/gu) ?? []).join(' ')

/** New keys; the private one cannot be taken out of the browser. */
export async function makeKeys(subtle: SubtleCrypto): Promise<SigningKeys> {
  const pair = await subtle.generateKey(kind, false, ['sign', 'verify'])
  const spki = new Uint8Array(await subtle.exportKey('spki', pair.publicKey))
  return {
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
  { privateKey, publicKey }: SigningKeys,
  id: string,
): Promise<Signature> {
  const value = new Uint8Array(await subtle.sign(way, privateKey, bytesOf(id)))
  return { scheme: 'ES256', key: publicKey, value: base64OfBytes(value) }
}

/** unsigned: nobody signed; unknowable: this page has no engine for it; invalid: not by that key, or of another entry. */
export type SignatureState = 'unsigned' | 'valid' | 'invalid' | 'unknowable'

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
  if (!subtle || signature.scheme !== 'ES256') return 'unknowable'
  try {
    const publicKey = await subtle.importKey('spki', new Uint8Array(key), kind, false, ['verify'])
    const holds = await subtle.verify(way, publicKey, new Uint8Array(value), bytesOf(id))
    return holds ? 'valid' : 'invalid'
  } catch {
    return 'invalid'
  }
}
