/** 上年报告: while an earlier report is read and looked at, it takes the place of the open one, which then keeps it. */
import { createContext, type ReactNode, useContext, useState } from 'react'
import { eachOnce, previousOf } from '#report/previous-report.ts'
import { issuerName, type Report } from '#report/report.ts'
import type { ImportAim } from '#ui/import/import-aim.ts'
import { ImportFiles } from '#ui/import-files.tsx'
import { type Notice, NoticeLine } from '#ui/parts/messages/notice-line.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'

const Bringing = createContext<((files: readonly File[]) => void) | null>(null)

/** Begins to read files as earlier reports of the open one; null where the page has no such way. */
export const useBringPrevious = () => useContext(Bringing)

const asLastYear = ({ year, issuers }: Report): ImportAim => ({
  title: '导入上年报告',
  from: '本年报告',
  take: '作为上年报告',
  done: '已作为上年报告',
  year: year - 1,
  issuers,
  known: [],
})

interface Props {
  readonly session: ReportSession
  readonly id: string
  readonly children: ReactNode
}

export function PreviousImport({ session, id, children }: Props) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [notices, setNotices] = useState<readonly Notice[]>([])
  if (files.length > 0)
    return (
      <ImportFiles
        files={files}
        aim={asLastYear(session.report)}
        onFiles={(more) => setFiles((before) => [...before, ...more])}
        onTake={({ report }) => {
          const previous = eachOnce([...session.report.previous, previousOf(report)])
          session.document.edit([{ meta: { previous } }])
          const name = `${issuerName(report.issuers)}${report.year}年`
          setNotices([{ id: name, text: `已把${name}年报作为上年报告，可撤销。` }])
          return Promise.resolve({ ok: true, id })
        }}
        onLeave={() => setFiles([])}
      />
    )
  return (
    <Bringing.Provider
      value={(brought) => {
        session.settle()
        setFiles(brought)
      }}
    >
      {children}
      <NoticeLine notices={notices} onDismiss={() => setNotices([])} />
    </Bringing.Provider>
  )
}
