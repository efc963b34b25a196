/** The source as it was read, line by line; a line that gave figures leads to their cells and back. */
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { cellText } from '#report/cell-value.ts'
import type { CellId } from '#template/form.ts'
import { cellInRow, rowInText, type Stretch } from '#readers/rows/figures-in-line.ts'
import type { SourceLine } from '#readers/source.ts'
import { pictureName } from '#readers/source-picture.ts'
import type { ReadingTrace } from '#readers/read-source.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useFocused, useSession } from '#ui/session/use-session.ts'

/** The cells each line gave. */
function cellsByLine({ origins }: ReadingTrace): ReadonlyMap<number, readonly CellId[]> {
  const cells = new Map<number, CellId[]>()
  for (const [cell, lines] of Object.entries(origins))
    for (const line of lines) cells.set(line, [...(cells.get(line) ?? []), cell])
  return cells
}

const between = ' │ '

const wordsOf = (line: SourceLine): string => {
  if (line.picture) return pictureName(line.picture)
  return line.cells ? line.cells.join(between) : line.text
}

/** Where in the shown words of a line the figure of a cell stands; null where only the line is sure. */
function figureIn(line: SourceLine, cell: CellId, session: ReportSession): Stretch | null {
  const { form } = session
  const { cells } = line
  if (!cells) return rowInText(line.text, form, cell)
  const row = form.grids.flatMap(({ valueRows }) => valueRows).find((ids) => ids.includes(cell))
  if (!row) return null
  const figures = row.map((id) => cellText(session.view(id).value ?? null))
  const place = cellInRow(cells, figures, row.indexOf(cell))
  if (place === null) return null
  const from = cells.slice(0, place).reduce((sum, text) => sum + text.length + between.length, 0)
  return { from, to: from + (cells[place] ?? '').length }
}

/** The words of a line, the figure looked for among them marked. */
function markedWords(words: string, stretch: Stretch | null): ReactNode {
  if (stretch === null || stretch.from >= stretch.to) return words
  return (
    <>
      {words.slice(0, stretch.from)}
      <mark>{words.slice(stretch.from, stretch.to)}</mark>
      {words.slice(stretch.to)}
    </>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

interface LinesProps {
  readonly trace: ReadingTrace
}

/** One stop of the Tab key; the arrows go from one line with figures to the next. */
function Lines({ trace }: LinesProps) {
  const session = useSession()
  const focused = useFocused()
  const cells = useMemo(() => cellsByLine(trace), [trace])
  const linked = useMemo(() => [...cells.keys()].sort((a, b) => a - b), [cells])
  const [at, setAt] = useState<number | undefined>(undefined)
  const list = useRef<HTMLOListElement>(null)
  const marked = new Set(focused === null ? [] : (trace.origins[focused] ?? []))
  useEffect(() => {
    const [first] = focused === null ? [] : (trace.origins[focused] ?? [])
    if (first === undefined) return
    const line = list.current?.children[first]
    const place = line?.querySelector('mark') ?? line
    place?.scrollIntoView({ block: 'center' })
  }, [focused, trace])
  const stop = at ?? linked[0]
  const show = (line: number, own: readonly CellId[]) => {
    setAt(line)
    session.place.highlight(own)
    document.querySelector(`[id="cell-${own[0] ?? ''}"]`)?.scrollIntoView({ block: 'center' })
  }
  const move = (event: KeyboardEvent, line: number) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = linked[linked.indexOf(line) + step]
    if (next !== undefined) list.current?.children[next]?.querySelector('button')?.focus()
  }
  return (
    <ol ref={list} className="source-lines">
      {trace.lines.map((line, index) => {
        const own = cells.get(index)
        const looked = focused !== null && marked.has(index)
        const words = markedWords(wordsOf(line), looked ? figureIn(line, focused, session) : null)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place in the source
          <li key={index} data-marked={marked.has(index)}>
            {own ? (
              <button
                type="button"
                tabIndex={index === stop ? 0 : -1}
                onFocus={() => show(index, own)}
                onKeyDown={(event) => move(event, index)}
                onClick={() => {
                  session.place.goTo(own[0] ?? '')
                  session.place.highlight(own)
                }}
              >
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        )
      })}
    </ol>
  )
}

export function SourceLines({ trace }: { readonly trace: ReadingTrace | null }) {
  return (
    <section className="import-source" aria-label="原文">
      {trace ? (
        <Lines trace={trace} />
      ) : (
        <p className="import-hint">这是本系统的报告文件，数字与文字原样读入。</p>
      )}
    </section>
  )
}
