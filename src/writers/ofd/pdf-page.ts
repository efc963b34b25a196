/** A typeset page as pdf.js tells of it: what is drawn, in the order it is drawn. */

export interface PdfOperation {
  /** As pdf.js names it: "showText", "transform", … */
  readonly name: string
  readonly args: readonly unknown[]
}

/** Lengths in points, y upwards from the foot of the page. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly operations: readonly PdfOperation[]
  /** PostScript name of a font by the name the operations use ("GWFang-Regular"). */
  readonly fontName: (id: string) => string
}
