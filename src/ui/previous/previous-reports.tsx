/** 上年报告: the earlier reports this one is compared with, linked and taken away one by one. */
import { Link } from 'lucide-react'
import { lazy, useState } from 'react'
import { sortPrevious } from '#checks/years/last-year.ts'
import { eachOnce } from '#report/previous-report.ts'
import type { PreviousReport, Report } from '#report/report.ts'
import type { Store } from '#store/open-store.ts'
import { organOf, yearName } from '#ui/home/draft-words.ts'
import { Button } from '#ui/parts/button.tsx'
import { useReport, useSession } from '#ui/session/use-session.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import './previous.css'

const LinkReportDialog = lazy(async () => ({
  default: (await import('./link-report-dialog.tsx')).LinkReportDialog,
}))

interface Props {
  readonly store: Store
  /** The draft that is open; it is not offered to be compared with itself. */
  readonly id: string
}

/** Why a linked report is left aside, or what it is used for. */
function placeOf(report: Report, one: PreviousReport): string {
  const { lastYear, otherOrgan } = sortPrevious(report, report.previous)
  if (lastYear.includes(one)) return lastYear.length > 1 ? '与其他上年报告合计比较' : '用于比较'
  return one === otherOrgan
    ? '机关不同，没有用来比较'
    : `不是${report.year - 1}年度的，没有用来比较`
}

export function PreviousReports({ store, id }: Props) {
  const session = useSession()
  const report = useReport()
  const [linking, setLinking] = useState(false)
  const keep = (previous: readonly PreviousReport[]) =>
    session.document.edit([{ meta: { previous: eachOnce(previous) } }])
  return (
    <section className="previous" aria-labelledby="previous-reports">
      <h3 id="previous-reports">上年报告</h3>
      {report.previous.length === 0 ? (
        <p className="previous-none">
          没有关联。关联后，表中显示上年的数，并核对上年结转、存量和文字雷同。
        </p>
      ) : (
        <ul>
          {report.previous.map((one) => {
            const name = `${organOf(one)} ${yearName(one.year)}`
            return (
              <li key={`${name} ${one.form} ${one.title}`}>
                <span>
                  {name}
                  <small>{placeOf(report, one)}</small>
                </span>
                <Button
                  look="quiet"
                  aria-label={`移除${name}`}
                  onClick={() => keep(report.previous.filter((other) => other !== one))}
                >
                  移除
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <Button icon={Link} onClick={() => setLinking(true)}>
        关联上年报告
      </Button>
      {linking ? (
        <Loaded onFailure={() => setLinking(false)}>
          <LinkReportDialog
            store={store}
            id={id}
            year={report.year - 1}
            onLink={(one) => {
              keep([...report.previous, one])
              setLinking(false)
            }}
            onClose={() => setLinking(false)}
          />
        </Loaded>
      ) : null}
    </section>
  )
}
