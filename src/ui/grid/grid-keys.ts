/** What a key does in a grid, as in a spreadsheet: move, stretch, clear, fill, undo. */
import type { KeyboardEvent } from 'react'
import { corner, edge, page, step, type Direction, type Place } from './navigation.ts'
import type { GridController } from './grid-controller.ts'

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

const control = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey

/** The place a moving key leads to from `from`; null where the key does not move. */
export function target(
  controller: GridController,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  from: Place,
): Place | null {
  const { grid } = controller
  const ctrl = event.ctrlKey || event.metaKey
  const direction = arrows[event.key]
  if (direction) return ctrl ? edge(grid, from, direction) : step(grid, from, direction)
  switch (event.key) {
    case 'Home':
      return ctrl ? corner(grid, 'first') : edge(grid, from, 'left')
    case 'End':
      return ctrl ? corner(grid, 'last') : edge(grid, from, 'right')
    case 'PageUp':
      return page(grid, from, 'up')
    case 'PageDown':
      return page(grid, from, 'down')
    default:
      return null
  }
}

function history(controller: GridController, event: KeyboardEvent): boolean {
  if (!control(event) || event.altKey) return false
  const key = event.key.toLowerCase()
  if (key === 'z' && !event.shiftKey) controller.store.undo()
  else if (key === 'y' || key === 'z') controller.store.redo()
  else return false
  return true
}

const fills = { Digit0: 'row', Digit9: 'group', Digit8: 'table' } as const

/** Alt with 0, 9 or 8: also from within a cell, once its text is committed. */
export const isFill = (event: KeyboardEvent): boolean =>
  event.altKey && !control(event) && event.code in fills

function filled(controller: GridController, event: KeyboardEvent): boolean {
  if (!event.altKey || control(event)) return false
  const scope =
    event.code === 'Digit0' || event.code === 'Digit9' || event.code === 'Digit8'
      ? fills[event.code]
      : null
  if (scope === null) return false
  controller.fillBlanks(scope)
  return true
}

function moved(controller: GridController, event: KeyboardEvent): boolean {
  if (event.altKey) return false
  const place = target(controller, event, event.shiftKey ? controller.end : controller.at)
  if (!place) return false
  if (event.shiftKey) controller.extend(place)
  else controller.go(place)
  return true
}

function tabbed(controller: GridController, event: KeyboardEvent): boolean {
  if (event.key !== 'Tab' || control(event) || event.altKey) return false
  return controller.tab(event.shiftKey ? -1 : 1)
}

/** Keys of a cell that is not being edited; true where the key was taken. */
export function readyKey(controller: GridController, event: KeyboardEvent): boolean {
  if (
    tabbed(controller, event) ||
    moved(controller, event) ||
    history(controller, event) ||
    filled(controller, event)
  )
    return true
  if (control(event) && event.key.toLowerCase() === 'a') {
    controller.selectAll()
    return true
  }
  if (event.key === 'Delete' || event.key === 'Backspace') {
    controller.clear()
    return true
  }
  return false
}

/** Leaves a cell after its text was committed: Enter down, Tab on, arrows where they point. */
export function leave(controller: GridController, event: KeyboardEvent): boolean {
  if (event.key === 'Enter') {
    controller.enter(event.shiftKey ? 'up' : 'down')
    return true
  }
  return tabbed(controller, event) || (!event.shiftKey && moved(controller, event))
}
