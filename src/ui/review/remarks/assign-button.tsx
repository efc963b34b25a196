/** 指派: asks in place who is to see to a remark. */
import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { PeopleField } from '#ui/review/steps/people-field.tsx'

interface Props {
  /** Who sees to it now; null where nobody was named. */
  readonly to: string | null
  readonly onAssign: (to: string) => void
}

export function AssignButton({ to, onAssign }: Props) {
  const [name, setName] = useState<string | null>(null)
  const asked = useRef(false)
  const field = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const open = name !== null
  useEffect(() => {
    if (open) field.current?.querySelector('input')?.focus()
    else if (asked.current) opener.current?.focus()
    asked.current = open
  }, [open])
  const given = name?.trim() ?? ''
  const assign = () => {
    if (given === '') return
    onAssign(given)
    setName(null)
  }
  if (name === null)
    return (
      <Button ref={opener} look="quiet" onClick={() => setName(to ?? '')}>
        {to === null ? '指派' : '改派'}
      </Button>
    )
  return (
    <div ref={field} className="assign">
      <PeopleField
        label="指派给"
        help="姓名或处室"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') {
            // Or the key would press the button that takes the focus next.
            event.preventDefault()
            assign()
          }
          if (event.key === 'Escape') setName(null)
        }}
      />
      <div className="remark-buttons">
        <Button disabled={given === ''} onClick={assign}>
          指派
        </Button>
        <Button look="quiet" onClick={() => setName(null)}>
          取消
        </Button>
      </div>
    </div>
  )
}
