/** 公告, 函: the sheet under which a report is issued. The report behind it is not signed again: who issued it, and when, stands there. */
import type { TitleFound } from './report-facts.ts'
import { signatureOf, type SignatureFound } from './report-signature.ts'

/** What such a sheet does with the report it names. */
const issues = /《[^》]*公开[^》]*报告》[^。]*现[^。]*(?:公布|公开|发布|报送)/u

const isUnsigned = ({ organs, date, dayless }: SignatureFound): boolean =>
  organs.length === 0 && date === null && dayless === undefined

/** The report's own signature, after line `from`; where it has none, that of the sheet above the last title. */
export function signatureUnder(
  titles: readonly TitleFound[],
  lines: readonly string[],
  from: number,
): SignatureFound {
  const own = signatureOf(lines, from, titles.at(-1)?.issuer)
  const above = lines.slice(0, titles.at(-1)?.from ?? 0)
  const body = isUnsigned(own) ? above.map((line) => issues.test(line)).lastIndexOf(true) : -1
  if (body < 0) return own
  const signature = signatureOf(above, body + 1)
  return signature.date === null || signature.organs.length === 0
    ? own
    : { ...signature, end: own.end }
}
