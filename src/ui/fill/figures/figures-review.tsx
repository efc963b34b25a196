/** The numbers of the words, one by one: which say what a cell says, which nobody has confirmed yet. */
import { type ReactNode, useMemo } from 'react'
import {
  confirmation,
  type FigureStanding,
  figureStandings,
} from '#checks/figures/figure-standings.ts'
import { passagesOf } from '#checks/passages.ts'
import { replaceWords } from '#report/prose/replace-words.ts'
import { Button } from '#ui/parts/button.tsx'
import { useKeptFocus } from '#ui/parts/kept-focus.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useFigures, useLocked, useReportPart, useSession } from '#ui/session/use-session.ts'
import { goToWords } from '#ui/narrative/go-to-words.ts'
import './figures-review.css'

function useStandings(session: ReportSession): readonly FigureStanding[] {
  const figures = useFigures()
  const reasons = useReportPart((report) => report.reasons)
  return useMemo(() => {
    const { report, form } = session
    const { totals } = session.live
    const given = { report: { ...report, reasons }, form, totals, previous: [] }
    return figureStandings({ ...given, passages: passagesOf(report, totals) }, figures)
  }, [session, figures, reasons])
}

/** Lets a number of the words follow its cell from now on: one step of undo. */
function follow(session: ReportSession, one: FigureStanding): void {
  const { section, block, from, to } = one.figure
  const prose = session.document.prose(section)
  const before = prose.blocks()[block]
  if (!before || one.canFollow === null) return
  const after = replaceWords(before, from, to, { cell: one.canFollow }, (cell) =>
    session.figure(cell),
  )
  if (!after) return
  prose.newStep()
  prose.replace(block, block + 1, [after], 'local')
}

const states: Readonly<Record<FigureStanding['state'], string>> = {
  follows: '随表更新',
  agrees: '与表一致',
  differs: '与表不一致',
  confirmed: '已确认',
  open: '表中没有',
}

function Figure({ one, session }: { one: FigureStanding; session: ReportSession }): ReactNode {
  const locked = useLocked()
  const names = one.figure.cells.map((cell) => session.form.cells.get(cell)?.name ?? cell)
  const keep = (text: string) => session.document.edit([{ reason: { ...one.excuse, text } }])
  return (
    <li className="figure-line" data-state={one.state}>
      <button type="button" className="figure-go" onClick={() => goToWords(one.figure)}>
        <b>{one.text}</b>
        <span>{one.sentence}</span>
      </button>
      <p>
        {states[one.state]}
        {names.length > 0 ? `：${names.join('＋')}` : ''}
      </p>
      {one.canFollow === null ? null : (
        <Button
          disabled={locked}
          title="以后表中的数改了，正文跟着改"
          onClick={() => follow(session, one)}
        >
          改为随表更新
        </Button>
      )}
      {one.state === 'open' ? (
        <Button disabled={locked} onClick={() => keep(confirmation)}>
          {confirmation}
        </Button>
      ) : null}
      {one.state === 'confirmed' ? (
        <Button look="quiet" disabled={locked} onClick={() => keep('')}>
          撤回确认
        </Button>
      ) : null}
    </li>
  )
}

/** The list itself; loaded when it is opened. */
export function FiguresReview() {
  const session = useSession()
  const standings = useStandings(session)
  // The button that settles a number goes with it.
  const list = useKeptFocus<HTMLUListElement>({ card: '.figure-line', button: '.figure-go' })
  const open = standings.filter(({ state }) => state === 'open').length
  return (
    <>
      <p className="figures-left">
        {open === 0 ? '没有待确认的数字' : `${open} 个数字表中没有，请逐一确认`}
      </p>
      <ul ref={list}>
        {standings.map((one) => (
          <Figure
            key={`${one.figure.section} ${one.figure.block} ${one.figure.from}`}
            one={one}
            session={session}
          />
        ))}
      </ul>
    </>
  )
}
