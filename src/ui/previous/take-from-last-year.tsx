/** 按上年填写: takes one number of last year's report over, one step of undo, never several at once. */
import type { Put } from '#checks/finding.ts'
import { Button } from '#ui/parts/button.tsx'
import { useLocked, useSession } from '#ui/session/use-session.ts'

export function TakeFromLastYear({ put }: { readonly put: Put }) {
  const session = useSession()
  const locked = useLocked()
  return (
    <Button disabled={locked} onClick={() => session.set([put])}>
      按上年填写 {put.value}
    </Button>
  )
}
