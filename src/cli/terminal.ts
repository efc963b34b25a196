/** What a command may use of the machine: files in, files out, two streams; replaced by the tests. */
export interface Terminal {
  readonly read: (path: string) => Promise<Uint8Array>
  readonly write: (path: string, content: Uint8Array) => Promise<void>
  readonly out: (text: string) => void
  readonly err: (line: string) => void
}

/** An input or a call that could not be used: one line for the person who called. */
export class Unusable extends Error {}

/** One line, whatever a message holds. */
export const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '；').trim()
