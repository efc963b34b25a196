/** The sheet in the middle: the report as it is printed, title, preamble and six sections in order. */
import { type ComponentProps, lazy, memo, useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ProseSection, Section } from '#template/form.ts'
import { cellText } from '#report/cell-value.ts'
import { issuerName } from '#report/report.ts'
import { OfficialGrid } from '#ui/grid/official-grid.tsx'
import type { Caret } from '#ui/narrative/caret.ts'
import type { EmbedAsk } from '#ui/narrative/embed-ask.ts'
import { StaticProse } from '#ui/narrative/static-prose.tsx'
import { useLocked, useReportPart, useSession } from '#ui/session/use-session.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { useAfterPaint } from './use-after-paint.ts'

const NarrativeEditor = lazy(async () => {
  const { NarrativeEditor: editor } = await import('#ui/narrative/narrative-editor.tsx')
  return { default: editor }
})

const FigureDialog = lazy(async () => ({
  default: (await import('./figures/figure-dialog.tsx')).FigureDialog,
}))

const EmbedDialog = lazy(async () => ({
  default: (await import('#ui/narrative/embed-dialog.tsx')).EmbedDialog,
}))

/** Only reports of before 2019 have a table that may be left out. */
const NoTable = lazy(async () => ({ default: (await import('./no-table.tsx')).NoTable }))

type ShownWords = Pick<ComponentProps<typeof StaticProse>, 'label' | 'figures'>

/** Words nobody may write in may still become others, where a file is merged that was sent anew. */
function LockedWords({ section, ...shown }: ShownWords & { readonly section: ProseSection }) {
  const prose = useReportPart((report) => report.prose[section.key])
  return <StaticProse {...shown} prose={prose} />
}

function Narrative({ section, drawn }: { section: ProseSection; drawn: boolean }) {
  const session = useSession()
  const year = useReportPart((report) => report.year)
  const issuer = useReportPart((report) => issuerName(report.issuers))
  const context = useMemo(() => ({ year, issuer }), [year, issuer])
  const figures = useMemo(
    () => ({
      text: (cell: string) => cellText(session.view(cell).value),
      subscribe: (cell: string, listener: () => void) => session.subscribe(cell, listener),
    }),
    [session],
  )
  const locked = useLocked()
  const prose = session.document.prose(section.key)
  const label = section.heading ?? section.name
  const caret = useRef<Caret | null>(null)
  const takeCaret = useCallback(() => {
    const taken = caret.current
    caret.current = null
    return taken
  }, [])
  const [insert, setInsert] = useState<((cell: string) => void) | null>(null)
  const askFigure = useCallback((put: (cell: string) => void) => setInsert(() => put), [])
  const [embedAsk, askEmbed] = useState<EmbedAsk | null>(null)
  const closeEmbed = useCallback(() => askEmbed(null), [askEmbed])
  const closeFigure = useCallback(() => setInsert(null), [])
  const chooseFigure = useCallback(
    (cell: string) => {
      // The dialog gives the focus back first; whoever types on at once types behind the figure.
      flushSync(() => setInsert(null))
      insert?.(cell)
    },
    [insert],
  )
  const shown = { label, prose: prose.blocks(), figures }
  if (locked) return <LockedWords section={section} label={label} figures={figures} />
  const waiting = <StaticProse {...shown} caretRef={caret} />
  if (!drawn) return waiting
  return (
    <Loaded fallback={waiting} instead={<StaticProse {...shown} />}>
      <NarrativeEditor
        prose={prose}
        section={section}
        label={label}
        context={context}
        figures={figures}
        onUndo={session.undo}
        onRedo={session.redo}
        takeCaret={takeCaret}
        onFigure={askFigure}
        onEmbed={askEmbed}
      />
      {embedAsk ? (
        <Loaded>
          <EmbedDialog ask={embedAsk} onClose={closeEmbed} />
        </Loaded>
      ) : null}
      {insert ? (
        <Loaded>
          <FigureDialog onChoose={chooseFigure} onClose={closeFigure} />
        </Loaded>
      ) : null}
    </Loaded>
  )
}

function SectionBody({ section }: { section: Section }) {
  const session = useSession()
  const locked = useLocked()
  const drawn = useAfterPaint(session.form.sections.indexOf(section))
  if (section.kind === 'prose') return <Narrative section={section} drawn={drawn} />
  // The tables are below the first screen; who was writing in one is taken back to it at once.
  if (!drawn && session.typingIn === null) return <div aria-busy="true" />
  return (
    <OfficialGrid
      grid={section.grid}
      form={session.form}
      store={session}
      label={section.name}
      readOnly={locked}
    />
  )
}

function Title({ onEdit }: { onEdit: () => void }) {
  const session = useSession()
  const year = useReportPart((report) => report.year)
  const issuer = useReportPart((report) => issuerName(report.issuers))
  const given = useReportPart((report) => report.title)
  const named = issuer !== ''
  return (
    <header className="sheet-title" id="section-title">
      <h1 tabIndex={-1}>
        {given === null && named ? (
          <>
            <span>{issuer}</span>
            <span>
              {session.form.title.replace('{issuer}', '').replace('{year}', String(year))}
            </span>
          </>
        ) : (
          (given ?? session.form.title.replace('{issuer}', '').replace('{year}', String(year)))
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
  const signature = useReportPart((report) => report.signature)
  const issuers = useReportPart((report) => report.issuers)
  const organs = signature.organs.length > 0 ? signature.organs : issuers
  const [year, month, day] = (signature.date ?? '').split('-').map(Number)
  const session = useSession()
  // Its button would be pushed away under the pointer by the tables, so it comes behind them.
  const drawn = useAfterPaint(session.form.sections.length)
  if (!drawn) return null
  return (
    <footer className="sheet-signature" id="section-signature" tabIndex={-1}>
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
  /** To the field of 报告信息 behind a place outside the sections. */
  readonly onDetails: (place: 'issuer' | 'signature') => void
}

export const Sheet = memo(({ onDetails }: Props) => {
  const session = useSession()
  return (
    <main className="sheet" aria-label="年度报告">
      <Title onEdit={() => onDetails('issuer')} />
      {session.form.sections.map((section) => (
        <section
          key={section.key}
          id={`section-${section.key}`}
          data-section={section.key}
          className="sheet-section"
          aria-label={section.heading ?? section.name}
        >
          {section.heading === null ? null : <h2>{section.heading}</h2>}
          {section.kind === 'grid' ? (
            <p className="sheet-guidance">
              {section.guidance.text}{' '}
              {section.grid.optional ? (
                <Loaded>
                  <NoTable grid={section.grid} />
                </Loaded>
              ) : null}
            </p>
          ) : null}
          <SectionBody section={section} />
        </section>
      ))}
      <Signature onEdit={() => onDetails('signature')} />
    </main>
  )
})
