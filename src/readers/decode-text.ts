/** The text of a file whatever its encoding: UTF-8, UTF-16 or GB18030, with or without a byte order mark. */

const tryDecode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Decodes a text file, or answers null where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : ''
  const text =
    encoding === ''
      ? (tryDecode(bytes, 'utf-8') ?? cutUtf8(bytes) ?? tryDecode(bytes, 'gb18030'))
      : tryDecode(bytes, encoding)
  return text === null || text.includes('\0') ? null : text.replace(/^\uFEFF/u, '')
}

/** A UTF-8 file cut in the middle of its last character. */
function cutUtf8(bytes: Uint8Array): string | null {
  for (let cut = 1; cut <= 3; cut += 1) {
    const text = tryDecode(bytes.subarray(0, bytes.length - cut), 'utf-8')
    if (text !== null && /[\u0080-\uffff]/u.test(text)) return text
  }
  return null
}
