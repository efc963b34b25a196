/** What the clerk chose to export last, kept in this browser for the next time. */
import { z } from 'zod/mini'
import { paperKinds, plainLayout } from '#document/layout.ts'
import type { Report } from '#report/report.ts'
import { exportKeys } from './export-formats.ts'

export const exportChoice = z.object({
  formats: z.array(z.enum(exportKeys)).check(z.minLength(1, '请至少选择一种格式')),
  /** Several files come as one ZIP. */
  zip: z.boolean(),
  /** The Word file carries open remarks and proposals. */
  margin: z.boolean(),
  /** In what shape the report leaves the office. */
  layout: z.object({
    kind: z.enum(paperKinds),
    cover: z.boolean(),
    contents: z.boolean(),
    review: z.boolean(),
    number: z.string().check(z.trim()),
    recipient: z.string().check(z.trim()),
    attachments: z.string().check(z.trim()),
  }),
})

export type ExportChoice = z.infer<typeof exportChoice>

const place = 'nianbao.export'
const usual: ExportChoice = {
  formats: ['docx', 'pdf'],
  zip: true,
  margin: false,
  layout: plainLayout,
}

/** The last choice, or the usual one; an imported report brings the names of its own attachments. */
export function choiceFor({ published }: Report): ExportChoice {
  const last = lastChoice()
  const attachments = published?.attachments?.join('\n') ?? last.layout.attachments
  return { ...last, layout: { ...last.layout, attachments } }
}

function lastChoice(): ExportChoice {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    // Choices kept before there were layouts have none; remarks go out only when asked for each time.
    const fields = z.catch(z.record(z.string(), z.unknown()), {}).parse(kept)
    const layout = z.catch(z.record(z.string(), z.unknown()), {}).parse(fields['layout'])
    const read = exportChoice.safeParse({
      ...fields,
      layout: { ...plainLayout, ...layout },
      margin: false,
    })
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
