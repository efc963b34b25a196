/** 核查表 on screen and on paper: every rule, what came of it, and why what is left stands. Read only. */
import { CircleAlert, CircleCheck, CircleMinus, Info, Printer, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import {
  checkSheet,
  type CheckSheet,
  type SheetFinding,
  type SheetLine,
  type SheetResult,
} from '#checks/check-sheet.ts'
import { Button } from '#ui/parts/button.tsx'
import { DeskBar } from '#ui/parts/desk-bar.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { dayOf } from '#ui/parts/moment.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useNow } from '#ui/use-now.ts'
import { useEveryFinding } from '#ui/session/judgement-coming.ts'
import { useReport } from '#ui/session/use-session.ts'
import './check-sheet.css'

const icons = {
  pass: CircleCheck,
  error: CircleAlert,
  warning: TriangleAlert,
  hint: Info,
  unasked: CircleMinus,
}

const words: Readonly<Record<Exclude<SheetResult, 'warning'>, string>> = {
  pass: '通过',
  error: '错误',
  hint: '提示',
  unasked: '不适用',
}

function resultOf({ result, findings }: SheetLine): string {
  if (result !== 'warning') return words[result]
  return findings.some(({ standing }) => standing?.kind === 'open')
    ? '提醒（未说明）'
    : '提醒（已说明）'
}

function Answer({ standing }: { readonly standing: SheetFinding['standing'] }) {
  if (!standing) return null
  if (standing.kind === 'answered')
    return <span className="check-reason">说明：{standing.reason.text}</span>
  return (
    <span className="check-open">
      {standing.lapsed ? `原说明已失效：${standing.lapsed.text}` : '没有说明'}
    </span>
  )
}

function Found({ line }: { readonly line: SheetLine }) {
  if (line.findings.length === 0) return <>{line.why ?? ''}</>
  return (
    <ul>
      {line.findings.map(({ finding, standing }) => (
        <li key={`${finding.message} ${finding.span?.block} ${finding.span?.from}`}>
          {finding.message}
          {finding.quote === null ? null : <q>{finding.quote}</q>}
          <Answer standing={standing} />
        </li>
      ))}
    </ul>
  )
}

function Group({ name, lines }: CheckSheet['groups'][number]) {
  return (
    <tbody>
      <tr>
        <th className="check-group" scope="rowgroup" colSpan={4}>
          {name}
        </th>
      </tr>
      {lines.map((line) => (
        <tr key={line.rule} data-result={line.result}>
          <th scope="row">{line.demand}</th>
          <td className="check-basis">{line.basis}</td>
          <td className="check-result">
            <Icon of={icons[line.result]} size={14} /> {resultOf(line)}
          </td>
          <td>
            <Found line={line} />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function Summary({ counts }: Pick<CheckSheet, 'counts'>) {
  const { rules, passed, unasked, errors, warnings, unanswered, hints } = counts
  return (
    <p className="check-summary">
      共核查 {rules} 项：通过 {passed} 项，不适用 {unasked} 项。错误 {errors} 条；提醒 {warnings} 条
      {warnings > 0 && unanswered === 0 ? '，均已说明' : null}
      {unanswered > 0 ? (
        <>
          ，其中<b>未说明 {unanswered} 条</b>
        </>
      ) : null}
      ；提示 {hints} 条。
    </p>
  )
}

interface Props {
  readonly session: ReportSession
  readonly onBack: () => void
}

export function CheckSheetPage({ session, onBack }: Props) {
  const now = useNow()
  const report = useReport()
  const findings = useEveryFinding()
  const sheet = useMemo(
    () =>
      checkSheet(
        report,
        session.form,
        findings.map(({ finding }) => finding),
      ),
    [report, findings, session],
  )
  return (
    <div className="desk-page check-desk">
      <DeskBar onBack={onBack}>
        <Button look="primary" icon={Printer} onClick={() => window.print()}>
          打印
        </Button>
      </DeskBar>
      <main className="check-sheet">
        <h1>核查表</h1>
        <p className="desk-of">{sheet.title}</p>
        <dl className="check-head">
          <div>
            <dt>机关</dt>
            <dd>{sheet.organ || '未填写'}</dd>
          </div>
          <div>
            <dt>年度</dt>
            <dd>{sheet.year}年</dd>
          </div>
          <div>
            <dt>格式</dt>
            <dd>{sheet.formNumber}</dd>
          </div>
          <div>
            <dt>核查日期</dt>
            <dd>{dayOf(now)}</dd>
          </div>
        </dl>
        <Summary counts={sheet.counts} />
        <table>
          <colgroup>
            <col className="check-column-demand" />
            <col className="check-column-basis" />
            <col className="check-column-result" />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">核查要求</th>
              <th scope="col">依据</th>
              <th scope="col">结果</th>
              <th scope="col">问题与说明</th>
            </tr>
          </thead>
          {sheet.groups.map((group) => (
            <Group key={group.group} {...group} />
          ))}
        </table>
        <p className="check-signatures">
          <span>填报人：</span>
          <span>审核人：</span>
          <span>日期：</span>
        </p>
      </main>
    </div>
  )
}
