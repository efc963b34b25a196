/** Bytes as the text a JSON file can hold, and back. */

/** Base64 of bytes. */
export function base64OfBytes(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}

/** Bytes of base64, or null where the text is none. */
export function bytesOfBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text)) return null
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}
