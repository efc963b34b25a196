/** The fonts and measures of GB/T 9704 as Word counts them: twips, half-points, official font names. */
import { LineRuleType } from 'docx'

/** Every run names its East Asian font and hints it, so that “ ” and — are set in it too. */
const font = (name: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: name,
  cs: name,
  hint: 'eastAsia' as const,
})

/** The faces of GB/T 9704 by what they set. */
export const fonts = {
  /** Figures of the title are set in its own face, as type foundries do. */
  title: { ...font('方正小标宋简体'), ascii: '方正小标宋简体', hAnsi: '方正小标宋简体' },
  body: font('仿宋_GB2312'),
  heading1: font('黑体'),
  heading2: font('楷体_GB2312'),
  number: { ...font('宋体'), ascii: '宋体', hAnsi: '宋体' },
}

/** 22 lines in 225 mm: 579 twips a line; −5 twips a character puts 28 on a line (measured). */
export const linePitch = 579
export const characterSpacing = -5
export const spacing = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

/** A line of the title, which keeps its own height instead of snapping to the 22 lines. */
export const titleLine = 640
/** The red name above an announcement: 32 pt on a line of its own height. */
export const organLine = 900

/** A4 with the type area of 156 × 225 mm (GB/T 9704 5.2). */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: {
    top: 2098,
    bottom: 1984,
    left: 1587,
    right: 1474,
    header: 851,
    footer: 1446,
    gutter: 0,
  },
}

/** The same page turned, so that the head of its table is at the left edge once it is turned back. */
export const landscapePage = {
  size: { ...page.size, orientation: 'landscape' as const },
  margin: { ...page.margin, top: 1587, right: 2098, bottom: 1474, left: 1984 },
}

/** Half-points: 二号 22 pt, 三号 16 pt, 五号 10.5 pt, 四号 14 pt. */
export const sizes = { organ: 64, title: 44, body: 32, table: 21, number: 28 }

export const twipsOfMillimetre = 1440 / 25.4
