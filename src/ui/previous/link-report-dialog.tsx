/** 关联上年报告: one of the reports of last year kept in this browser, or a report file. */
import { FileUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { previousOf } from '#report/previous-report.ts'
import { readReportFile } from '#report/file/report-file.ts'
import type { PreviousReport } from '#report/report.ts'
import type { DraftSummary } from '#store/draft-summary.ts'
import type { Store } from '#store/open-store.ts'
import { draftDocument } from '#ui/draft-actions.ts'
import { organOf, yearName } from '#ui/home/draft-words.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { type Problem, ProblemPanel } from '#ui/parts/messages/problem-panel.tsx'

interface Props {
  readonly store: Store
  readonly id: string
  /** The year that is looked for. */
  readonly year: number
  readonly onLink: (report: PreviousReport) => void
  readonly onClose: () => void
}

/** The drafts of that year, as they stand when the dialog opens; null while they are looked up. */
function useDraftsOf(store: Store, id: string, year: number): readonly DraftSummary[] | null {
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null)
  useEffect(() => {
    let live = true
    void store.list().then((lines) => {
      if (live) setDrafts(lines.filter((line) => line.year === year && line.id !== id))
    })
    return () => {
      live = false
    }
  }, [store, id, year])
  return drafts
}

const unread = (name: string, where: readonly string[], ofFile: boolean): Problem => ({
  what: `不能关联“${name}”`,
  where,
  ...(ofFile
    ? {
        how: '这里只选由本系统“存为文件”得到的报告文件（.json）。其他格式的往年报告，请先在年报列表中导入。',
        ofFile: true,
      }
    : {}),
})

export function LinkReportDialog({ store, id, year, onLink, onClose }: Props) {
  const drafts = useDraftsOf(store, id, year)
  const picker = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeDraft = async (draft: DraftSummary) => {
    const document = await draftDocument(store, draft.id)
    if (document) onLink(previousOf(document.report))
    else setProblem(unread(organOf(draft), ['这份报告没有读出来，请先打开看一看'], false))
  }
  const takeFile = async (file: File) => {
    const reading = readReportFile(new Uint8Array(await file.arrayBuffer()))
    if (reading.ok) onLink(previousOf(reading.report))
    else setProblem(unread(file.name, reading.reasons, true))
  }
  return (
    <Dialog title="关联上年报告" onClose={onClose}>
      <div className="dialog-fields previous-dialog">
        <p>机构合并的，把合并前各机关的上年报告逐一关联，核查时合计。</p>
        {problem ? <ProblemPanel problem={problem} /> : null}
        {drafts === null ? null : (
          <ul className="previous-choices" aria-label={`本机的${year}年度报告`}>
            {drafts.map((draft) => (
              <li key={draft.id}>
                <Button onClick={() => void takeDraft(draft)}>
                  {organOf(draft)} {yearName(draft.year)}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {drafts?.length === 0 ? <p className="previous-none">本机没有{year}年度的报告。</p> : null}
        <Button icon={FileUp} onClick={() => picker.current?.click()}>
          从报告文件选择
        </Button>
        <input
          ref={picker}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label="选择上年的报告文件"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) void takeFile(file)
          }}
        />
      </div>
    </Dialog>
  )
}
