/**
 * 国密: SM2 signatures over SM3 (GB/T 32918, GB/T 32905) for offices that must use them. Browsers have no
 * SM2 of their own; the private key is kept sealed by a key that cannot be taken out of the browser.
 */
import { sm2 } from 'sm-crypto-v2'
import { base64OfBytes, bytesOfBase64 } from '#report/file/base64.ts'
import type { Signature } from '#report/review-event.ts'
import { fingerprintOf } from './signing-key.ts'

const aes = { name: 'AES-GCM', length: 256 } as const

/** A pair of SM2 keys of one person on one device. */
export interface Sm2Keys {
  readonly scheme: 'SM2'
  /** Opens the private key; cannot be taken out of the browser. */
  readonly seal: CryptoKey
  readonly sealed: { readonly iv: string; readonly data: string }
  /** The uncompressed point, base64. */
  readonly publicKey: string
  readonly fingerprint: string
}

const bytesOfHex = (hex: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16)))

const hexOfBytes = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Order of the curve sm2p256v1 (GB/T 32918.5). */
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n

/** New keys from 32 random bytes; `iv` is 12 random bytes. */
export async function makeSm2Keys(
  subtle: SubtleCrypto,
  random: Uint8Array,
  iv: Uint8Array<ArrayBuffer>,
): Promise<Sm2Keys> {
  // The library makes of most seeds the key 1, so the key is drawn here: 1 to n − 2 (GB/T 32918.1, 6.1).
  const number = (BigInt(`0x${hexOfBytes(random)}`) % (order - 2n)) + 1n
  const privateKey = number.toString(16).padStart(64, '0')
  const seal = await subtle.generateKey(aes, false, ['encrypt', 'decrypt'])
  const data = await subtle.encrypt({ name: aes.name, iv }, seal, bytesOfHex(privateKey))
  const point = bytesOfHex(sm2.getPublicKeyFromPrivateKey(privateKey))
  return {
    scheme: 'SM2',
    seal,
    sealed: { iv: base64OfBytes(iv), data: base64OfBytes(new Uint8Array(data)) },
    publicKey: base64OfBytes(point),
    fingerprint: fingerprintOf(point),
  }
}

/** Signs the id of an entry; null where the kept key cannot be opened. */
export async function signBySm2(
  subtle: SubtleCrypto,
  { seal, sealed, publicKey }: Sm2Keys,
  id: string,
): Promise<Signature | null> {
  const iv = bytesOfBase64(sealed.iv)
  const data = bytesOfBase64(sealed.data)
  if (!iv || !data) return null
  try {
    const way = { name: aes.name, iv: new Uint8Array(iv) }
    const opened = await subtle.decrypt(way, seal, new Uint8Array(data))
    const value = sm2.doSignature(id, hexOfBytes(new Uint8Array(opened)), { hash: true })
    return { scheme: 'SM2', key: publicKey, value: base64OfBytes(bytesOfHex(value)) }
  } catch {
    return null
  }
}

/** Whether a signature over the id of an entry is by that key. */
export function holdsBySm2(id: string, key: Uint8Array, value: Uint8Array): boolean {
  try {
    return sm2.doVerifySignature(id, hexOfBytes(value), hexOfBytes(key), { hash: true })
  } catch {
    return false
  }
}
