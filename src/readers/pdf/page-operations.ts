/** The pages of a PDF as lists of what is drawn on them, for writers of other page formats. */
import { openPdf } from './open-pdf.ts'

/** What is drawn, in its order, as pdf.js names it. */
export interface DrawnOperation {
  readonly name: string
  readonly args: readonly unknown[]
}

/** Lengths in points; `fontName` gives the PostScript name behind the name the operations use. */
export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly operations: readonly DrawnOperation[]
  readonly fontName: (id: string) => string
}

export interface DrawnPages {
  readonly pages: readonly DrawnPage[]
  /** pdf.js's numbers for its operations, by name; paths carry them. */
  readonly numbers: Readonly<Record<string, number>>
}

const nameOf = (font: unknown): string => {
  const name: unknown = typeof font === 'object' && font !== null && 'name' in font ? font.name : ''
  // "NMWTWD+GWFang-Regular": what is before the sign tells cut fonts apart.
  return typeof name === 'string' ? name.replace(/^[A-Z]{6}\+/u, '') : ''
}

/** The pages we set carry every map they need. */
const noMaps = (name: string): Promise<Uint8Array> => Promise.reject(new Error(name))

/** Reads what every page of a PDF of our own draws; throws Unreadable where it cannot be opened. */
export async function drawnPages(pdf: Uint8Array): Promise<DrawnPages> {
  const open = await openPdf(pdf, { characterMap: noMaps, pictures: true })
  try {
    const names = new Map(Object.entries(open.operations).map(([name, code]) => [code, name]))
    const pages: DrawnPage[] = []
    for (let number = 1; number <= open.document.numPages; number += 1) {
      const page = await open.document.getPage(number)
      const { fnArray, argsArray } = await page.getOperatorList()
      const { width, height } = page.getViewport({ scale: 1 })
      const fonts = new Map<string, string>()
      const fontName = (id: string): string => {
        const known = fonts.get(id) ?? nameOf(page.commonObjs.get(id))
        fonts.set(id, known)
        return known
      }
      const operations = fnArray.map((code, at): DrawnOperation => {
        const args: unknown = argsArray[at]
        const name = names.get(code) ?? String(code)
        const list: readonly unknown[] = Array.isArray(args) ? args : []
        // The fonts are let go with the file; their names are asked for while it is open.
        if (name === 'setFont') fontName(String(list[0]))
        return { name, args: list }
      })
      pages.push({ width, height, operations, fontName: (id) => fonts.get(id) ?? '' })
    }
    return { pages, numbers: open.operations }
  } finally {
    await open.close()
  }
}
