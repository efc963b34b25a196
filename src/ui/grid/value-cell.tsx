/** One number of the form: always ready to type into, so that an input method keeps its first letter. */
import { memo, useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react'
import { cellText } from '#report/cell-value.ts'
import { classes, description, isSelected, type Mode, tabStop } from './cell-look.ts'
import { CellMarks } from './cell-marks.tsx'
import type { GridController } from './grid-controller.ts'
import { isFill, leave, readyKey } from './grid-keys.ts'
import { rowForm } from './grid-table.ts'
import type { ValuePlace } from './navigation.ts'

interface Props {
  readonly place: ValuePlace
  readonly controller: GridController
}

/** A figure that was undone, or came from elsewhere, while its cell holds the focus: what is typed next replaces it. */
function useWhole(
  input: { readonly current: HTMLInputElement | null },
  text: string,
  isTyped: boolean,
): void {
  const shown = useRef(text)
  useLayoutEffect(() => {
    const changed = shown.current !== text
    shown.current = text
    const element = input.current
    if (changed && !isTyped && element === document.activeElement) element?.select()
  })
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
  const input = useRef<HTMLInputElement | null>(null)
  const composing = useRef(false)
  const editing = useRef(false)
  const [mode, setMode] = useState<Mode>(view.typing === null ? 'ready' : 'caret')
  const [draft, setDraft] = useState<string | null>(null)
  const typed = draft ?? view.typing
  const text = typed ?? cellText(view.value)
  const locked = controller.readOnly || (cell.computed && mode === 'ready')
  const why = description(view, cell.computed)

  useWhole(input, text, typed !== null)
  const attach = useCallback(
    (element: HTMLInputElement | null) => {
      input.current = element
      controller.attach(id, element)
    },
    [controller, id],
  )

  const end = () => {
    editing.current = false
    setDraft(null)
    setMode('ready')
  }
  const commit = () => {
    const written = editing.current ? (input.current?.value ?? '') : store.view(id).typing
    if (written !== null) controller.commit(id, written)
    end()
  }
  const cancel = () => {
    store.type(id, null)
    end()
    // After the old text is back, and before the next key.
    queueMicrotask(() => input.current?.select())
  }
  const open = () => {
    if (controller.readOnly) return
    setMode('caret')
    const element = input.current
    element?.setSelectionRange(element.value.length, element.value.length)
  }
  const change = (next: string) => {
    editing.current = true
    setDraft(next)
    if (mode === 'ready') setMode('typing')
    if (!composing.current) store.type(id, next)
  }

  const editKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const { key } = event
    if (key === 'Escape' || ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z')) {
      cancel()
      return true
    }
    if (key === 'F2') {
      open()
      return true
    }
    if (isFill(event)) {
      commit()
      return readyKey(controller, event)
    }
    const leaves =
      key === 'Enter' || key === 'Tab' || (mode === 'typing' && /^Arrow|^Page/u.test(key))
    if (!leaves) return false
    commit()
    return leave(controller, event)
  }
  const stillKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (event.key === 'Enter' && event.altKey) return controller.acceptSuggestion(id)
    if (event.key === 'F2') {
      open()
      return true
    }
    if (event.key === 'Enter') {
      if (cell.computed || controller.readOnly || event.shiftKey) return leave(controller, event)
      open()
      return true
    }
    return readyKey(controller, event)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const restored = mode === 'ready' && view.typing !== null
    const taken = mode === 'ready' && !restored ? stillKey(event) : editKey(event)
    if (taken) event.preventDefault()
  }
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
    if (isRange) cancel()
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
      onDoubleClick={open}
    >
      <input
        ref={attach}
        id={`cell-${id}`}
        type="text"
        form={rowForm(controller.grid, place.row)}
        inputMode={cell.type === 'decimal' ? 'decimal' : 'numeric'}
        autoComplete="off"
        spellCheck={false}
        value={text}
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
        onBlur={commit}
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          change(event.currentTarget.value)
        }}
        onChange={(event) => change(event.target.value)}
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
