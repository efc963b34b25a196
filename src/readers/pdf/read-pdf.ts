/** A past report kept as a PDF → its lines and rows, as far as the pages themselves show them. */
import { Unreadable } from '#readers/ooxml/unreadable.ts'
import type { Source, SourceReading } from '#readers/source.ts'
import { joinPages } from './join-pages.ts'
import { openPdf, reasonOf, type OpenPdf, type PdfSurroundings } from './open-pdf.ts'
import { withoutPageMarks } from './page-marks.ts'
import type { Page } from './page.ts'
import { readPage } from './read-page.ts'

const mostPages = 300
const fewestLetters = 10

async function readPages(
  { document, operations }: OpenPdf,
  onPage: PdfSurroundings['onPage'],
): Promise<readonly Page[]> {
  if (document.numPages > mostPages)
    throw new Unreadable(
      `这份PDF有${document.numPages}页，不像一份年度报告，没有读取。请只保留报告所在的页，另存后再导入。`,
    )
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    // Only what pdf.js does can fail here by the file's fault; our own mistakes stay mistakes.
    const page = await document.getPage(number).catch((fault: unknown) => {
      throw reasonOf(fault)
    })
    pages.push(await readPage(page, operations))
    onPage?.(number, document.numPages)
  }
  return pages
}

function refuseUnreadable(pages: readonly Page[]) {
  const letters = pages.reduce((sum, page) => sum + page.letters, 0)
  const riddles = pages.reduce((sum, page) => sum + page.riddles, 0)
  if (letters < fewestLetters)
    throw new Unreadable(
      '这份PDF里没有文字，可能是扫描件或图片。请找到原来的Word文档导入，或用文字识别软件转成Word后再导入。',
    )
  if (riddles * 10 > letters)
    throw new Unreadable(
      '这份PDF的文字无法识别（字体没有附带编码）。请找到原来的Word文档，或用Word打开后另存为.docx，再导入。',
    )
}

const listOf = (numbers: readonly number[]): string => numbers.join('、')

function remarksOf(
  pages: readonly Page[],
  { missingMaps, hasPictures }: Pick<OpenPdf, 'missingMaps' | 'hasPictures'>,
): readonly string[] {
  const numbered = (test: (page: Page) => boolean) =>
    pages.flatMap((page, at) => (test(page) ? [at + 1] : []))
  const blank = numbered(({ letters }) => letters === 0)
  const unruled = numbered(({ blocks }) =>
    blocks.some((block) => block.kind === 'table' && !block.ruled),
  )
  return [
    ...(blank.length > 0
      ? [`第${listOf(blank)}页没有文字，可能是扫描的图片，没有读入，请对照原件填写`]
      : []),
    ...(unruled.length > 0
      ? [`第${listOf(unruled)}页有没有框线的表格，按文字的位置读入，请逐格核对`]
      : []),
    ...(hasPictures && blank.length === 0
      ? ['文件中有图片，没有读入；如需保留，请在正文中重新插入']
      : []),
    ...(pages.some(({ marked }) => marked) ? ['斜印在页上的字（水印）没有读入'] : []),
    ...(missingMaps.size > 0 ? ['有的字体缺少编码表，部分文字可能没有读入，请核对'] : []),
  ]
}

/** Whether our engine set the pages: then marks of lists are where we put them, and no office's own numbers. */
async function isSetByUs({ document }: OpenPdf): Promise<boolean> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  return 'Creator' in info && typeof info.Creator === 'string' && info.Creator.startsWith('Typst ')
}

async function readOpen(pdf: OpenPdf, onPage: PdfSurroundings['onPage']): Promise<Source> {
  const read = await readPages(pdf, onPage)
  refuseUnreadable(read)
  const { pages, remarks } = withoutPageMarks(read)
  const isOurs = await isSetByUs(pdf)
  return {
    lines: joinPages(pages, isOurs),
    remarks: [...remarks, ...remarksOf(read, pdf)],
  }
}

/**
 * Reads a .pdf file. Rows are sure only where rulings enclose them. pdf.js comes with the first call; in a
 * Worker of the page it says "ready" to the page once, a message to be passed over.
 */
export async function readPdf(
  bytes: Uint8Array,
  surroundings: PdfSurroundings,
): Promise<SourceReading> {
  try {
    const pdf = await openPdf(bytes, surroundings)
    try {
      return { ok: true, source: await readOpen(pdf, surroundings.onPage) }
    } finally {
      await pdf.close()
    }
  } catch (fault) {
    if (fault instanceof Unreadable) return { ok: false, reasons: [fault.message] }
    throw fault
  }
}
