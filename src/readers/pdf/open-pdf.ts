/** Opens a PDF with pdf.js, fetched when first needed; what cannot be opened is refused with a way out. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable } from '#readers/ooxml/unreadable.ts'
import { weigh } from './pdf-weight.ts'

/** What the reader of PDF cannot find by itself. */
export interface PdfSurroundings {
  /**
   * The bytes of a character map of the installed pdfjs-dist (`cmaps/<name>.bcmap`); old Chinese PDFs
   * name one instead of carrying it. Rejects where there is none.
   */
  readonly characterMap: (name: string) => Promise<Uint8Array>
  /** Told of every page read. */
  readonly onPage?: (done: number, of: number) => void
  /** Whether pictures are to be met on the pages; reading words they would only take time. */
  readonly pictures?: boolean
}

/** An open PDF and the numbers by which pdf.js names drawing operations. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  readonly operations: Readonly<Record<string, number>>
  /** Names of character maps that were asked for in vain. */
  readonly missingMaps: ReadonlySet<string>
  /** Whether the file holds pictures, which are not read. */
  readonly hasPictures: boolean
  close(): Promise<void>
}

const startOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024))

function refuseOtherKinds(bytes: Uint8Array) {
  const start = startOf(bytes)
  if (bytes.length === 0) throw new Unreadable('这个文件是空的。请重新选择文件。')
  if (start.includes('%PDF-')) return
  if (start.startsWith('PK'))
    throw new Unreadable(
      new TextDecoder('latin1').decode(bytes).includes('OFD.xml')
        ? '这是OFD版式文件，不能直接读取。请用OFD阅读软件导出为PDF，或找到原来的Word文档，再导入。'
        : '这不是PDF文件，可能是Word文档或Excel表格。请把文件名的后缀改为.docx或.xlsx后再导入。',
    )
  throw new Unreadable('这个文件不是PDF。请确认文件类型，或用Word、WPS打开后另存为.docx，再导入。')
}

const isNamed = (fault: unknown, name: string) => fault instanceof Error && fault.name === name

/** What pdf.js has against a file is a fault of the file. */
export const reasonOf = (fault: unknown): Unreadable =>
  new Unreadable(
    isNamed(fault, 'PasswordException')
      ? '这份PDF设有打开密码，不能读取。请用PDF阅读软件去掉密码后另存一份，或找到原来的Word文档，再导入。'
      : '这份PDF已损坏或没有下载完整。请重新下载，或找到原来的Word文档，再导入。',
  )

/** Opens the file; throws Unreadable where it is another kind, locked or broken. */
export async function openPdf(bytes: Uint8Array, surroundings: PdfSurroundings): Promise<OpenPdf> {
  refuseOtherKinds(bytes)
  const { hasPictures } = weigh(bytes)
  // The parsing half runs beside us, in the page's Worker or in Node, instead of in a Worker of its own.
  const [{ getDocument, OPS, VerbosityLevel }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  const missingMaps = new Set<string>()
  class CharacterMaps {
    async fetch({ name }: { readonly name: string }) {
      try {
        return { cMapData: await surroundings.characterMap(name), isCompressed: true }
      } catch (fault) {
        missingMaps.add(name)
        throw fault
      }
    }
  }
  /** Letter shapes and picture decoders are for drawing, which nobody does here. */
  class Nothing {
    async fetch(): Promise<never> {
      throw new Error('not drawn')
    }
  }
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    CMapReaderFactory: CharacterMaps,
    StandardFontDataFactory: Nothing,
    WasmFactory: Nothing,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: surroundings.pictures === true ? -1 : 1,
    enableXfa: false,
  })
  try {
    const document = await loading.promise
    return { document, operations: OPS, missingMaps, hasPictures, close: () => loading.destroy() }
  } catch (fault) {
    await loading.destroy()
    throw reasonOf(fault)
  }
}
