/** The chapters of a report of before 2019 in the rail, each leading to its heading on the sheet. */
import type { ProseKey } from '#template/form-source.ts'
import { blockText } from '#report/prose.ts'
import { useReportPart } from '#ui/session/use-session.ts'

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
  // One text, so that the list is drawn anew only when a heading changes.
  const headings = useReportPart((report) =>
    report.prose[section]
      .flatMap((block) =>
        block.kind === 'chapter' ? [blockText(block).replaceAll(parting, ' ')] : [],
      )
      .join(parting),
  )
  const none = headings === ''
  return none ? null : (
    <ol className="rail-chapters">
      {headings.split(parting).map((heading, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two chapters may have the same heading while they are typed
        <li key={at}>
          <button type="button" className="rail-chapter" onClick={() => goToChapter(section, at)}>
            {heading.trim() === '' ? '（未写标题）' : heading}
          </button>
        </li>
      ))}
    </ol>
  )
}
