/** Shows what a paste would change before it is taken: old and new of each cell, and what is refused. */
import { cellText } from '#report/cell-value.ts'
import type { PastePlan } from '#readers/paste/pasted-table-plan.ts'
import type { CellId, Form } from '#template/form.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import type { CellStore } from '#ui/session/cell-view.ts'

interface Props {
  readonly plan: PastePlan
  readonly form: Form
  readonly store: CellStore
  readonly onTake: () => void
  readonly onClose: () => void
}

const shown = (text: string): string => (text === '' ? '空白' : text)

interface Line {
  readonly cell: CellId
  readonly before: string
  readonly after: string
  readonly reason: string | null
}

function linesOf({ plan, store }: Pick<Props, 'plan' | 'store'>): readonly Line[] {
  const before = (cell: CellId) => cellText(store.view(cell).value)
  return [
    ...plan.refused.map(({ cell, text, reason }) => ({
      cell,
      before: before(cell),
      after: text,
      reason,
    })),
    ...plan.changes.flatMap(({ cell, value }) => {
      const after = value === undefined ? cellText(store.view(cell).sum?.value) : cellText(value)
      return after === before(cell) ? [] : [{ cell, before: before(cell), after, reason: null }]
    }),
  ]
}

function Changes({ lines, form }: { lines: readonly Line[]; form: Form }) {
  return (
    <div className="paste-lines">
      <table>
        <thead>
          <tr>
            <th scope="col">格</th>
            <th scope="col">现有</th>
            <th scope="col">粘贴后</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.cell} className={line.reason === null ? '' : 'is-refused'}>
              <th scope="row">{form.cells.get(line.cell)?.name}</th>
              <td>{shown(line.before)}</td>
              <td>{line.reason === null ? shown(line.after) : `不填入：${line.reason}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function PasteDialog({ plan, form, store, onTake, onClose }: Props) {
  const lines = linesOf({ plan, store })
  const taken = lines.filter((line) => line.reason === null).length
  const refused = plan.kind === 'refused'
  const take = () => {
    onTake()
    onClose()
  }
  const footer = refused ? (
    <Button look="primary" data-autofocus onClick={onClose}>
      知道了
    </Button>
  ) : (
    <>
      <Button onClick={onClose}>取消</Button>
      <Button look="primary" data-autofocus onClick={take}>
        填入 {taken} 格
      </Button>
    </>
  )
  return (
    <Dialog
      title={refused ? '没有粘贴，表格未改动' : '核对要粘贴的数'}
      width="wide"
      onClose={onClose}
      footer={footer}
    >
      <div className="paste-body">
        {plan.reasons.map((reason) => (
          <p key={reason}>{reason}。</p>
        ))}
        {lines.length === 0 ? null : <Changes lines={lines} form={form} />}
      </div>
    </Dialog>
  )
}
