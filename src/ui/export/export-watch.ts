/** What the clerk sees of an export while it runs, and how she is told what went wrong. */

export interface ExportWatch {
  /** 0 to 1, and what is being done. */
  readonly onProgress: (share: number, what: string) => void
  /** Something worth knowing about the file that is made. */
  readonly onNote: (text: string) => void
  readonly signal: AbortSignal
}

/** A failure whose message is meant for the clerk. */
export class Told extends Error {}
