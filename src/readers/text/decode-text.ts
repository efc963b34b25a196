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
  const plain = text === null || text.includes('\0') ? unmarkedUtf16(bytes) : text
  return plain === null || plain.includes('\0') ? null : plain.replace(/^\uFEFF/u, '')
}

const longestLook = 20_000
const wellKnown = 0.9

/** UTF-16 without a byte order mark: the order in which nearly all signs are ones a Chinese text has. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
  const read = ['utf-16le', 'utf-16be'].flatMap((encoding) => tryDecode(whole, encoding) ?? [])
  return (
    read.find((text) => {
      const look = text.slice(0, longestLook)
      const known = look.match(
        /[\t\n\r -~\u00a0-\u00ff\u2010-\u203f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu,
      )
      return look !== '' && (known?.length ?? 0) > look.length * wellKnown
    }) ?? null
  )
}

/** A UTF-8 file cut in the middle of its last character. */
function cutUtf8(bytes: Uint8Array): string | null {
  for (let cut = 1; cut <= 3; cut += 1) {
    const text = tryDecode(bytes.subarray(0, bytes.length - cut), 'utf-8')
    if (text !== null && /[\u0080-\uffff]/u.test(text)) return text
  }
  return null
}
