/** The sheet in the middle: the report as it is printed, title, preamble and six sections in order. */
import { lazy, memo, Suspense } from 'react'
import type { SectionKey } from '#template/form-source.ts'
import type { ProseSection, Section } from '#template/form.ts'
import { issuerName, titleOf } from '#report/report.ts'
import { OfficialGrid } from '#ui/grid/official-grid.tsx'
import { StaticProse } from '#ui/narrative/static-prose.tsx'
import { useReport, useSession } from '#ui/session/use-session.ts'

const NarrativeEditor = lazy(async () => {
  const { NarrativeEditor: editor } = await import('#ui/narrative/narrative-editor.tsx')
  return { default: editor }
})

function Narrative({ section, onFocus }: { section: ProseSection; onFocus: () => void }) {
  const session = useSession()
  const report = useReport()
  const prose = session.document.prose(section.key)
  return (
    <Suspense fallback={<StaticProse prose={prose.blocks()} />}>
      <NarrativeEditor
        prose={prose}
        section={section}
        label={section.heading ?? section.name}
        context={{ year: report.year, issuer: issuerName(report.issuers) }}
        onUndo={() => session.undo()}
        onRedo={() => session.redo()}
        onFocus={onFocus}
      />
    </Suspense>
  )
}

function SectionBody({ section, onFocus }: { section: Section; onFocus: () => void }) {
  const session = useSession()
  if (section.kind === 'prose') return <Narrative section={section} onFocus={onFocus} />
  return (
    <OfficialGrid grid={section.grid} form={session.form} store={session} label={section.name} />
  )
}

function Title({ onEdit }: { onEdit: () => void }) {
  const session = useSession()
  const report = useReport()
  const named = report.issuers.length > 0
  return (
    <header className="sheet-title" id="section-title">
      <h1>
        {report.title === null && named ? (
          <>
            <span>{issuerName(report.issuers)}</span>
            <span>
              {session.form.title.replace('{issuer}', '').replace('{year}', String(report.year))}
            </span>
          </>
        ) : (
          titleOf(report, session.form.title)
        )}
      </h1>
      {named ? null : (
        <button type="button" className="link" onClick={onEdit}>
          没有填写机关名称，到报告信息中填写
        </button>
      )}
    </header>
  )
}

function Signature({ onEdit }: { onEdit: () => void }) {
  const report = useReport()
  const organs = report.signature.organs.length > 0 ? report.signature.organs : report.issuers
  const [year, month, day] = (report.signature.date ?? '').split('-').map(Number)
  return (
    <footer className="sheet-signature">
      {organs.map((organ) => (
        <p key={organ}>{organ}</p>
      ))}
      {year && month && day ? (
        <p>{`${year}年${month}月${day}日`}</p>
      ) : (
        <button type="button" className="link" onClick={onEdit}>
          填写成文日期
        </button>
      )}
    </footer>
  )
}

interface Props {
  readonly onEnter: (section: SectionKey) => void
  readonly onDetails: () => void
}

export const Sheet = memo(({ onEnter, onDetails }: Props) => {
  const session = useSession()
  return (
    <main className="sheet" aria-label="年度报告">
      <Title onEdit={onDetails} />
      {session.form.sections.map((section) => (
        <section
          key={section.key}
          id={`section-${section.key}`}
          className="sheet-section"
          aria-label={section.heading ?? section.name}
          onFocus={() => onEnter(section.key)}
        >
          {section.heading === null ? null : <h2>{section.heading}</h2>}
          {section.kind === 'grid' ? (
            <p className="sheet-guidance">{section.guidance.text}</p>
          ) : null}
          <SectionBody section={section} onFocus={() => onEnter(section.key)} />
        </section>
      ))}
      <Signature onEdit={onDetails} />
    </main>
  )
})
