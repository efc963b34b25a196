/** The source as it was read, line by line; a line that gave figures leads to their cells and back. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { CellId } from '#template/form.ts'
import { pictureName } from '#readers/source-picture.ts'
import type { ReadingTrace } from '#readers/read-source.ts'
import { useFocused, useSession } from '#ui/session/use-session.ts'

/** The cells each line gave. */
function cellsByLine({ origins }: ReadingTrace): ReadonlyMap<number, readonly CellId[]> {
  const cells = new Map<number, CellId[]>()
  for (const [cell, lines] of Object.entries(origins))
    for (const line of lines) cells.set(line, [...(cells.get(line) ?? []), cell])
  return cells
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
  const [first] = marked
  useEffect(() => {
    if (first !== undefined) list.current?.children[first]?.scrollIntoView({ block: 'center' })
  }, [first])
  const stop = at ?? linked[0]
  const show = (line: number, own: readonly CellId[]) => {
    setAt(line)
    session.highlight(own)
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
        const told = line.picture ? pictureName(line.picture) : line.text
        const words = line.cells ? line.cells.join(' │ ') : told
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
                  session.goTo(own[0] ?? '')
                  session.highlight(own)
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
