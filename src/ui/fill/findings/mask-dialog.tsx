/** 遮盖个人信息: everything that would be hidden, before and after, to be spared one by one or hidden in one step. */
import { useMemo, useState } from 'react'
import { type Mask, maskReport } from '#checks/privacy/mask-report.ts'
import { personalNumbers } from '#checks/privacy/numbers.ts'
import { editsBetween } from '#report/merge/edits-between.ts'
import type { Form } from '#template/form.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { useLocked, useReport, useSession } from '#ui/session/use-session.ts'
import './mask-dialog.css'

const placeOf = ({ section, cells }: Mask, form: Form): string => {
  const [cell] = cells
  if (cell !== undefined) return `附注：${form.cells.get(cell)?.name ?? cell}`
  if (section === 'title') return '标题'
  if (section === 'signature') return '落款'
  const known = form.sections.find(({ key }) => key === section)
  return known?.heading ?? known?.name ?? '正文之外'
}

interface Group {
  readonly was: string
  readonly now: string
  readonly kind: string
  readonly places: readonly string[]
}

/** The same words in several places are one line: whoever spares them spares them everywhere. */
function grouped(masks: readonly Mask[], form: Form): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const mask of masks) {
    const { was, now, rule } = mask
    const before = groups.get(was)
    const kind = rule === personalNumbers.id ? '号码' : '姓名、住址、生日'
    const places = [...(before?.places ?? []), placeOf(mask, form)]
    groups.set(was, { was, now, kind, places })
  }
  return [...groups.values()]
}

const inWords = (places: readonly string[]): string =>
  [...new Set(places)]
    .map((place) => {
      const times = places.filter((other) => other === place).length
      return times > 1 ? `${place}（${times} 处）` : place
    })
    .join('；')

interface LineProps {
  readonly group: Group
  readonly chosen: boolean
  readonly onChoose: (chosen: boolean) => void
}

function Line({ group, chosen, onChoose }: LineProps) {
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`遮盖${group.was}`}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <del>{group.was}</del>
      </th>
      <td>{chosen ? <ins>{group.now}</ins> : '不遮盖'}</td>
      <td>{group.kind}</td>
      <td>{inWords(group.places)}</td>
    </tr>
  )
}

function Left({ left }: { readonly left: readonly Group[] }) {
  if (left.length === 0) return null
  return (
    <div className="mask-left">
      <h3>需要手工遮盖</h3>
      <p>同一个词字体不一，请逐处修改。</p>
      <ul>
        {left.map(({ was, places }) => (
          <li key={was}>
            {was}：{inWords(places)}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Props {
  readonly onClose: () => void
  readonly onMasked: () => void
}

export function MaskDialog({ onClose, onMasked }: Props) {
  const session = useSession()
  const report = useReport()
  const locked = useLocked()
  const { form } = session
  const [spared, setSpared] = useState<ReadonlySet<string>>(new Set())
  const found = useMemo(() => maskReport(report, form), [report, form])
  const groups = useMemo(() => grouped(found.done, form), [found, form])
  const left = useMemo(() => grouped(found.left, form), [found, form])
  const chosen = groups.filter(({ was }) => !spared.has(was))
  const places = chosen.reduce((sum, group) => sum + group.places.length, 0)
  const choose = (was: string, wanted: boolean) => {
    const next = new Set(spared)
    if (wanted) next.delete(was)
    else next.add(was)
    setSpared(next)
  }
  const mask = () => {
    session.document.edit(editsBetween(report, maskReport(report, form, spared).report))
    onClose()
    onMasked()
  }
  return (
    <Dialog
      title="遮盖个人信息"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" data-autofocus disabled={locked || places === 0} onClick={mask}>
            遮盖 {places} 处
          </Button>
        </>
      }
    >
      <div className="mask">
        <p>不是个人信息的，去掉勾选。遮盖后可以一次撤销；引用了这些内容的说明一并删去。</p>
        {groups.length === 0 ? (
          <p>没有可以自动遮盖的内容。</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">遮盖</th>
                <th scope="col">现有</th>
                <th scope="col">遮盖后</th>
                <th scope="col">种类</th>
                <th scope="col">位置</th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <Line
                  key={group.was}
                  group={group}
                  chosen={!spared.has(group.was)}
                  onChoose={(wanted) => choose(group.was, wanted)}
                />
              ))}
            </tbody>
          </table>
        )}
        <Left left={left} />
      </div>
    </Dialog>
  )
}
