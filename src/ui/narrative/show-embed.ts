/** What the page shows of a table or a picture that stands in the words, in the editor and without it. */
import type { EmbeddedNode } from '#report/prose/prose.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'
import { composeEmbed, widest } from '#document/embed.ts'

interface EmbeddedCell {
  readonly head: boolean
  readonly colSpan: number
  readonly rowSpan: number
  readonly text: string
}

/** An embedded block as it is shown: the rows of a table or a picture, and what is said below it. */
interface EmbeddedShow {
  /** `width` is its share of the type area, as on paper. */
  readonly picture: { readonly src: string; readonly alt: string; readonly width: string } | null
  readonly rows: readonly (readonly EmbeddedCell[])[]
  readonly note: string
  /** How it is changed and taken out; empty where it did not come along. */
  readonly handling: string
}

/** What is shown of an embedded block. */
export function showEmbed(node: EmbeddedNode): EmbeddedShow {
  const [block] = composeEmbed(node)
  if (block?.kind === 'table') {
    const rows = block.rows.map((row) =>
      row.map((cell) => ({
        head: cell.scope !== null,
        colSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        text: cell.spans.map(({ text }) => text).join(''),
      })),
    )
    return { picture: null, rows, note: '表格', handling: '（选中后按 F2 修改、Delete 删除）' }
  }
  if (block?.kind === 'image') {
    const src = isRecord(node['attrs']) ? node['attrs']['src'] : undefined
    return {
      picture: {
        src: typeof src === 'string' ? src : '',
        alt: block.alt,
        width: `${Math.round(((block.width ?? widest) / widest) * 100)}%`,
      },
      rows: [],
      note: block.alt === '' ? '图片没有说明' : block.alt,
      handling: '（选中后按 F2 修改、Delete 删除）',
    }
  }
  const text = block?.kind === 'gap' ? block.text : '（图片）'
  return { picture: null, rows: [], note: `${text}没有带入，请删除后重新插入`, handling: '' }
}
