/** The four faces of an official document (GB/T 9704), and fonts that may stand for them. */

/** In the order in which they are told and set. */
export const officialFaces = ['song', 'fang', 'kai', 'hei'] as const
/** One of the four faces. */
export type OfficialFace = (typeof officialFaces)[number]

/** What the faces are called in offices. */
export const faceNames: Readonly<Record<OfficialFace, string>> = {
  song: '小标宋',
  fang: '仿宋',
  kai: '楷体',
  hei: '黑体',
}

/** A font beside those of every report: the office's own for one of the faces, or one for rare characters. */
export interface AddedFont {
  readonly bytes: Uint8Array
  /** What people call it. */
  readonly name: string
  readonly standsFor: OfficialFace | 'rare'
}
