/** The looks of cells as a workbook keeps them: fonts, one border, number formats, alignments, each once. */
import { escapeMarkup } from '#writers/markup-text.ts'

const fonts = {
  plain: { name: '宋体', size: 11, bold: false },
  table: { name: '宋体', size: 10.5, bold: false },
  bold: { name: '宋体', size: 11, bold: true },
  heading: { name: '黑体', size: 14, bold: false },
  title: { name: '方正小标宋简体', size: 18, bold: false },
} as const

/** Points. */
export const fontSize = (font: keyof typeof fonts): number => fonts[font].size

export interface CellLook {
  readonly font: keyof typeof fonts
  readonly framed?: boolean
  readonly across?: 'left' | 'center' | 'right'
  readonly down?: 'top' | 'center'
  readonly wrap?: boolean
  /** A figure too wide for its column is drawn smaller, never as ###. */
  readonly shrink?: boolean
  /** One character below the other. */
  readonly upright?: boolean
  readonly indent?: number
  /** Number format; absent: as it comes. */
  readonly format?: string
}

/** Formats of one's own are numbered from here. */
const firstFormat = 164
const builtIn: Readonly<Record<string, number>> = { '0': 1, '0.00': 2, '@': 49 }

const attribute = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : ` ${name}="${value}"`

const side = (name: string): string => `<${name} style="thin"><color rgb="FF000000"/></${name}>`

const counted = (tag: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<${tag} count="${items.length}">${items.join('')}</${tag}>`

/** Collects the looks used and numbers them. */
export class CellStyles {
  readonly #looks: string[] = []
  readonly #formats: string[] = []

  constructor() {
    this.use({ font: 'plain' })
  }

  /** The number of a look (the `s` of a cell). */
  use(look: CellLook): number {
    const xml = this.#xml(look)
    const known = this.#looks.indexOf(xml)
    return known === -1 ? this.#looks.push(xml) - 1 : known
  }

  #format(code: string | undefined): number {
    if (code === undefined) return 0
    const known = builtIn[code]
    if (known !== undefined) return known
    const at = this.#formats.indexOf(code)
    return firstFormat + (at === -1 ? this.#formats.push(code) - 1 : at)
  }

  #xml(look: CellLook): string {
    const { font, framed, across, down = 'center', wrap, shrink, upright, indent, format } = look
    const alignment = [
      attribute('horizontal', across),
      attribute('vertical', down),
      attribute('textRotation', upright === true ? 255 : undefined),
      attribute('wrapText', wrap === true ? 1 : undefined),
      attribute('shrinkToFit', shrink === true ? 1 : undefined),
      attribute('indent', indent),
    ].join('')
    const fontId = Object.keys(fonts).indexOf(font)
    return `<xf numFmtId="${this.#format(format)}" fontId="${fontId}" fillId="0" borderId="${framed === true ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment${alignment}/></xf>`
  }

  /** xl/styles.xml. */
  part(): string {
    const fontXml = Object.values(fonts).map(
      ({ name, size, bold }) =>
        `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF000000"/><name val="${name}"/><charset val="134"/></font>`,
    )
    const formats = this.#formats.map(
      (code, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${escapeMarkup(code)}"/>`,
    )
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      counted('numFmts', formats),
      counted('fonts', fontXml),
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      counted('cellXfs', this.#looks),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('')
  }
}
