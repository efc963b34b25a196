/** For tests and the bench: what any reading owes the clerk, whatever the file was. */
import { readPastReport } from '#readers/past-report.ts'
import type { BroughtFile } from './mutated-files.ts'

const chinese = /[\u4e00-\u9fff]/u

/** Reads a file; null where it gave a report with honest cells or a reason in Chinese, else what is wrong. */
export async function unfairness({ name, bytes }: BroughtFile): Promise<string | null> {
  try {
    const reading = await readPastReport(bytes, { fileName: name })
    if (!reading.ok) {
      const clear = reading.reasons.length > 0 && reading.reasons.every((why) => chinese.test(why))
      return clear ? null : `refused without a clear reason: ${reading.reasons.join()}`
    }
    const { report } = reading
    const odd = Object.entries(report.cells).find(([, value]) => !isValue(value))
    if (odd) return `no value for ${odd[0]}: ${String(odd[1])}`
    const mute = report.doubts.find(({ why, at }) => at === '' || !chinese.test(why))
    return mute ? `a doubt that says nothing: ${JSON.stringify(mute)}` : null
  } catch (error) {
    return `crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}

const isValue = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'number' && Number.isSafeInteger(value)) ||
  (typeof value === 'string' && value !== '')
