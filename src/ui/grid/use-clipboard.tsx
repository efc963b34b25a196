/** Copy, cut and paste on a grid: a paste that fits is taken at once, any other is shown first. */
import { lazy, useState, type ClipboardEvent, type ReactNode } from 'react'
import type { PastePlan } from '#readers/paste/pasted-table-plan.ts'
import type { CellId } from '#template/form.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { copyRange } from './clipboard.ts'
import type { GridController } from './grid-controller.ts'

const PasteDialog = lazy(async () => {
  const { PasteDialog: dialog } = await import('./paste-dialog.tsx')
  return { default: dialog }
})

interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onCut: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

/** Plans the paste at the current cell, or one value over a selected range; the reader is loaded at the first paste. */
async function plan(
  controller: GridController,
  clipboard: { html: string; text: string },
): Promise<PastePlan | null> {
  const [{ readPastedTable }, { planFill, planPaste, singleText }] = await Promise.all([
    import('#readers/paste/pasted-table.ts'),
    import('#readers/paste/pasted-table-plan.ts'),
  ])
  const table = readPastedTable(clipboard)
  const at = controller.topLeft
  if (!table || !at) return null
  const { grid, form } = controller
  const stored = (cell: CellId) => controller.stored(cell)
  const range = controller.selected().map(({ cell }) => cell)
  const single = singleText(table)
  return single !== null && range.length > 1
    ? planFill(single, range, form, stored)
    : planPaste(table, grid, form, at.cell, stored)
}

/** The clipboard of one grid, and the dialog that shows what a paste would change. */
export function useClipboard(controller: GridController): [GridClipboard, ReactNode] {
  const [asked, setAsked] = useState<PastePlan | null>(null)

  const copy = (event: ClipboardEvent) => {
    const copied = copyRange(
      controller.grid,
      controller.selected(),
      (cell) => controller.store.view(cell).value,
    )
    event.clipboardData.setData('text/plain', copied.text)
    event.clipboardData.setData('text/html', copied.html)
    event.preventDefault()
  }
  const paste = async (clipboard: { html: string; text: string }) => {
    const planned = await plan(controller, clipboard)
    if (planned?.kind === 'fits') controller.take(planned)
    else if (planned) setAsked(planned)
  }
  const events: GridClipboard = {
    onCopy: copy,
    onCut: (event) => {
      copy(event)
      controller.clear()
    },
    onPaste: (event) => {
      event.preventDefault()
      if (controller.readOnly) return
      void paste({
        html: event.clipboardData.getData('text/html'),
        text: event.clipboardData.getData('text/plain'),
      })
    },
  }
  const close = () => {
    setAsked(null)
    controller.go(controller.at)
  }
  const dialog =
    asked === null ? null : (
      <Loaded onFailure={close}>
        <PasteDialog
          plan={asked}
          form={controller.form}
          store={controller.store}
          onTake={() => controller.take(asked)}
          onClose={close}
        />
      </Loaded>
    )
  return [events, dialog]
}
