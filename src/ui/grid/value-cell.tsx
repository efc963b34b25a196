/** One number of the form: always ready to type into, so that an input method keeps its first letter. */
import { memo, useCallback, useSyncExternalStore } from 'react'
import type { ClipboardEvent, MouseEvent } from 'react'
import { takeCellKey } from './cell-keys.ts'
import { classes, description, isSelected, tabStop } from './cell-look.ts'
import { CellMarks } from './cell-marks.tsx'
import type { GridController } from './grid-controller.ts'
import { rowForm } from './grid-table.ts'
import type { ValuePlace } from './navigation.ts'
import { useCellEditing } from './use-cell-editing.ts'

interface Props {
  readonly place: ValuePlace
  readonly controller: GridController
}

export const ValueCell = memo(({ place, controller }: Props) => {
  const { store } = controller
  const id = place.cell
  const cell = controller.cell(id)
  const view = useSyncExternalStore(
    useCallback((listener: () => void) => store.subscribe(id, listener), [store, id]),
    () => store.view(id),
  )
  const standing = useSyncExternalStore(controller.subscribe, () => controller.standing(place))
  const editing = useCellEditing(place, controller, view)
  const { mode, composing } = editing
  const locked = controller.readOnly || (cell.computed && mode === 'ready')
  const why = description(view, cell.computed)

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0 || (mode !== 'ready' && standing === 'at')) return
    event.preventDefault()
    if (event.shiftKey) controller.extend(place)
    else controller.go(place)
  }

  const whileEditing = (event: ClipboardEvent) => {
    if (mode === 'ready') return
    const isRange =
      event.type === 'paste' && /[\t\n]/u.test(event.clipboardData.getData('text/plain').trim())
    if (isRange) editing.cancel()
    else event.stopPropagation()
  }

  return (
    <td
      onCopy={whileEditing}
      onCut={whileEditing}
      onPaste={whileEditing}
      className={classes(view, standing, cell.computed, mode)}
      colSpan={place.columnSpan}
      rowSpan={place.rowSpan}
      headers={place.headers.join(' ')}
      aria-colindex={place.column + 1}
      aria-selected={isSelected(standing)}
      data-cell={id}
      data-part={view.highlighted}
      title={why === '' ? undefined : why}
      onMouseDown={onMouseDown}
      onMouseEnter={(event) => {
        if (event.buttons === 1) controller.extend(place)
      }}
      onDoubleClick={editing.open}
    >
      <input
        ref={editing.attach}
        id={`cell-${id}`}
        type="text"
        form={rowForm(controller.grid, place.row)}
        inputMode={cell.type === 'decimal' ? 'decimal' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        value={editing.text}
        placeholder={view.suggestion === null ? undefined : `可填${view.suggestion}`}
        readOnly={locked}
        aria-readonly={controller.readOnly || cell.computed}
        tabIndex={tabStop(standing)}
        aria-label={`${cell.name}（${cell.unit}）${cell.computed ? '，计算值' : ''}`}
        aria-invalid={view.tier === 'error'}
        aria-describedby={why === '' ? undefined : `why-${id}`}
        onFocus={(event) => {
          controller.arrive(place)
          if (view.typing === null) event.target.select()
        }}
        onBlur={editing.commit}
        onKeyDown={(event) => takeCellKey(editing, controller, id, event)}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          editing.change(event.currentTarget.value)
        }}
        // Not onChange, which says nothing where the same figure is written over itself.
        onInput={(event) => editing.change(event.currentTarget.value)}
      />
      <CellMarks view={view} computed={cell.computed} />
      {why === '' ? null : (
        <span id={`why-${id}`} hidden>
          {why}
        </span>
      )}
    </td>
  )
})
