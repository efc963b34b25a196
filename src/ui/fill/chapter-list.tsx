/** The chapters of a report of before 2019 in the rail, each leading to its heading on the sheet and moved by two buttons. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ProseKey } from '#template/form-source.ts'
import { moveChapter } from '#report/prose/chapters.ts'
import { blockText } from '#report/prose/prose.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { useLocked, useReportPart, useSession } from '#ui/session/use-session.ts'

/** Puts the clerk at the heading of the chapter with this number among the chapters of a section. */
function goToChapter(section: ProseKey, at: number): void {
  const words = document.querySelector<HTMLElement>(`#section-${section} .prose`)
  const heading = words?.querySelectorAll('[data-kind="chapter"]')[at]
  if (!words || !heading) return
  heading.scrollIntoView({ block: 'start' })
  words.focus({ preventScroll: true })
  document.getSelection()?.collapse(heading, heading.childNodes.length)
}

const parting = '\n'

export function ChapterList({ section }: { section: ProseKey }) {
  const session = useSession()
  const locked = useLocked()
  const move = (at: number, by: -1 | 1) => {
    const prose = session.report.prose[section]
    session.document.edit([{ prose: section, blocks: moveChapter(prose, at, by) }])
  }
  // One text, so that the list is drawn anew only when a heading changes.
  const headings = useReportPart((report) =>
    report.prose[section]
      .flatMap((block) =>
        block.kind === 'chapter' ? [blockText(block).replaceAll(parting, ' ')] : [],
      )
      .join(parting),
  )
  const none = headings === ''
  const listed = headings.split(parting)
  return none ? null : (
    <ol className="rail-chapters">
      {listed.map((heading, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two chapters may have the same heading while they are typed
        <li key={at}>
          <button type="button" className="rail-chapter" onClick={() => goToChapter(section, at)}>
            {heading.trim() === '' ? '（未写标题）' : heading}
          </button>
          <span className="rail-chapter-moves">
            <button
              type="button"
              aria-label={`上移：${heading}`}
              title="上移"
              disabled={locked || at === 0}
              onClick={() => move(at, -1)}
            >
              <Icon of={ArrowUp} size={14} />
            </button>
            <button
              type="button"
              aria-label={`下移：${heading}`}
              title="下移"
              disabled={locked || at === listed.length - 1}
              onClick={() => move(at, 1)}
            >
              <Icon of={ArrowDown} size={14} />
            </button>
          </span>
        </li>
      ))}
    </ol>
  )
}
