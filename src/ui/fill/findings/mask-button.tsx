/** The way to hide all personal data at once, offered while some is found. */
import { EyeOff } from 'lucide-react'
import { lazy, type RefObject, useState } from 'react'
import { maskedRules } from '#checks/privacy/masked-rules.ts'
import { Button } from '#ui/parts/button.tsx'
import { useFindings, useLocked, useSession } from '#ui/session/use-session.ts'
import { afterDialog } from '#ui/parts/floating/after-dialog.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'

const MaskDialog = lazy(async () => ({
  default: (await import('./mask-dialog.tsx')).MaskDialog,
}))

interface Props {
  /** Takes the focus once all is hidden, since the button then goes. */
  readonly after: RefObject<HTMLElement | null>
}

export function MaskButton({ after }: Props) {
  const session = useSession()
  const findings = useFindings()
  const locked = useLocked()
  const [open, setOpen] = useState(false)
  const some = findings.some(({ finding }) => maskedRules.includes(finding.rule))
  if (locked || !(some || open)) return null
  const begin = () => {
    session.settle()
    setOpen(true)
  }
  return (
    <>
      <Button className="findings-sheet" icon={EyeOff} onClick={begin}>
        遮盖个人信息
      </Button>
      {open ? (
        <Loaded onFailure={() => setOpen(false)}>
          <MaskDialog
            onClose={() => setOpen(false)}
            onMasked={() => afterDialog(() => after.current?.focus())}
          />
        </Loaded>
      ) : null}
    </>
  )
}
