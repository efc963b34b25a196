/** A picture of a past report as the report will carry it, taken from a file that holds it. */
import { base64OfBytes } from '#report/file/base64.ts'
import { addressWithoutCameraFacts, withoutCameraFacts } from '#report/file/camera-facts.ts'
import type { EmbeddedNode } from '#report/prose/prose.ts'

export interface SourcePicture {
  /** An address that holds the picture itself. */
  readonly src: string
  /** What the source says is on it; empty where it says nothing. */
  readonly alt: string
  /** How wide it is drawn, in pixels of 1/96 inch; absent where the source does not say. */
  readonly width?: number
}

/** Larger ones are printed nowhere. */
export const mostPictureBytes = 10_000_000
const longestAlt = 200

const kinds: readonly (readonly [string, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

/** Of which kind a picture is that every document can print, told by its first bytes; undefined where it is none. */
export const kindOfPicture = (bytes: Uint8Array): string | undefined =>
  kinds.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]

/** The bytes as a picture, without what the camera wrote into it; null where they are none that every document can print. */
export function pictureOfBytes(
  bytes: Uint8Array,
  shown: Omit<SourcePicture, 'src'>,
): SourcePicture | null {
  const kind = kindOfPicture(bytes)
  if (kind === undefined || bytes.length > mostPictureBytes) return null
  return { ...shown, src: `data:${kind};base64,${base64OfBytes(withoutCameraFacts(bytes))}` }
}

const held = /^data:image\/(?:png|jpeg|gif|webp);base64,/u

/** An address of a web page as a picture, where it holds one; null where it only points at one. */
export const pictureOfAddress = (
  src: string,
  shown: Omit<SourcePicture, 'src'>,
): SourcePicture | null =>
  held.test(src.slice(0, 40)) && src.length * 0.75 <= mostPictureBytes
    ? { ...shown, src: addressWithoutCameraFacts(src) }
    : null

/** The picture as a block of prose. */
export const embedOfPicture = ({ src, alt, width }: SourcePicture): EmbeddedNode => ({
  type: 'image',
  attrs: {
    src,
    alt: alt.slice(0, longestAlt),
    ...(width === undefined ? {} : { width }),
  },
})

/** How a list of words names it. */
export const pictureName = ({ alt }: SourcePicture): string =>
  alt === '' ? '（图片）' : `（图片：${alt.slice(0, longestAlt)}）`
