/** Looks at the signatures of a log, and keeps what it found. */
import { useEffect, useState } from 'react'
import type { ReviewEvent } from '#report/review-event.ts'
import { type SignatureState, stateOfSignature } from '#review/signing.ts'
import { signingEngine } from './use-profile.ts'

export type Signatures = ReadonlyMap<string, SignatureState>

const none: Signatures = new Map()

/** By the id of the entry; empty until they were looked at. */
export function useSignatures(events: readonly ReviewEvent[]): Signatures {
  const [found, setFound] = useState(none)
  useEffect(() => {
    let live = true
    const look = async () => {
      const engine = signingEngine()
      const states = await Promise.all(
        events.map(async (event) => [event.id, await stateOfSignature(engine, event)] as const),
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
