/** Source on the left, what was read on the right; each leads to the other. */
import { useEffect, useMemo } from 'react'
import type { ReadingTrace } from '#readers/read-source.ts'
import { ReportDocument } from '#report/report-document.ts'
import { issuerName, type Report, titleOf } from '#report/report.ts'
import { formById } from '#template/forms.ts'
import type { Form } from '#template/form.ts'
import { Doubts } from '#ui/fill/doubts.tsx'
import { OfficialGrid } from '#ui/grid/official-grid.tsx'
import { StaticProse } from '#ui/narrative/static-prose.tsx'
import { Button } from '#ui/parts/button.tsx'
import { ReportSession } from '#ui/session/report-session.ts'
import { SessionContext, useReport, useSession } from '#ui/session/use-session.ts'
import { SourceLines } from './source-lines.tsx'
import '#ui/fill/side-panel.css'
import '#ui/narrative/narrative.css'

const levelWords = { government: '政府', department: '部门', township: '乡镇' } as const

function Facts({ form }: { readonly form: Form }) {
  const report = useReport()
  const issuer = issuerName(report.issuers)
  const filled = [...form.cells.keys()].filter((id) => (report.cells[id] ?? null) !== null).length
  return (
    <dl className="import-facts">
      <dt>标题</dt>
      <dd>{titleOf(report, form.title)}</dd>
      <dt>机关</dt>
      <dd>{issuer === '' ? '没有读到' : issuer}</dd>
      <dt>年度</dt>
      <dd>{report.year}年</dd>
      <dt>类别</dt>
      <dd>{report.level === null ? '没有读到' : levelWords[report.level]}</dd>
      <dt>格式</dt>
      <dd>{form.documentNumber}</dd>
      <dt>读到的数</dt>
      <dd>{filled} 个（合计另算）</dd>
    </dl>
  )
}

function Result({ form }: { readonly form: Form }) {
  const session = useSession()
  const figures = useMemo(() => ({ text: () => '', subscribe: () => () => undefined }), [])
  return (
    <section className="import-result" aria-label="读入结果">
      <Facts form={form} />
      {form.sections.map((section) => (
        <section key={section.key} aria-label={section.heading ?? section.name}>
          <h2>{section.heading ?? section.name}</h2>
          {section.kind === 'grid' ? (
            <OfficialGrid grid={section.grid} form={form} store={session} label={section.name} />
          ) : (
            <StaticProse prose={session.report.prose[section.key]} figures={figures} />
          )}
        </section>
      ))}
    </section>
  )
}

const goToCell = (cell: string): void => {
  const field = document.querySelector<HTMLElement>(`[id="cell-${cell}"]`)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

interface Props {
  readonly report: Report
  readonly trace: ReadingTrace | null
  readonly freshReplica: () => number
  readonly onTake: (report: Report) => void
  readonly onOther: () => void
}

export function ImportReview({ report, trace, freshReplica, onTake, onOther }: Props) {
  const form = formById(report.form)
  const session = useMemo(
    () => (form ? new ReportSession(ReportDocument.of(report, freshReplica()), form) : null),
    [report, form, freshReplica],
  )
  useEffect(() => session?.goesBy(goToCell), [session])
  if (!form || !session) return null
  const take = () => {
    session.settle()
    onTake(session.report)
  }
  return (
    <SessionContext.Provider value={session}>
      <main className="import-review" aria-label="核对读入的报告">
        <SourceLines trace={trace} />
        <Result form={form} />
        <aside className="import-doubts" aria-label="存疑">
          <Doubts />
          <p className="import-hint">
            点右边的数，左边标出它在原文的位置；点原文中有数的行，右边标出读到的格。数字可以直接改。
          </p>
          <div className="import-ways">
            <Button look="primary" onClick={take}>
              建为年报
            </Button>
            <Button onClick={onOther}>另选文件</Button>
          </div>
        </aside>
      </main>
    </SessionContext.Provider>
  )
}
