/** About this cell: what counts here, which article, why it is marked, how its total is made, its note. */
import { useId } from 'react'
import type { Cell } from '#template/form.ts'
import { explainTotal } from '#checks/explain.ts'
import { cellText, type CellValue } from '#report/cell-value.ts'
import { Button } from '#ui/parts/button.tsx'
import { anchorsOfCell } from '#ui/review/remarks/anchors-here.ts'
import { RemarkButtons } from '#ui/review/remarks/remark-buttons.tsx'
import { CellLastYear } from '#ui/previous/cell-last-year.tsx'
import {
  useCellView,
  useLocked,
  useFocused,
  useReport,
  useSession,
  useSums,
} from '#ui/session/use-session.ts'

function Guidance({ cell }: { cell: Cell }) {
  return (
    <>
      {cell.guidance.map((entry) => (
        <div key={entry.text} className="cell-guidance">
          <p>{entry.text}</p>
          {entry.articles ? (
            <p className="basis">《政府信息公开条例》{entry.articles.join('、')}</p>
          ) : null}
        </div>
      ))}
    </>
  )
}

function Explanation({ cell }: { cell: Cell }) {
  const session = useSession()
  const explained = explainTotal(session.form, cell.id, useSums())
  if (!explained) return null
  const parts = explained.parts.filter((part) => part.value !== 0)
  return (
    <section className="explanation" aria-label="总计的由来">
      <h4>这个总计怎么来</h4>
      <p>{explained.wording}。</p>
      <table>
        <tbody>
          {parts.map((part) => (
            <tr key={part.cell}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => session.place.goTo(part.cell)}
                >
                  {part.name}
                </button>
              </th>
              <td>{part.value === null ? '未填' : cellText(part.value)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{explained.sum.provisional ? '合计（有未填项）' : '合计'}</th>
            <td>{cellText(explained.sum.value)}</td>
          </tr>
        </tfoot>
      </table>
      {parts.length < explained.parts.length ? (
        <p className="basis">为 0 的各项没有列出。</p>
      ) : null}
      <button
        type="button"
        className="link"
        onClick={() =>
          session.place.highlight([cell.id, ...explained.parts.map((part) => part.cell)])
        }
      >
        在表中标出这些单元格
      </button>
    </section>
  )
}

function Conflict({ cell, values }: { cell: Cell; values: readonly CellValue[] }) {
  const session = useSession()
  const locked = useLocked()
  return (
    <section className="conflict" aria-label="两处填写的数不同">
      <h4>两处填写的数不同，请选定一个</h4>
      <div className="conflict-choices">
        {values.map((value) => (
          <Button
            key={String(value)}
            disabled={locked}
            onClick={() => session.document.edit([{ cell: cell.id, value }])}
          >
            {cellText(value) || '空白'}
          </Button>
        ))}
      </div>
    </section>
  )
}

function Note({ cell }: { cell: Cell }) {
  const session = useSession()
  const report = useReport()
  const locked = useLocked()
  const id = useId()
  return (
    <div className="cell-note">
      <label htmlFor={id}>附注（印在数字后的括号里）</label>
      <input
        id={id}
        readOnly={locked}
        value={report.notes[cell.id] ?? ''}
        onChange={(event) =>
          session.document.edit([{ note: cell.id, text: event.target.value || null }])
        }
        placeholder="例如：其中修订2件"
        autoComplete="off"
      />
    </div>
  )
}

/** Heads from the outside in; the innermost is the one that names the cell. */
function Labels({ of }: { of: readonly string[] }) {
  return (
    <span className="cell-labels">
      {of.slice(0, -1).map((label) => (
        <span key={label}>{label} › </span>
      ))}
      <b>{of.at(-1)}</b>
    </span>
  )
}

function AboutCell({ cell }: { cell: Cell }) {
  const session = useSession()
  const view = useCellView(cell.id)
  const locked = useLocked()
  return (
    <div className="cell-panel">
      <h3>
        <Labels of={cell.rowLabels} />
        <Labels of={cell.columnLabels} />
      </h3>
      <p className="cell-value">
        {cellText(view.value) === '' ? '未填' : `${cellText(view.value)} ${cell.unit}`}
        {view.kept && view.sum ? `（各项之和 ${cellText(view.sum.value)}）` : ''}
      </p>
      <CellLastYear cell={cell} />
      {view.reasons.length > 0 ? (
        <ul className="cell-reasons" data-tier={view.tier ?? undefined}>
          {view.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
      {view.conflict.length > 0 ? <Conflict cell={cell} values={view.conflict} /> : null}
      {view.suggestion !== null ? (
        <Button
          disabled={locked}
          onClick={() => session.set([{ cell: cell.id, value: view.suggestion }])}
        >
          按勾稽关系应为 {view.suggestion}，采用
        </Button>
      ) : null}
      {cell.computed ? <Explanation cell={cell} /> : null}
      <Guidance cell={cell} />
      <RemarkButtons anchors={() => anchorsOfCell(cell, session)} />
      <Note cell={cell} />
    </div>
  )
}

export function CellPanel() {
  const session = useSession()
  const focused = useFocused()
  const cell = focused === null ? undefined : session.form.cells.get(focused)
  if (!cell) return <p className="panel-empty">点选表中的单元格，这里说明该填什么、依据哪一条。</p>
  return <AboutCell key={cell.id} cell={cell} />
}
