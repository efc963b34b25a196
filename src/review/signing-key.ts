/** How keys and contents are named to people: by a short print of their hash that can be read out over the telephone. */
import { hashOfBytes } from './content.ts'

/** The first sixty-four bits of a hash, in groups of four. */
export const printOf = (hash: string): string =>
  (
    hash
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/gu) ?? []
  ).join(' ')

export const fingerprintOf = (publicKey: Uint8Array): string => printOf(hashOfBytes(publicKey))
