/** On which page each block begins, reckoned from the 22 lines of a page; Word counts again when asked. */
import type { DocumentBlock, ReportDocument } from '#document/document.ts'
import { tableHeight } from './cell-fit.ts'
import { linePitch } from './docx-fonts.ts'
import { columnTwips } from './docx-table.ts'

/** A page of body text in 三号: 22 lines of 28 characters (GB/T 9704 5.2.3). */
const perPage = 22
const perLine = 28

/** Lines of body text a block takes. */
function linesOf(block: DocumentBlock): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'list-item': {
      const text = block.spans.map((span) => span.text).join('')
      const narrow = text.match(/[\u0020-\u007E]/gu)?.length ?? 0
      return Math.ceil((text.length - narrow / 2 + 2) / perLine)
    }
    case 'table':
      return block.landscape
        ? perPage
        : (tableHeight(block, columnTwips(block)) * 1.01 + 240) / linePitch
    case 'image':
      return (block.height * 72) / 25.4 / (linePitch / 20)
    case 'signature':
      return 1 + block.organs.length + (block.date === null ? 0 : 1)
    case 'note':
    case 'gap':
      return 1
    default:
      return block satisfies never
  }
}

/** The page of each block; announcement and letter are page 1 before the report. */
export function estimatePages(document: ReportDocument): readonly number[] {
  const issued = document.attachment === undefined ? 0 : 1
  let used = document.titleLines.length * 1.1 + 1 + 2 * issued
  let page = 1 + issued
  return document.blocks.map((block, index) => {
    const lines = linesOf(block)
    const next = document.blocks[index + 1]
    // A heading stays with what follows it, a table stays whole.
    const held = block.kind === 'heading' && next ? (next.kind === 'table' ? linesOf(next) : 1) : 0
    const needed = block.kind === 'heading' || block.kind === 'table' ? lines + held : 1
    if (used + needed > perPage && needed <= perPage) {
      page += 1
      used = 0
    }
    const at = page
    used += lines
    page += Math.floor(used / perPage)
    used %= perPage
    return at
  })
}
