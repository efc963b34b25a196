/** As long as two values stand at one place somewhere, a line above the form says so and leads to them. */
import { lazy, useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { ReadingDialog } from '#ui/parts/floating/reading-dialog.tsx'
import { NewsLine } from '#ui/parts/messages/news-line.tsx'
import { useReport, useSession } from '#ui/session/use-session.ts'
import './handoff.css'

const SideBySideList = lazy(async () => ({
  default: (await import('./side-by-side-list.tsx')).SideBySideList,
}))

export function UndecidedNews() {
  const session = useSession()
  const [open, setOpen] = useState(false)
  useReport()
  const count = session.document.sideBySide().length
  const close = () => setOpen(false)
  return (
    <>
      {count > 0 ? (
        <NewsLine tone="plain" text={`有 ${count} 处两边填得不同，两个都保留着，请逐处选定。`}>
          <Button onClick={() => setOpen(true)}>逐处选定</Button>
        </NewsLine>
      ) : null}
      {open ? (
        <Loaded>
          <ReadingDialog title="两边填得不同，请选定" onClose={close}>
            <div className="dialog-text">
              <SideBySideList
                onGo={(cell) => {
                  close()
                  session.place.goTo(cell)
                }}
              />
            </div>
          </ReadingDialog>
        </Loaded>
      ) : null}
    </>
  )
}
