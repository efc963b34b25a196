/** Looks at the signatures of a log, and keeps what it found. */
import { useEffect, useState } from 'react'
import type { ReviewEvent } from '#report/review-event.ts'
import { signedActs, type SignatureState, stateOfSignature } from '#review/signing.ts'
import { signingEngine } from '#ui/review/steps/use-profile.ts'

type Signatures = ReadonlyMap<string, SignatureState>

const none: Signatures = new Map()

/** Decisions whose signature does not hold. */
export const unsoundEvents = (
  events: readonly ReviewEvent[],
  signatures: Signatures,
): readonly ReviewEvent[] =>
  events.filter(({ id, act }) => signedActs.includes(act.do) && signatures.get(id) === 'invalid')

/** By the id of the entry; empty until they were looked at. */
export function useSignatures(events: readonly ReviewEvent[]): Signatures {
  const [found, setFound] = useState(none)
  useEffect(() => {
    let live = true
    const look = async () => {
      const engine = signingEngine()
      const states = await Promise.all(
        events
          .filter(({ act }) => signedActs.includes(act.do))
          .map(async (event) => [event.id, await stateOfSignature(engine, event)] as const),
      )
      if (live) setFound(new Map(states))
    }
    void look()
    return () => {
      live = false
    }
  }, [events])
  return found
}
