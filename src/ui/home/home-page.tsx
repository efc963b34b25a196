/** 年报列表: every report kept in this browser, the ways to begin one, and what must never go in. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { ShieldAlert } from 'lucide-react'
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { DropArea } from '#ui/parts/drop-area.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { type Notice, NoticeLine } from '#ui/parts/messages/notice-line.tsx'
import { type Problem, ProblemPanel } from '#ui/parts/messages/problem-panel.tsx'
import { pastReports, usePastedFiles } from '#ui/past-files.ts'
import { Seal } from '#ui/parts/seal.tsx'
import { DraftList } from './draft-list.tsx'
import type { ReportStart } from './draft-words.ts'
import { FileInputs } from './file-inputs.tsx'
import { FirstSteps } from './first-steps.tsx'
import { HomeDialogs, type OpenDialog } from './home-dialogs.tsx'
import { HomeWays } from './home-ways.tsx'
import { useUndoableDelete } from './use-undoable-delete.ts'
import './home.css'

interface HomePageProps {
  /** Null while the list is still being read. */
  readonly drafts: readonly DraftSummary[] | null
  /** What was deleted and can still be brought back. */
  readonly deleted: readonly DraftSummary[]
  /** The report from which one comes back to the list. */
  readonly from?: string | null
  /** The time the list is seen at, for 今天 and 昨天 and the years on offer. */
  readonly now: number
  /** What must be known of the program itself, above everything. */
  readonly news: ReactNode
  /** What works without a network, in words; null while nothing does. */
  readonly offline: string | null
  /** A refusal to open a file, shown above the list until dismissed. */
  readonly problem?: Problem | null
  readonly notices?: readonly Notice[]
  readonly onDismissProblem: () => void
  readonly onDismissNotice: (id: string) => void
  readonly onCreate: (start: ReportStart) => void
  readonly onOpen: (id: string) => void
  /** A report file that was chosen. */
  readonly onOpenFile: (file: File) => void
  /** Past reports in any shape, chosen or dropped. */
  readonly onImport: (files: readonly File[]) => void
  readonly onDuplicate: (id: string) => void
  readonly onDelete: (id: string) => void
  readonly onUndoDelete: (id: string) => void
  readonly onNextYear: (id: string) => void
  readonly onSaveFile: (id: string) => void
  readonly onSealFile: (id: string) => void
  /** Null takes the title back to the composed one. */
  readonly onRename: (id: string, title: string | null) => void
  readonly onOpenExample: () => void
}

const reportFiles = '.json,application/json'

function useNewReportKeys(onNew: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return
      event.preventDefault()
      onNew()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [onNew])
}

/** Whoever comes back from a report by keyboard goes on from its line; from the heading where it is listed no more. */
function useReturn(
  { from = null, drafts }: Pick<HomePageProps, 'from' | 'drafts'>,
  heading: RefObject<HTMLElement | null>,
): void {
  const listed = drafts !== null
  useEffect(() => {
    if (from === null || !listed || document.activeElement !== document.body) return
    const line = document.querySelector<HTMLElement>(
      `[data-draft="${CSS.escape(from)}"] .draft-open`,
    )
    ;(line ?? heading.current)?.focus()
  }, [from, listed, heading])
}

/** What the program is, what works without a network, and what must never go in. */
function HomeBar({ offline }: Pick<HomePageProps, 'offline'>) {
  return (
    <header className="home-bar" data-screen-only>
      <Seal />
      <p className="home-product">政府信息公开工作年度报告编制</p>
      <output className="home-offline">{offline}</output>
      <p className="home-secret">
        <Icon of={ShieldAlert} />
        本系统不得录入涉密信息
      </p>
    </header>
  )
}

interface HomeFootProps {
  /** The example is offered here, too, once the first steps are gone. */
  readonly example: boolean
  /** How many reports can be brought back. */
  readonly deleted: number
  readonly onOpenExample: () => void
  readonly onDeleted: () => void
}

