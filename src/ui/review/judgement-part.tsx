/** The first part of the reviewer's page: what is wrong, what is explained, what moved, before any page is read. */
import { Check, CircleAlert, CircleDashed, MessageSquareText, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import type { Form } from '#template/form.ts'
import type { Finding } from '#checks/finding.ts'
import { unwrittenParts } from '#report/unwritten.ts'
import type { Stale } from '#review/approvals.ts'
import { cellName, placeName, placeNames, stageName } from '#review/names.ts'
import { shownChanges, yearChanges } from '#review/compare/year-changes.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { useEveryFinding } from '#ui/session/judgement-coming.ts'
import { useReport, useSession, useSums } from '#ui/session/use-session.ts'
import { isAnswered, type ShownFinding } from '#ui/session/shown-findings.ts'
import { useStale } from '#ui/review/steps/use-stale.ts'

const onPages = (place: string): HTMLElement | null =>
  document.querySelector(`.review-pages [${place}]`)

/** To the place on the pages below, where Enter remarks on it; to the first of them where it has none. */
function goToPaper({ cells: [cell], span, section }: Finding): void {
  const place =
    (span ? onPages(`data-to="${span.section} ${span.block}"`) : null) ??
    (cell === undefined ? null : onPages(`data-to-cell="${CSS.escape(cell)}"`)) ??
    onPages(`data-to^="${section} "`) ??
    document.querySelector<HTMLElement>('#review-pages')
  place?.scrollIntoView({ block: 'center' })
  place?.focus({ preventScroll: true })
}

/** What is said of words does not always say of which part; of cells it names them. */
const wherePart = ({ cells, section }: Finding, form: Form): string =>
  section === null || cells.length > 0 ? '' : `${placeName(section, form)}：`

function Findings({
  title,
  tier,
  icon,
  list,
}: {
  readonly title: string
  /** What still stands in the way is seen by its colour. */
  readonly tier?: 'error' | 'warning'
  readonly icon: typeof Check
  readonly list: readonly ShownFinding[]
}) {
  const { form } = useSession()
  if (list.length === 0) return null
  return (
    <section className="judged" data-tier={tier} aria-label={title}>
      <h3>
        <Icon of={icon} /> {title} {list.length}
      </h3>
      <ul>
        {list.map(({ key, finding, standing }) => (
          <li key={key}>
            <button
              type="button"
              className="link"
              title="到页面上的这一处"
              onClick={() => goToPaper(finding)}
            >
              {wherePart(finding, form)}
              {finding.message}
            </button>
            {standing?.kind === 'answered' ? (
              <p className="judged-reason">说明：{standing.reason.text}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Two bars a figure: last year's over this year's, with their numbers. */
function YearMoves() {
  const session = useSession()
  const totals = useSums()
  const changes = useMemo(
    () => yearChanges(session.form, totals, (cell) => session.lastYear.text(cell)),
    [session, totals],
  )
  if (session.lastYear.reports.length === 0)
    return <p className="field-help">没有上年报告可比；在“报告信息”中可以导入或关联。</p>
  if (changes.length === 0) return <p className="field-help">各项数字与上年相同。</p>
  const shown = shownChanges(changes, session.form)
  return (
    <table className="moves">
      <caption>
        与上年相比变化最大的 {shown.length} 项（共 {changes.length} 项有变化）
      </caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">上年</th>
          <th scope="col">本年</th>
          <th scope="col">增减</th>
          <th scope="col">
            <span className="unseen">图示</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ cell, unit, before, now, difference, bars: [was, is] }) => (
          <tr key={cell}>
            <th scope="row">
              {cellName(cell, session.form)}（{unit}）
            </th>
            <td>{before}</td>
            <td>{now}</td>
            <td>
              {difference.startsWith('-') ? `减少 ${difference.slice(1)}` : `增加 ${difference}`}
            </td>
            <td aria-hidden="true" className="moves-bars">
              <span className="moves-before" style={{ width: `${was * 100}%` }} />
              <span className="moves-now" style={{ width: `${is * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Approvals that do not cover what the report says now. */
function StaleList({ onCompare }: Props) {
  const { form } = useSession()
  const stale = useStale()
  if (stale.length === 0) return null
  // Usually all stages passed the same content.
  const alike = new Map<string, [Stale, ...Stale[]]>()
  for (const one of stale) {
    const key = one.places.join()
    const known = alike.get(key)
    if (known) known.push(one)
    else alike.set(key, [one])
  }
  return (
    <div className="stale">
      <ul>
        {[...alike.values()].map((those) => (
          <li key={those[0].approval.event.id}>
            <Icon of={TriangleAlert} />{' '}
            {those
              .map(({ approval: { stage, event } }) => `${stageName(stage)}（${event.by.name}）`)
              .join('、')}
            通过后又有改动，这些部分的审核已失效：
            {placeNames(those[0].places, form)}
            。须重新送审，才能定稿。
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={onCompare}>
        查看是哪些改动
      </button>
    </div>
  )
}

interface Props {
  /** Shows what is another than before. */
  readonly onCompare: () => void
}

export function JudgementPart({ onCompare }: Props) {
  const { form } = useSession()
  const unwritten = unwrittenParts(useReport(), form)
  const findings = useEveryFinding()
  const errors = findings.filter(({ finding }) => finding.tier === 'error')
  const warnings = findings.filter(({ finding }) => finding.tier === 'warning')
  const answered = warnings.filter(isAnswered)
  const open = warnings.filter((shown) => !isAnswered(shown))
  return (
    <section className="review-part" aria-labelledby="review-judgement">
      <h2 id="review-judgement" tabIndex={-1}>
        核查结论
      </h2>
      <StaleList onCompare={onCompare} />
      {unwritten.length === 0 ? null : (
        <p>
          <Icon of={CircleDashed} /> 还没有写：{unwritten.map(({ name }) => name).join('；')}。
        </p>
      )}
      {errors.length + open.length + unwritten.length === 0 ? (
        <p>
          <Icon of={Check} />{' '}
          {answered.length === 0 ? '没有错误和提醒。' : '没有错误，提醒均已说明。'}
        </p>
      ) : null}
      <Findings title="错误" tier="error" icon={CircleAlert} list={errors} />
      <Findings title="提醒，尚未说明" tier="warning" icon={TriangleAlert} list={open} />
      <Findings title="提醒，已有说明" icon={MessageSquareText} list={answered} />
      <YearMoves />
    </section>
  )
}
