/** In which fonts the pages will be set, and the way to the office's own. */
import { lazy, useState, useSyncExternalStore } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { officeFonts } from './office-fonts.ts'
import './fonts.css'

const FontsDialog = lazy(async () => ({
  default: (await import('./fonts-dialog.tsx')).FontsDialog,
}))

export function FontsLine({ disabled }: { readonly disabled: boolean }) {
  const fonts = useSyncExternalStore(officeFonts.subscribe, () => officeFonts.now)
  const [open, setOpen] = useState(false)
  return (
    <div className="fonts-line">
      <p>
        PDF、OFD 字体：
        {fonts.length === 0 ? '系统自带' : `本单位的${fonts.map(({ name }) => name).join('、')}`}
      </p>
      <Button look="quiet" disabled={disabled} onClick={() => setOpen(true)}>
        换成本单位字体
      </Button>
      {open ? (
        <Loaded onFailure={() => setOpen(false)}>
          <FontsDialog onClose={() => setOpen(false)} />
        </Loaded>
      ) : null}
    </div>
  )
}
