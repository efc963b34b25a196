/** What the store asks of a report: its bytes, and to merge the bytes of another copy. */

/** A report whose copies merge; the report room's document is one. The store never looks inside. */
export interface MergeableState {
  /** The whole state, as one update. */
  encode(): Uint8Array
  /** Merges an update; twice changes nothing, and it must not come back as a local update. */
  apply(update: Uint8Array): void
  /** Does the merging in `work` as one change for whoever listens. */
  together(work: () => void): void
  /** Calls back with each update and who made it; returns the way to stop. */
  onUpdate(listener: (update: Uint8Array, origin: 'local' | 'remote') => void): () => void
}

/** Merges updates, told of once; says whether all could be read. What cannot be read is left where it is. */
export const mergeAll = (
  state: MergeableState,
  updates: readonly { readonly update: Uint8Array }[],
): boolean => {
  let whole = true
  state.together(() => {
    for (const { update } of updates) {
      try {
        state.apply(update)
      } catch {
        whole = false
      }
    }
  })
  return whole
}
