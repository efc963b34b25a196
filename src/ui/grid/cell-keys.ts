/** What a key does in one cell: while its text is edited, and while the keys move from cell to cell. */
import type { KeyboardEvent } from 'react'
import type { GridController } from './grid-controller.ts'
import { isFill, leave, readyKey } from './grid-keys.ts'
import type { ValuePlace } from './navigation.ts'
import type { CellEditing } from './use-cell-editing.ts'

/** Keys of a cell whose text is being edited; true where the key was taken. */
function editKey(editing: CellEditing, controller: GridController, event: KeyboardEvent): boolean {
  const { key } = event
  if (key === 'Escape' || ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'z')) {
    editing.cancel()
    return true
  }
  if (key === 'F2') {
    editing.open()
    return true
  }
  if (isFill(event)) {
    editing.commit()
    return readyKey(controller, event)
  }
  const leaves =
    key === 'Enter' || key === 'Tab' || (editing.mode === 'typing' && /^Arrow|^Page/u.test(key))
  if (!leaves) return false
  editing.commit()
  return leave(controller, event)
}

/** Keys of a cell at rest; true where the key was taken. */
function stillKey(
  editing: CellEditing,
  controller: GridController,
  id: ValuePlace['cell'],
  event: KeyboardEvent,
): boolean {
  if (event.key === 'Enter' && event.altKey) return controller.acceptSuggestion(id)
  if (event.key === 'F2') {
    editing.open()
    return true
  }
  if (event.key === 'Enter') {
    if (controller.cell(id).computed || controller.readOnly || event.shiftKey)
      return leave(controller, event)
    editing.open()
    return true
  }
  return readyKey(controller, event)
}

/** Takes a key pressed in a cell; the keys of an input method are left to it. */
export function takeCellKey(
  editing: CellEditing,
  controller: GridController,
  id: ValuePlace['cell'],
  event: KeyboardEvent,
): void {
  // 229: what Chromium sends for a key that an input method has taken.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return
  const taken =
    editing.mode === 'ready' && !editing.restored
      ? stillKey(editing, controller, id, event)
      : editKey(editing, controller, event)
  if (taken) event.preventDefault()
}
