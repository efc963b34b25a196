/** What the clerk chose to export last, kept in this browser for the next time. */
import { z } from 'zod/mini'
import { paperKinds, plainLayout } from '#document/layout.ts'
import { issuerName, type Report } from '#report/report.ts'
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

/** What is said of one report alone: another report must not go out with it. */
interface Issued {
  readonly number: string
  readonly attachments: string
}

const issuedSchema = z.object({ number: z.string(), attachments: z.string() })

/** So many reports are remembered. */
const most = 20

const keyOf = ({ year, issuers }: Report): string => `${year} ${issuerName(issuers)}`

const record = z.catch(z.record(z.string(), z.unknown()), {})

function keptFields(): Record<string, unknown> {
  try {
    return record.parse(JSON.parse(localStorage.getItem(place) ?? 'null'))
  } catch {
    return {}
  }
}

/** What was said of each report, the newest last. */
const issuedIn = (fields: Readonly<Record<string, unknown>>): (readonly [string, Issued])[] =>
  Object.entries(record.parse(fields['issued'])).flatMap(([key, value]) => {
    const read = issuedSchema.safeParse(value)
    return read.success ? [[key, read.data] as const] : []
  })

/**
 * The last choice, or the usual one. Number and attachments are those of this report; an imported report
 * brings the names of its own.
 */
export function choiceFor(report: Report): ExportChoice {
  const fields = keptFields()
  const [, known] = issuedIn(fields).find(([key]) => key === keyOf(report)) ?? []
  const brought = { number: '', attachments: report.published?.attachments?.join('\n') ?? '' }
  const last = lastChoice(fields)
  return { ...last, layout: { ...last.layout, ...(known ?? brought) } }
}

function lastChoice(fields: Readonly<Record<string, unknown>>): ExportChoice {
  // Choices kept before there were layouts have none; remarks go out only when asked for each time.
  const layout = record.parse(fields['layout'])
  const read = exportChoice.safeParse({
    ...fields,
    layout: { ...plainLayout, ...layout },
    margin: false,
  })
  return read.success ? read.data : usual
}

/** Kept where the browser lets us; nothing depends on it. */
export function keepChoice(choice: ExportChoice, report: Report): void {
  const { number, attachments } = choice.layout
  const key = keyOf(report)
  const others = issuedIn(keptFields()).filter(([other]) => other !== key)
  const issued = Object.fromEntries([...others, [key, { number, attachments }]].slice(-most))
  try {
    localStorage.setItem(place, JSON.stringify({ ...choice, issued }))
  } catch {
    // A browser that keeps nothing asks again.
  }
}
