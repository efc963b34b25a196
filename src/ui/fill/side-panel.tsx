/** The panel on the right: findings, remarks, the cell at hand, or the report's own details. */
import { type ReactNode, useRef } from 'react'
import './side-panel.css'

export type PanelKey = 'findings' | 'remarks' | 'cell' | 'details'

interface Props {
  readonly open: PanelKey
  readonly onOpen: (panel: PanelKey) => void
  readonly titles: Readonly<Record<PanelKey, string>>
  readonly children: ReactNode
}

const order: readonly PanelKey[] = ['findings', 'remarks', 'cell', 'details']

export function SidePanel({ open, onOpen, titles, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const move = (step: number) => {
    const next = order[(order.indexOf(open) + step + order.length) % order.length] ?? open
    onOpen(next)
    list.current?.querySelector<HTMLElement>(`#panel-tab-${next}`)?.focus()
  }
  return (
    <aside className="side" aria-label="核查与说明" data-about-cell>
      <div
        ref={list}
        className="side-tabs"
        role="tablist"
        tabIndex={-1}
        aria-label="右侧面板"
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') move(1)
          if (event.key === 'ArrowLeft') move(-1)
        }}
      >
        {order.map((key) => (
          <button
            key={key}
            id={`panel-tab-${key}`}
            type="button"
            role="tab"
            aria-selected={open === key}
            aria-controls="panel-body"
            tabIndex={open === key ? 0 : -1}
            onClick={() => onOpen(key)}
          >
            {titles[key]}
          </button>
        ))}
      </div>
      <div
        id="panel-body"
        className="side-body"
        role="tabpanel"
        aria-labelledby={`panel-tab-${open}`}
      >
        {children}
      </div>
    </aside>
  )
}
