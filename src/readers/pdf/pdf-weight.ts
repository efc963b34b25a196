/** Weighs a PDF's drawing instructions before pdf.js obeys them: small files can swell, or nest without end. */
import { Unzlib } from 'fflate'
import { joinBytes } from '#report/file/join-bytes.ts'
import { Unreadable } from '#readers/ooxml/unreadable.ts'

const mostBytes = 16 * 1024 * 1024
const mostOpen = 500
const tooHeavy =
  '这份PDF的内容过大或过于复杂，没有读取。请只保留报告所在的页，另存后再导入，或找到原来的Word文档。'

const latin = new TextDecoder('latin1')

/** Each packed stream: what its dictionary says, and its bytes. */
function* streamsOf(bytes: Uint8Array): Generator<{ dictionary: string; packed: Uint8Array }> {
  const text = latin.decode(bytes)
  const begins = /stream\r?\n/gu
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    if (text.slice(Math.max(0, begin.index - 3), begin.index) === 'end') continue
    const from = begin.index + begin[0].length
    const end = text.indexOf('endstream', from)
    const object = text.lastIndexOf(' obj', begin.index)
    const dictionary = text.slice(Math.max(object, begin.index - 4000, 0), begin.index)
    yield { dictionary, packed: bytes.subarray(from, end < 0 ? bytes.length : end) }
    if (end > 0) begins.lastIndex = end + 9
  }
}

/** The first bytes of a stream unpacked, at most so many; what is broken counts as far as it goes. */
function unpack(packed: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  const unzip = new Unzlib((part) => {
    parts.push(part)
  })
  const lengthOf = () => parts.reduce((sum, part) => sum + part.length, 0)
  const step = 16_384
  try {
    for (let at = 0; at < packed.length && lengthOf() <= most; at += step)
      unzip.push(packed.subarray(at, at + step), false)
  } catch {
    // pdf.js reads broken streams as far as they go, and so are they weighed.
  }
  return joinBytes(parts)
}

/** How many drawing states are kept and never given back. */
const leftOpen = (content: string): number =>
  (content.match(/(?<=^|\s)q(?=\s)/gu)?.length ?? 0) -
  (content.match(/(?<=^|\s)Q(?=\s|$)/gu)?.length ?? 0)

const isPicture = (dictionary: string): boolean => /\/Subtype\s*\/Image\b/u.test(dictionary)
const isFont = (dictionary: string): boolean =>
  /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/u.test(dictionary)

/** Rules, dots and spacers are drawn as pictures too. */
const smallestPicture = 32
const sideOf = (dictionary: string, side: 'Width' | 'Height'): number =>
  Number(new RegExp(`/${side}\\s+(\\d+)`, 'u').exec(dictionary)?.[1] ?? 0)

const isSeen = (dictionary: string): boolean =>
  sideOf(dictionary, 'Width') >= smallestPicture && sideOf(dictionary, 'Height') >= smallestPicture

/**
 * Throws Unreadable where the instructions are more than any report needs; tells whether the file holds
 * pictures that somebody would miss.
 */
export function weigh(bytes: Uint8Array): { readonly hasPictures: boolean } {
  let total = 0
  let hasPictures = false
  for (const { dictionary, packed } of streamsOf(bytes)) {
    if (isPicture(dictionary)) hasPictures ||= isSeen(dictionary)
    if (isPicture(dictionary) || isFont(dictionary)) continue
    const content = /\/(?:FlateDecode|Fl)\b/u.test(dictionary)
      ? unpack(packed, mostBytes - total)
      : packed
    total += content.length
    if (total > mostBytes) throw new Unreadable(tooHeavy)
    if (!/\/Type\b/u.test(dictionary.replace(/\/Type\s*\/XObject/gu, '')))
      if (leftOpen(latin.decode(content)) > mostOpen) throw new Unreadable(tooHeavy)
  }
  return { hasPictures }
}
