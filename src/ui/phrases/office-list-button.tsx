/** The way to the office's own list of phrases, below its details. */
import { BookA } from 'lucide-react'
import { lazy, useState } from 'react'
import type { OfficeList } from '#store/office-list.ts'
import { Button } from '#ui/parts/button.tsx'
import { Loaded } from '#ui/parts/messages/loaded.tsx'

const PhrasesDialog = lazy(async () => ({
  default: (await import('./phrases-dialog.tsx')).PhrasesDialog,
}))

export function OfficeListButton({ list }: { readonly list: OfficeList }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button className="findings-sheet" icon={BookA} onClick={() => setOpen(true)}>
        本单位用词表
      </Button>
      {open ? (
        <Loaded onFailure={() => setOpen(false)}>
          <PhrasesDialog list={list} onClose={() => setOpen(false)} />
        </Loaded>
      ) : null}
    </>
  )
}
