/** A file that was chosen in the list for a report kept here, until the page of that report takes it. */
import type { ReceivedFile } from './received-file.ts'

const waiting = new Map<string, ReceivedFile>()

/** Leaves a file for the page of a draft, which is opened next. */
export const leaveFor = (draft: string, file: ReceivedFile): void => void waiting.set(draft, file)

/** Takes, once, the file that waits for this draft. */
export function takeFor(draft: string): ReceivedFile | null {
  const file = waiting.get(draft) ?? null
  waiting.delete(draft)
  return file
}
