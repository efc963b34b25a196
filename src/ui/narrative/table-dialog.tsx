/** 小表格: a small table of the words, written cell by cell; a block copied from Excel or WPS fills it. */
import { useState } from 'react'
import type { EmbeddedNode } from '#report/prose/prose.ts'
import {
  blankTable,
  hasHeads,
  isEvenTable,
  withBlock,
  withColumn,
  withHeads,
  withoutBlankEnd,
  withoutColumn,
  withoutRow,
  withRow,
  withWords,
  wordsOfTable,
} from '#report/prose/embedded-table.ts'
import { readPastedTable } from '#readers/paste/pasted-table.ts'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import type { EmbedAsk } from './embed-ask.ts'
import './embed-dialogs.css'

/** What still fits a page, on its side where it is wide. */
const most = { rows: 60, columns: 16 }

interface Props {
  readonly ask: EmbedAsk
  readonly onClose: () => void
}

interface Place {
  readonly row: number
  readonly column: number
}

interface TableProps {
  readonly table: EmbeddedNode
  readonly onChange: (table: EmbeddedNode) => void
}

/** 行和列: what changes the shape of an even table at the place of the caret. */
function TableTools({ table, onChange, at }: TableProps & { readonly at: Place }) {
  const rows = wordsOfTable(table)
  const columns = rows[0]?.length ?? 0
  const isEven = isEvenTable(table)
  return (
    <fieldset className="table-tools" aria-label="行和列">
      <Button
        disabled={!isEven || rows.length >= most.rows}
        onClick={() => onChange(withRow(table, at.row + 1))}
      >
        下方加一行
      </Button>
      <Button
        disabled={!isEven || rows.length < 2}
        onClick={() => onChange(withoutRow(table, at.row))}
      >
        删除本行
      </Button>
      <Button
        disabled={!isEven || columns >= most.columns}
        onClick={() => onChange(withColumn(table, at.column + 1))}
      >
        右侧加一列
      </Button>
      <Button
        disabled={!isEven || columns < 2}
        onClick={() => onChange(withoutColumn(table, at.column))}
      >
        删除本列
      </Button>
      <Checkbox
        label="第一行是表头"
        checked={hasHeads(table)}
        onChange={(event) => onChange(withHeads(table, event.target.checked))}
      />
    </fieldset>
  )
}

/** The table with what was copied put in from `at` on; null where it is no block, or the table no even one. */
function withPasted(table: EmbeddedNode, at: Place, clipboard: DataTransfer): EmbeddedNode | null {
  const pasted = readPastedTable({
    html: clipboard.getData('text/html'),
    text: clipboard.getData('text/plain'),
  })
  const isBlock = pasted !== null && (pasted.length > 1 || (pasted[0]?.length ?? 0) > 1)
  if (!isBlock || !isEvenTable(table)) return null
  const texts = pasted.map((line) => line.map(({ text }) => text))
  return withBlock(table, at.row, at.column, texts, most)
}

/** The table itself, each cell a field. */
function TableSheet({
  table,
  onChange,
  onAt,
}: TableProps & { readonly onAt: (at: Place) => void }) {
  return (
    <div className="table-sheet">
      <table aria-label="表格内容">
        <tbody>
          {wordsOfTable(table).map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row is nothing but its place
            <tr key={row}>
              {cells.map((cell, column) => (
                <td
                  // oxlint-disable-next-line react/no-array-index-key -- so is a cell
                  key={column}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                  data-head={cell.head}
                >
                  <textarea
                    aria-label={`第 ${row + 1} 行第 ${column + 1} 格`}
                    rows={cell.text.split('\n').length}
                    value={cell.text}
                    data-autofocus={row === 0 && column === 0 ? '' : undefined}
                    onFocus={() => onAt({ row, column })}
                    onPaste={(event) => {
                      const pasted = withPasted(table, { row, column }, event.clipboardData)
                      if (pasted === null) return
                      event.preventDefault()
                      onChange(pasted)
                    }}
                    onChange={(event) =>
                      onChange(withWords(table, row, column, event.target.value))
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function TableDialog({ ask, onClose }: Props) {
  const [table, setTable] = useState(() => ask.node ?? blankTable(3, 3))
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const isBlank = wordsOfTable(table)
    .flat()
    .every(({ text }) => text.trim() === '')
  // What is already printed keeps its shape; the blanks a new one begins with are for filling only.
  const put = () => ask.put(ask.node ? table : withoutBlankEnd(table))
  return (
    <Dialog
      title={ask.node ? '修改表格' : '插入表格'}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={isBlank} onClick={put}>
            {ask.node ? '改好' : '插入'}
          </Button>
        </>
      }
    >
      <div className="dialog-text">
        <TableTools table={table} onChange={setTable} at={at} />
        <TableSheet table={table} onChange={setTable} onAt={setAt} />
        <p className="table-hint">
          {isEvenTable(table)
            ? 'Tab 到下一格，Enter 换行；从 Excel、WPS 复制的一块可以直接粘贴，表格随之变大。'
            : '有合并单元格的表格只能改文字；要改行列，请在 Word 或 WPS 中改好后重新粘贴。'}
        </p>
      </div>
    </Dialog>
  )
}
