/** The line above a grid: fill blanks with 0, and what can be done about the cell the clerk is at. */
import { useCallback, useSyncExternalStore } from 'react'
import { cellText } from '#report/cell-value.ts'
import type { CellId } from '#template/form.ts'
import { useBarSteps } from '#ui/parts/bar-steps.ts'
import type { Scope } from './blanks.ts'
import type { GridController } from './grid-controller.ts'

const scopes: readonly { scope: Scope; name: string; key: string }[] = [
  { scope: 'row', name: '本行', key: 'Alt+0' },
  { scope: 'group', name: '本组', key: 'Alt+9' },
  { scope: 'table', name: '全表', key: 'Alt+8' },
]

function CurrentCell({ controller, id }: { controller: GridController; id: CellId }) {
  const { store } = controller
  const view = useSyncExternalStore(
    useCallback((listener: () => void) => store.subscribe(id, listener), [store, id]),
    () => store.view(id),
  )
  const cell = controller.cell(id)
  if (view.suggestion !== null && view.value === null)
    return (
      <button type="button" onClick={() => controller.acceptSuggestion(id)}>
        采用 {view.suggestion} <kbd>Alt+Enter</kbd>
      </button>
    )
  if (!cell.computed) return null
  if (view.kept)
    return (
      <button type="button" onClick={() => controller.restoreSum(id)}>
        恢复为计算值 {cellText(view.sum?.value)}
      </button>
    )
  return (
    <span>
      自动计算；保留公布的总计按 <kbd>F2</kbd>
    </span>
  )
}

export function GridBar({ controller, label }: { controller: GridController; label: string }) {
  const current = useSyncExternalStore(controller.subscribe, () => controller.current?.cell ?? null)
  // One stop on the way to the figures.
  const steps = useBarSteps(scopes.length)
  return (
    <div
      className="grid-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={`${label}：填表操作`}
      onKeyDown={steps.move}
      data-screen-only
    >
      <span>空白填0：</span>
      {scopes.map(({ scope, name, key }, index) => (
        <button
          key={scope}
          type="button"
          {...steps.button(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => controller.fillBlanks(scope)}
        >
          {name} <kbd>{key}</kbd>
        </button>
      ))}
      <span className="grid-bar-cell">
        {current === null ? null : <CurrentCell controller={controller} id={current} />}
      </span>
    </div>
  )
}
