/** 审核记录: everything people did with the report, whether the record is whole, and whose signatures it bears. */
import { CircleCheck, Download, Printer, ShieldAlert } from 'lucide-react'
import { useMemo } from 'react'
import { ruleDemands } from '#checks/check-sheet.ts'
import { titleOf } from '#report/report.ts'
import { actName, personName, stateNames } from '#review/names.ts'
import type { TrailEntry } from '#review/stand.ts'
import { signedActs, type SignatureState } from '#review/signing.ts'
import { unsoundWords } from '#review/stand-words.ts'
import {
  type Around,
  brokenChainWords,
  contentPrint,
  trailText,
  wordsOfEntry,
} from '#review/trail-words.ts'
import type { Store } from '#store/open-store.ts'
import { saveAs } from '#ui/save-as.ts'
import { Button } from '#ui/parts/button.tsx'
import { DeskBar } from '#ui/parts/desk-bar.tsx'
import { Icon } from '#ui/parts/icon.tsx'
import { secondOf } from '#ui/parts/moment.ts'
import { useReport, useReview, useSession } from '#ui/session/use-session.ts'
import { SignatureMark } from './signature-mark.tsx'
import { unsoundEvents, useSignatures } from './use-signatures.ts'
import './trail-page.css'

interface EntryProps {
  readonly entry: TrailEntry
  readonly store: Store
  readonly state: SignatureState | undefined
  readonly around: Around
}

function Entry({ entry, store, state, around }: EntryProps) {
  const { form } = useSession()
  const { event, idle, clockOdd } = entry
  const print = contentPrint(event)
  return (
    <tr data-idle={idle !== null}>
      <td>
        <time dateTime={new Date(event.at).toISOString()}>{secondOf(event.at)}</time>
        {clockOdd ? <p className="trail-odd">早于前面的记录，有一台电脑的时钟不准</p> : null}
      </td>
      <td>{personName(event.by)}</td>
      <td>
        <b>{actName(event.act)}</b>
        {idle === null ? null : <p className="trail-odd">未生效：{idle}</p>}
      </td>
      <td>
        {wordsOfEntry(event, form, around)}
        {print === null ? null : (
          <p className="trail-content">
            内容指纹 <code>{print}</code>
          </p>
        )}
      </td>
      <td>
        {signedActs.includes(event.act.do) ? (
          <SignatureMark store={store} event={event} state={state} />
        ) : null}
      </td>
    </tr>
  )
}

/** Whether the entries hold together; of none there is nothing to say. */
function Soundness({ broken, count }: { readonly broken: string | null; readonly count: number }) {
  if (broken !== null)
    return (
      <span className="trail-broken" role="alert">
        <Icon of={ShieldAlert} /> 记录有问题：{broken}
        。请向交来文件的人核实，并从其原件重新打开。
      </span>
    )
  return count === 0 ? null : (
    <span>
      <Icon of={CircleCheck} /> 记录完整，共 {count} 条，逐条相扣。
    </span>
  )
}

interface Props {
  readonly store: Store
  readonly onBack: () => void
}

export function TrailPage({ store, onBack }: Props) {
  const { form } = useSession()
  const report = useReport()
  const { stand } = useReview()
  const signatures = useSignatures(report.review.events)
  const title = titleOf(report, form.title)
  const unsound = unsoundEvents(report.review.events, signatures)
  const broken = [brokenChainWords(stand), unsoundWords(unsound)].filter(Boolean).join('；') || null
  const around = useMemo(
    () => ({
      events: stand.trail.map(({ event }) => event),
      demands: ruleDemands(report, form),
      versions: report.review.versions,
    }),
    [stand, report, form],
  )
  const save = () =>
    saveAs(trailText(stand, form, title, secondOf, around), `${title} 审核记录.txt`, 'text/plain')
  return (
    <div className="desk-page">
      <DeskBar onBack={onBack}>
        <Button icon={Download} disabled={stand.trail.length === 0} onClick={save}>
          存为文本
        </Button>
        <Button look="primary" icon={Printer} onClick={() => window.print()}>
          打印
        </Button>
      </DeskBar>
      <main className="trail">
        <h1 tabIndex={-1}>审核记录</h1>
        <p className="desk-of">{title}</p>
        <p className="trail-state">
          现在的状态：{stateNames[stand.state]}。
          <Soundness broken={broken} count={stand.trail.length} />
        </p>
        {stand.trail.length === 0 ? (
          <p>还没有记录。送审、批注、退回、通过、导入、导出等都会记在这里，不能修改或删除。</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">时间</th>
                <th scope="col">人员</th>
                <th scope="col">事项</th>
                <th scope="col">内容</th>
                <th scope="col">签名</th>
              </tr>
            </thead>
            <tbody>
              {stand.trail.map((entry) => (
                <Entry
                  key={entry.event.id}
                  entry={entry}
                  store={store}
                  around={around}
                  state={signatures.get(entry.event.id)}
                />
              ))}
            </tbody>
          </table>
        )}
      </main>
    </div>
  )
}
