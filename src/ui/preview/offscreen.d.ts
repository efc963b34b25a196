/** pdf.js draws on any canvas; its types know only those of the page. */
import type { RenderParameters, RenderTask } from 'pdfjs-dist/types/src/display/api.d.ts'

declare module 'pdfjs-dist/types/src/display/api.d.ts' {
  interface PDFPageProxy {
    render(
      where: Omit<RenderParameters, 'canvas' | 'canvasContext'> & {
        readonly canvas: null
        readonly canvasContext: OffscreenCanvasRenderingContext2D
      },
    ): RenderTask
  }
}
