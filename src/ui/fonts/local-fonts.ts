/** The official fonts that are installed on this computer, where the browser can look for them. */
import { type FontReading, readFont } from '#writers/pdf/office-font.ts'
import { type OfficialFace, officialFaces } from '#writers/pdf/official-faces.ts'
import type { OfficeFont } from './office-fonts.ts'

/** What the browser tells of an installed font. */
interface InstalledFont {
  readonly family: string
  readonly fullName: string
  readonly postscriptName: string
  readonly blob: () => Promise<Blob>
}

declare global {
  interface Window {
    readonly queryLocalFonts?: () => Promise<readonly InstalledFont[]>
  }
}

/** Names of each face, the official one first. */
const wanted: Readonly<Record<OfficialFace, readonly string[]>> = {
  song: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  fang: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', 'STFangsong'],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', 'STKaiti'],
  hei: ['黑体', 'SimHei', 'STHeiti'],
}

/** Whether this browser can look; others need a font file. */
export const canLook = (): boolean => typeof window.queryLocalFonts === 'function'

const bare = (name: string): string => name.replace(/\s/gu, '').toLowerCase()

/** The best installed font for each face; asks for permission, and throws where it is not given. */
export async function findInstalled(): Promise<readonly OfficeFont[]> {
  const installed = (await window.queryLocalFonts?.()) ?? []
  const best = (face: OfficialFace): InstalledFont | undefined =>
    wanted[face]
      .map((name) =>
        installed.find(({ family, fullName, postscriptName }) =>
          [family, fullName, postscriptName].map(bare).includes(bare(name)),
        ),
      )
      .find((font) => font !== undefined)
  const found = await Promise.all(
    officialFaces.map(async (standsFor): Promise<readonly OfficeFont[]> => {
      const font = best(standsFor)
      if (!font) return []
      const bytes = new Uint8Array(await (await font.blob()).arrayBuffer())
      const read: FontReading = readFont(bytes, font.fullName)
      return read.ok ? [{ standsFor, name: read.name, bytes }] : []
    }),
  )
  return found.flat()
}
