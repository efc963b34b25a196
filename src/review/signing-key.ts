/** How a signing key is named to people. */
import { hashOfBytes } from './content.ts'

/** Sixty-four bits of the public key's hash, in groups that can be read out over the telephone. */
export const fingerprintOf = (publicKey: Uint8Array): string =>
  (hashOfBytes(publicKey).slice(0, 16).toUpperCase().match(/.{4}/gu) ?? []).join(' ')
