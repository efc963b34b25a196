/** Proposals that were taken and then undone: they wait for a decision again. */
import { useEffect, useState } from 'react'
import type { Suggestion } from '#review/threads.ts'
import { useSession } from '#ui/session/use-session.ts'
import { isTakenBack } from './take-suggestion.ts'

/** Looking at every proposal waits until the keys rest. */
const rest = 200

const none: ReadonlySet<string> = new Set()

export function useTakenBack(suggestions: readonly Suggestion[]): ReadonlySet<string> {
  const session = useSession()
  const [ids, setIds] = useState(none)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const found = suggestions.filter((one) => isTakenBack(session, one)).map(({ id }) => id)
      setIds((before) =>
        before.size === found.length && found.every((id) => before.has(id))
          ? before
          : new Set(found),
      )
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(look, rest)
    }
    soon()
    const stop = session.reportChanged.add(soon)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session, suggestions])
  return ids
}
