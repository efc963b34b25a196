/** What stands in the way of a finished report, said before it is exported. */
import { Check, CircleAlert, CircleDashed, TriangleAlert } from 'lucide-react'
import { unwrittenParts } from '#report/unwritten.ts'
import { isBlank } from '#ui/session/section-state.ts'
import { isAnswered, type ShownFinding } from '#ui/session/shown-findings.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { useEveryFinding } from '#ui/session/judgement-coming.ts'
import { useReport, useReview, useSession } from '#ui/session/use-session.ts'

/** So many are named; the panel beside the form has them all. */
const most = 4

interface Props {
  /** Leaves the dialog and brings the clerk to the cell or the words. */
  readonly onGo: (shown: ShownFinding) => void
}

function Obstacle({ shown, onGo }: { readonly shown: ShownFinding } & Props) {
  const { cells, span, section, message } = shown.finding
  const warns = shown.finding.tier === 'warning'
  const leads = cells.length > 0 || span !== undefined || section !== null
  return (
    <li>
      <Icon of={warns ? TriangleAlert : isBlank(shown) ? CircleDashed : CircleAlert} />
      {leads ? (
        <button type="button" className="link" onClick={() => onGo(shown)}>
          {message}
        </button>
      ) : (
        <span>{message}</span>
      )}
    </li>
  )
}

export function Standing({ onGo }: Props) {
  const findings = useEveryFinding()
  const session = useSession()
  const report = useReport()
  const { unapproved } = useReview()
  const doubts = report.doubts.length
  const errors = findings.filter(({ finding }) => finding.tier === 'error')
  const warnings = findings.filter(
    (shown) => shown.finding.tier === 'warning' && !isAnswered(shown),
  )
  const open = warnings.length
  const asides = [
    open > 0 ? `还有 ${open} 条提醒没有写说明，送审前请逐条改正或说明。` : '',
    doubts > 0 ? `还有 ${doubts} 处导入时的存疑，请先核对。` : '',
  ].filter((text) => text !== '')
  const unwritten = unwrittenParts(report, session.form)
  const ready = errors.length + unwritten.length === 0
  const finished = ready ? (
    <p className="export-ready">
      <Icon of={Check} />
      {unapproved
        ? '没有错误；还没有通过审核，导出的文件标明“送审稿”。'
        : '没有错误，可以作为正式稿导出。'}
    </p>
  ) : null
  if (ready && asides.length === 0) return finished
  return (
    <>
      {finished}
      <section className="export-draft" aria-label="导出前请核对">
        {ready ? null : (
          <p>
            还有 {errors.length + unwritten.length}{' '}
            条错误或未填项，导出的文件标明“草稿”，空缺处留白。
          </p>
        )}
        {ready ? null : (
          <ul>
            {unwritten.length === 0 ? null : (
              <li>
                <Icon of={CircleDashed} />
                <span>还没有写：{unwritten.map(({ name }) => name).join('；')}。</span>
              </li>
            )}
            {errors.slice(0, most).map((shown) => (
              <Obstacle key={shown.key} shown={shown} onGo={onGo} />
            ))}
          </ul>
        )}
        {errors.length > most ? <p>其余 {errors.length - most} 条见“核查”。</p> : null}
        {open === 0 || errors.length >= most ? null : (
          <ul aria-label="没有写说明的提醒">
            {warnings.slice(0, most - errors.length).map((shown) => (
              <Obstacle key={shown.key} shown={shown} onGo={onGo} />
            ))}
          </ul>
        )}
        {asides.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    </>
  )
}
