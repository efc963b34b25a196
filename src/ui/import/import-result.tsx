/** What was read: the facts about the report, then its sections as the form has them, figures open to correction. */
import { type RefObject, useMemo, useState } from 'react'
import { issuerName, titleOf } from '#report/report.ts'
import { DetailsForm } from '#ui/details/details-form.tsx'
import { OfficialGrid } from '#ui/grid/official-grid.tsx'
import { StaticProse } from '#ui/narrative/static-prose.tsx'
import { levelName } from '#ui/home/draft-words.ts'
import { useReport, useSession } from '#ui/session/use-session.ts'
import '#ui/narrative/narrative.css'

const orUnread = (words: string): string => (words === '' ? '没有读到' : words)

function Facts() {
  const { form } = useSession()
  const report = useReport()
  const filled = [...form.cells.keys()].filter((id) => (report.cells[id] ?? null) !== null).length
  return (
    <dl className="import-facts">
      <dt>标题</dt>
      <dd>{titleOf(report, form.title)}</dd>
      <dt>机关</dt>
      <dd>{orUnread(issuerName(report.issuers))}</dd>
      <dt>年度</dt>
      <dd>{report.year}年</dd>
      <dt>类别</dt>
      <dd>{orUnread(levelName(report.level))}</dd>
      <dt>格式</dt>
      <dd>{form.documentNumber}</dd>
      <dt>读到的数</dt>
      <dd>{filled} 个（合计另算）</dd>
    </dl>
  )
}

/** Organ, level and title can be put right here. */
function Details() {
  const session = useSession()
  const report = useReport()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="link import-correct"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? '收起报告信息' : '更正报告信息'}
      </button>
      {open ? (
        <DetailsForm
          report={report}
          form={session.form}
          onChange={(meta) => session.document.edit([{ meta }])}
        />
      ) : null}
    </>
  )
}

export function ImportResult({ ref }: { readonly ref: RefObject<HTMLElement | null> }) {
  const session = useSession()
  const { form } = session
  const figures = useMemo(() => ({ text: () => '', subscribe: () => () => undefined }), [])
  return (
    <section ref={ref} className="import-result" aria-label="读入结果">
      <h2 data-place="facts" tabIndex={-1}>
        报告信息
      </h2>
      <Facts />
      <Details />
      {form.sections.map((section) => (
        <section key={section.key} aria-label={section.heading ?? section.name}>
          <h2 data-place={section.key} tabIndex={-1}>
            {section.heading ?? section.name}
          </h2>
          {section.kind === 'grid' ? (
            <OfficialGrid grid={section.grid} form={form} store={session} label={section.name} />
          ) : (
            <StaticProse
              label={section.heading ?? section.name}
              prose={session.report.prose[section.key]}
              figures={figures}
            />
          )}
        </section>
      ))}
    </section>
  )
}
