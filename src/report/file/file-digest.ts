/** A short fingerprint of a file's readable parts, to see whether somebody changed them by hand. */
import { canonicalJson } from './json-text.ts'

const lane = (text: string, start: number): string => {
  let hash = start
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash ^= hash >>> 15
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Sixteen hexadecimal digits (two FNV-1a lanes over canonical JSON); guards against slips, not malice. */
export function digestOf(value: unknown): string {
  const text = canonicalJson(value)
  return lane(text, 0x811c9dc5) + lane(text, 0x2545f491)
}
