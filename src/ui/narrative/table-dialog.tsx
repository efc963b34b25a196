/** 小表格: a small table of the words, written cell by cell; a block copied from Excel or WPS fills it. */
import { type ClipboardEvent, useState } from 'react'
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

export function TableDialog({ ask, onClose }: Props) {
  const [table, setTable] = useState(() => ask.node ?? blankTable(3, 3))
  const [at, setAt] = useState({ row: 0, column: 0 })
  const rows = wordsOfTable(table)
  const columns = rows[0]?.length ?? 0
  const isEven = isEvenTable(table)
  const isBlank = rows.flat().every(({ text }) => text.trim() === '')
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const pasted = readPastedTable({
      html: event.clipboardData.getData('text/html'),
      text: event.clipboardData.getData('text/plain'),
    })
    const isBlock = pasted !== null && (pasted.length > 1 || (pasted[0]?.length ?? 0) > 1)
    if (!isBlock || !isEven) return
    event.preventDefault()
    const texts = pasted.map((line) => line.map(({ text }) => text))
    setTable(withBlock(table, row, column, texts, most))
  }
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
        <fieldset className="table-tools" aria-label="行和列">
          <Button
            disabled={!isEven || rows.length >= most.rows}
            onClick={() => setTable(withRow(table, at.row + 1))}
          >
            下方加一行
          </Button>
          <Button
            disabled={!isEven || rows.length < 2}
            onClick={() => setTable(withoutRow(table, at.row))}
          >
            删除本行
          </Button>
          <Button
            disabled={!isEven || columns >= most.columns}
            onClick={() => setTable(withColumn(table, at.column + 1))}
          >
            右侧加一列
          </Button>
          <Button
            disabled={!isEven || columns < 2}
            onClick={() => setTable(withoutColumn(table, at.column))}
          >
            删除本列
          </Button>
          <Checkbox
            label="第一行是表头"
            checked={hasHeads(table)}
            onChange={(event) => setTable(withHeads(table, event.target.checked))}
          />
        </fieldset>
        <div className="table-sheet">
          <table aria-label="表格内容">
            <tbody>
              {rows.map((cells, row) => (
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
                        onFocus={() => setAt({ row, column })}
                        onPaste={(event) => paste(event, row, column)}
                        onChange={(event) =>
                          setTable(withWords(table, row, column, event.target.value))
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="table-hint">
          {isEven
            ? 'Tab 到下一格，Enter 换行；从 Excel、WPS 复制的一块可以直接粘贴，表格随之变大。'
            : '有合并单元格的表格只能改文字；要改行列，请在 Word 或 WPS 中改好后重新粘贴。'}
        </p>
      </div>
    </Dialog>
  )
}
