/** Draws pages of the typeset PDF inside a Worker: pdf.js with letters as outlines, no page needed. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

interface Surface {
  canvas: OffscreenCanvas | null
  context: OffscreenCanvasRenderingContext2D | null
}

/** pdf.js asks here for the canvases it needs beside the page itself. */
class Surfaces {
  create(width: number, height: number): Surface {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: canvas.getContext('2d') }
  }

  reset({ canvas }: Surface, width: number, height: number): void {
    if (!canvas) return
    canvas.width = width
    canvas.height = height
  }

  destroy(surface: Surface): void {
    surface.canvas = null
    surface.context = null
  }
}

/** No filters are used by our pages. */
class NoFilters {
  addFilter = () => 'none'
  addHCMFilter = () => 'none'
  addAlphaFilter = () => 'none'
  addLuminosityFilter = () => 'none'
  addHighlightHCMFilter = () => 'none'
  destroy = () => {}
}

/** Opens what the engine has set; the parsing half of pdf.js runs in the same Worker. */
export async function openPages(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  const [{ getDocument, VerbosityLevel }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  return getDocument({
    data: pdf,
    verbosity: VerbosityLevel.ERRORS,
    CanvasFactory: Surfaces,
    FilterFactory: NoFilters,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
  }).promise
}

/** A quarter turn to the left: the head of a wide table comes to the left edge (GB/T 9704 8). */
const toTheLeft = 270

/** One page, `width` pixels wide; where it is `upright`, a wide one is turned as it comes out of the printer. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  width: number,
  upright = false,
): Promise<OffscreenCanvas> {
  const page = await document.getPage(number)
  const lying = page.getViewport({ scale: 1 })
  const rotation = upright && lying.width > lying.height ? toTheLeft : 0
  const across = rotation === 0 ? lying.width : lying.height
  const viewport = page.getViewport({ scale: width / across, rotation })
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const canvasContext = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!canvasContext) throw new Error('no canvas')
  await page.render({ canvas: null, canvasContext, viewport }).promise
  return canvas
}