/** Where the reports are kept, and the less usual ways from here. */
function HomeFoot({ example, deleted, onOpenExample, onDeleted }: HomeFootProps) {
  return (
    <p className="home-foot">
      年报只保存在本机的这个浏览器里，不会上传；清理浏览器数据会一并清除，请及时存为文件。
      往年报告也可以拖到本页，或复制整份后在本页粘贴（Ctrl+V）。
      {example && (
        <button type="button" className="link" onClick={onOpenExample}>
          打开示例年报
        </button>
      )}
      {deleted > 0 && (
        <button type="button" className="link" onClick={onDeleted}>
          已删除的年报（{deleted}）
        </button>
      )}
    </p>
  )
}

/** The first screen. */
export function HomePage(props: HomePageProps) {
  const { drafts, now, problem = null, notices = [] } = props
  const [open, setOpen] = useState<OpenDialog>(null)
  const openInput = useRef<HTMLInputElement>(null)
  const importInput = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const onNew = useCallback(() => setOpen((before) => before ?? { kind: 'new' }), [])
  useNewReportKeys(onNew)
  usePastedFiles(props.onImport)
  useReturn(props, heading)
  const toHeading = useCallback(() => heading.current?.focus(), [])
  const deletion = useUndoableDelete(props.onDelete, props.onUndoDelete, toHeading)
  const present = drafts?.filter((draft) => draft.deletedAt === null) ?? []
  const withDraft = (then: (draft: DraftSummary) => void) => (id: string) => {
    const draft = present.find((one) => one.id === id)
    if (draft) then(draft)
  }
  const ways = {
    onNew,
    onImport: () => importInput.current?.click(),
    onOpenFile: () => openInput.current?.click(),
  }

  return (
    <DropArea words="松开鼠标，打开或导入" onFiles={props.onImport}>
      <HomeBar offline={props.offline} />
      {props.news}
      <main className="home">
        <div className="home-head">
          <h1 ref={heading} tabIndex={-1}>
            年报列表
          </h1>
          {present.length > 0 && <HomeWays {...ways} />}
        </div>
        {problem !== null && (
          <ProblemPanel problem={problem}>
            {problem.ofFile ? <Button onClick={ways.onOpenFile}>另选文件</Button> : null}
            <Button look="quiet" onClick={props.onDismissProblem}>
              知道了
            </Button>
          </ProblemPanel>
        )}
        {drafts !== null && present.length === 0 && (
          <FirstSteps {...ways} onOpenExample={props.onOpenExample} />
        )}
        {present.length > 0 && (
          <DraftList
            drafts={present}
            now={now}
            onOpen={props.onOpen}
            onDuplicate={props.onDuplicate}
            onNextYear={props.onNextYear}
            onSaveFile={props.onSaveFile}
            onSealFile={props.onSealFile}
            onDelete={withDraft(deletion.remove)}
            onRename={withDraft((draft) => setOpen({ kind: 'rename', draft }))}
          />
        )}
        <HomeFoot
          example={present.length > 0}
          deleted={props.deleted.length}
          onOpenExample={props.onOpenExample}
          onDeleted={() => setOpen({ kind: 'deleted' })}
        />
      </main>
      <FileInputs
        accept={{ open: reportFiles, past: pastReports }}
        openRef={openInput}
        pastRef={importInput}
        onOpenFile={props.onOpenFile}
        onImport={props.onImport}
      />
      <NoticeLine
        notices={[...deletion.notices, ...notices]}
        onDismiss={(id) => {
          if (!deletion.dismiss(id)) props.onDismissNotice(id)
        }}
      />
      <HomeDialogs
        open={open}
        drafts={present}
        deleted={props.deleted}
        now={now}
        onClose={() => setOpen(null)}
        onCreate={props.onCreate}
        onRename={props.onRename}
        onRestore={props.onUndoDelete}
      />
    </DropArea>
  )
}
