/** The blocks of the report as HTML, in reading order. */
import type { DocumentBlock, ReportDocument } from '#document/document.ts'
import { escapeMarkup } from '#writers/markup-text.ts'
import { htmlTable } from './html-table.ts'
import {
  type Dress,
  htmlImage,
  htmlList,
  htmlNote,
  htmlSignature,
  htmlSpans,
} from './html-words.ts'

type Item = Extract<DocumentBlock, { kind: 'list-item' }>

/** The blocks as HTML; `top` is the level of the report's title. */
export function htmlBlocks({ blocks, date }: ReportDocument, dress: Dress, top: number): string {
  const html: string[] = []
  let items: Item[] = []
  let unnamed = 0
  const endList = () => {
    if (items.length > 0) html.push(`${htmlList(items, dress)}\n`)
    items = []
  }
  for (const block of blocks) {
    if (block.kind === 'list-item') {
      items.push(block)
      continue
    }
    endList()
    switch (block.kind) {
      case 'heading': {
        const tag = `h${Math.min(top + block.level, 6)}`
        html.push(`<${tag}${dress('heading')}>${htmlSpans(block.spans, dress)}</${tag}>\n`)
        break
      }
      case 'paragraph':
        html.push(`<p${dress('paragraph')}>${htmlSpans(block.spans, dress)}</p>\n`)
        break
      case 'note':
        html.push(htmlNote(block.text, dress))
        break
      case 'gap':
        html.push(`<p${dress('paragraph')}>${escapeMarkup(block.text)}</p>\n`)
        break
      case 'table':
        if (block.caption === '') unnamed += 1
        html.push(htmlTable(block, `表格${unnamed}`, dress))
        break
      case 'image':
        html.push(`${htmlImage(block, dress)}\n`)
        break
      case 'signature':
        html.push(htmlSignature(block, date, dress))
        break
      default:
        block satisfies never
    }
  }
  endList()
  return html.join('')
}
