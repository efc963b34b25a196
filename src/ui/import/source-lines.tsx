/** The source as it was read, line by line; a line that gave figures leads to their cells. */
import { useEffect, useMemo, useRef } from 'react'
import type { CellId } from '#template/form.ts'
import type { ReadingTrace } from '#readers/read-source.ts'
import { usePlace, useSession } from '#ui/session/use-session.ts'

/** The cells each line gave. */
function cellsByLine({ origins }: ReadingTrace): ReadonlyMap<number, readonly CellId[]> {
  const cells = new Map<number, CellId[]>()
  for (const [cell, lines] of Object.entries(origins))
    for (const line of lines) cells.set(line, [...(cells.get(line) ?? []), cell])
  return cells
}

interface LinesProps {
  readonly trace: ReadingTrace
}

function Lines({ trace }: LinesProps) {
  const session = useSession()
  const { focused } = usePlace()
  const cells = useMemo(() => cellsByLine(trace), [trace])
  const list = useRef<HTMLOListElement>(null)
  const marked = new Set(focused === null ? [] : (trace.origins[focused] ?? []))
  const [first] = marked
  useEffect(() => {
    if (first !== undefined) list.current?.children[first]?.scrollIntoView({ block: 'center' })
  }, [first])
  return (
    <ol ref={list} className="source-lines">
      {trace.lines.map((line, at) => {
        const own = cells.get(at)
        const words = line.cells ? line.cells.join(' │ ') : line.text
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place in the source
          <li key={at} data-marked={marked.has(at)}>
            {own ? (
              <button
                type="button"
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
