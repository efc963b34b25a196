/** Holds the checks against the labelled paragraphs, each set by itself into an otherwise clean report. */
import { check } from '#checks/check.ts'
import type { Finding } from '#checks/finding.ts'
import { reportOf } from '#checks/judged-report.ts'
import { formOf } from './clean-reports.ts'
import { figures, type Labelled, ofApplications, ofOtherThings } from './labelled-words.ts'

const clean = [
  '（一）主动公开\n及时公开信息。',
  '（二）依申请公开\n严格办理申请。',
  '（三）政府信息管理\n规范信息管理。',
  '（四）平台建设\n办好网站专栏。',
  '（五）监督保障\n纳入考核，接受社会评议，没有责任追究情形。',
]

/** The paragraph at the end of a part: （二） or the last. */
function findingsOf(text: string, part: number): readonly Finding[] {
  const overview = clean.map((words, at) => (at === part ? `${words}\n${text}` : words)).join('\n')
  const report = reportOf({ cells: figures, overview })
  return check(report, formOf(report))
}

const said = ({ rule, quote, message }: Finding): string => `${rule} ${quote} ${message}`

const isRight = ({ quote }: Finding, { wrong }: Labelled): boolean =>
  wrong.some((words) => quote !== null && (quote.includes(words) || words.includes(quote)))

interface WordsJudged {
  readonly wrong: number
  readonly found: number
  readonly findings: number
  readonly right: number
  /** What was missed and what was a false alarm, in words. */
  readonly notes: readonly string[]
}

/** Recall by paragraph with a mistake, precision by finding; nothing is counted twice. */
export function judgeWords(): WordsJudged {
  const paragraphs = [
    ...ofApplications.map((labelled) => ({ labelled, part: 1 })),
    ...ofOtherThings.map((labelled) => ({ labelled, part: 4 })),
  ]
  const known = new Set(findingsOf('', 4).map(said))
  let found = 0
  let findings = 0
  let rights = 0
  const notes: string[] = []
  for (const { labelled, part } of paragraphs) {
    const fresh = findingsOf(labelled.text, part).filter((one) => !known.has(said(one)))
    const right = fresh.filter((one) => isRight(one, labelled))
    findings += fresh.length
    rights += right.length
    if (right.length > 0) found += 1
    else if (labelled.wrong.length > 0) notes.push(`missed: ${labelled.text}`)
    for (const one of fresh)
      if (!right.includes(one)) notes.push(`false alarm (${one.tier}): ${one.rule}: ${one.message}`)
  }
  const wrong = paragraphs.filter(({ labelled }) => labelled.wrong.length > 0).length
  return { wrong, found, findings, right: rights, notes }
}
