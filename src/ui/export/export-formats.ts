/** The files a report can leave as: what each is for, and its writer, loaded when it is chosen. */
import { isUnfinished } from '#checks/unfinished.ts'
import { compose } from '#document/compose.ts'
import type { ReportDocument } from '#document/document.ts'
import { type Layout, plainLayout } from '#document/layout.ts'
import type { Margin } from '#report/margin.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import type { ExportWatch } from './export-watch.ts'

export const exportKeys = ['docx', 'pdf', 'ofd', 'html', 'fragment', 'xlsx', 'txt', 'json'] as const
export type ExportKey = (typeof exportKeys)[number]

/** What every writer is given. */
export interface Material {
  readonly document: ReportDocument
  readonly session: ReportSession
}

type Make = (material: Material, watch: ExportWatch) => Promise<Uint8Array> | Uint8Array | string

export interface ExportFormat {
  readonly key: ExportKey
  readonly name: string
  readonly purpose: string
  /** What follows the name of the report. */
  readonly ending: string
  readonly mime: string
  readonly load: () => Promise<Make>
}

/** The formats a report can be exported to, in the order they are offered. */
export const formats: readonly ExportFormat[] = [
  {
    key: 'docx',
    name: 'Word 文档（DOCX）',
    purpose: '送审、修改、套红印制',
    ending: '.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => {
      const [{ writeDocx }, { withPlainPictures }] = await Promise.all([
        import('#writers/docx/write-docx.ts'),
        import('./plain-pictures.ts'),
      ])
      return async ({ document }) => writeDocx(await withPlainPictures(document))
    },
  },
  {
    key: 'pdf',
    name: '版式文件（PDF）',
    purpose: '打印、用印、网站附件',
    ending: '.pdf',
    mime: 'application/pdf',
    load: async () => {
      const [{ writePdfInWorker }, { officeFonts }] = await Promise.all([
        import('./typst-client.ts'),
        import('#ui/fonts/office-fonts.ts'),
      ])
      return async ({ document }, watch) =>
        writePdfInWorker(document, watch, await officeFonts.all())
    },
  },
  {
    key: 'ofd',
    name: '版式文件（OFD）',
    purpose: '国家标准版式，归档、公文系统交换',
    ending: '.ofd',
    mime: 'application/ofd',
    load: async () => {
      const [{ writePdfInWorker }, { officeFonts }] = await Promise.all([
        import('./typst-client.ts'),
        import('#ui/fonts/office-fonts.ts'),
      ])
      return async ({ document }, watch) =>
        writePdfInWorker(document, watch, await officeFonts.all(), 'ofd')
    },
  },
  {
    key: 'html',
    name: '网页（HTML）',
    purpose: '单独一个文件，可直接上传公开',
    ending: '.html',
    mime: 'text/html;charset=utf-8',
    load: async () => {
      const { writeHtml } = await import('#writers/html/write-html.ts')
      return ({ document }) => writeHtml(document)
    },
  },
  {
    key: 'fragment',
    name: '网页片段（HTML）',
    purpose: '粘贴到网站后台的源代码框',
    ending: '（网页片段）.html',
    mime: 'text/html;charset=utf-8',
    load: async () => {
      const { writeHtmlFragment } = await import('#writers/html/write-html.ts')
      return ({ document }) => writeHtmlFragment(document)
    },
  },
  {
    key: 'xlsx',
    name: '表格（XLSX）',
    purpose: '核对、汇总，合计带公式',
    ending: '.xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => {
      const { writeXlsx } = await import('#writers/xlsx/write-xlsx.ts')
      return ({ document }) => writeXlsx(document)
    },
  },
  {
    key: 'txt',
    name: '纯文本（TXT）',
    purpose: '粘贴到邮件或其他系统',
    ending: '.txt',
    mime: 'text/plain;charset=utf-8',
    load: async () => {
      const { writeText } = await import('#writers/text/write-text.ts')
      return ({ document }) => writeText(document)
    },
  },
  {
    key: 'json',
    name: '数据（JSON）',
    purpose: '存档、交换，本系统可再打开',
    ending: '.json',
    mime: 'application/json',
    load: () =>
      Promise.resolve(({ session }) =>
        writeReportFile(session.report, session.form, { history: session.document.handOn() }),
      ),
  },
]

/** How the open report is marked on paper: 草稿 while it is not finished, 送审稿 from its sending until it is approved. */
export const markingOf = (session: ReportSession, layout: Layout = plainLayout) => ({
  unfinished: isUnfinished(
    session.report,
    session.form,
    session.findings.map(({ finding }) => finding),
  ),
  layout: { ...layout, review: layout.review || session.review.unapproved },
})

/** The open report as every writer gets it. */
export const materialOf = (
  session: ReportSession,
  layout: Layout = plainLayout,
  margin?: Margin,
): Material => ({
  session,
  document: compose(session.report, session.form, {
    ...markingOf(session, layout),
    ...(margin ? { margin } : {}),
  }),
})
