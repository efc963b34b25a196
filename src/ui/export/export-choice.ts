/** What the clerk chose to export last, kept in this browser for the next time. */
import { z } from 'zod'
import { exportKeys } from './export-formats.ts'

export const exportChoice = z.object({
  formats: z.array(z.enum(exportKeys)).min(1, '请至少选择一种格式'),
  /** Several files come as one ZIP. */
  zip: z.boolean(),
})

export type ExportChoice = z.infer<typeof exportChoice>

const place = 'nianbao.export'
const usual: ExportChoice = { formats: ['docx', 'pdf'], zip: true }

/** The last choice; the usual one where none is kept or it cannot be read. */
export function lastChoice(): ExportChoice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    const read = exportChoice.safeParse(kept)
    return read.success ? read.data : usual
  } catch {
    return usual
  }
}

/** Kept where the browser lets us; nothing depends on it. */
export function keepChoice(choice: ExportChoice): void {
  try {
    localStorage.setItem(place, JSON.stringify(choice))
  } catch {
    // A browser that keeps nothing asks again.
  }
}
