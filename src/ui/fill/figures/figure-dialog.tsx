/** 插入数据: choose the cell whose number the words shall follow, from a list or in the tables themselves. */
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { Cell, CellId, Form } from '#template/form.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { useSession } from '#ui/session/use-session.ts'
import './figure-dialog.css'

interface Props {
  readonly onChoose: (cell: CellId) => void
  readonly onClose: () => void
}

const most = 60

const labelsOf = ({ rowLabels, columnLabels }: Cell): string =>
  [...rowLabels, ...columnLabels].join(' › ')

/** Cells whose labels hold every word asked for, in the form's order. */
function found(form: Form, asked: string): readonly Cell[] {
  const words = asked.split(/\s+/u).filter((word) => word !== '')
  return [...form.cells.values()].filter((cell) => {
    const labels = `${labelsOf(cell)} ${cell.name}`
    return words.every((word) => labels.includes(word))
  })
}

/** Arrow keys lead from the field through the list and back. */
function move(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .figure-choice')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus()
  event.preventDefault()
}

/** The next click on a cell of the tables chooses it; Esc gives up. */
function Picking({ onChoose, onClose }: Props) {
  useEffect(() => {
    const choose = (event: Event) => {
      const place = event.target instanceof Element ? event.target.closest('[data-cell]') : null
      const cell = place?.getAttribute('data-cell')
      if (!cell) return
      event.preventDefault()
      event.stopPropagation()
      if (event.type === 'click') onChoose(cell)
    }
    const giveUp = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') onClose()
    }
    const acts = ['pointerdown', 'mousedown', 'click'] as const
    for (const act of acts) document.addEventListener(act, choose, true)
    document.addEventListener('keydown', giveUp)
    return () => {
      for (const act of acts) document.removeEventListener(act, choose, true)
      document.removeEventListener('keydown', giveUp)
    }
  }, [onChoose, onClose])
  return (
    <output className="figure-picking" data-screen-only>
      点选表中的一格，插入它的数；按 Esc 取消
    </output>
  )
}

export function FigureDialog({ onChoose, onClose }: Props) {
  const session = useSession()
  const [asked, setAsked] = useState('')
  const [picking, setPicking] = useState(false)
  const cells = useMemo(() => found(session.form, asked), [session, asked])
  const shown = cells.slice(0, most)
  if (picking) return <Picking onChoose={onChoose} onClose={onClose} />
  return (
    <Dialog
      title="插入数据"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => setPicking(true)}>在表中点选</Button>
          <Button onClick={onClose}>取消</Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys bubble up from the field and the buttons */}
      <div className="dialog-text" onKeyDown={move}>
        <TextField
          label="找单元格"
          help="输入表中的文字，如“新收 总计”。插入的数跟着表格变。"
          data-autofocus
          autoComplete="off"
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
          onKeyDown={(event) => {
            const [first] = shown
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return
            event.preventDefault()
            onChoose(first.id)
          }}
        />
        <ul className="figure-choices">
          {shown.map((cell) => (
            <li key={cell.id}>
              <button type="button" className="figure-choice" onClick={() => onChoose(cell.id)}>
                <span>{labelsOf(cell)}</span>
                <b data-blank={session.figure(cell.id) === ''}>
                  {session.figure(cell.id) || '未填'}
                </b>
              </button>
            </li>
          ))}
        </ul>
        <p className="figure-more" aria-live="polite">
          {cells.length === 0 ? '没有这样的单元格，换个说法再找' : `${cells.length} 格`}
          {cells.length > most ? `，列出前 ${most} 格` : ''}
        </p>
      </div>
    </Dialog>
  )
}
