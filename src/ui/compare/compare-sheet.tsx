/** 清样比对: what differs between two states of the report, on screen and on paper. Read only. */
import { memo, type RefObject } from 'react'
import type { Form } from '#template/form.ts'
import type { Comparison } from '#review/compare/compare-reports.ts'
import { EmptyState } from '#ui/parts/messages/empty-state.tsx'
import { momentOf } from '#ui/parts/moment.ts'
import type { CompareView } from './block-row.tsx'
import { asideWords, summaryWords } from './difference-words.ts'
import { PlacePart } from './place-part.tsx'
import { type ChosenSide, sideName } from './side-names.ts'

interface Props {
  readonly title: string
  readonly from: ChosenSide
  readonly to: ChosenSide
  readonly comparison: Comparison
  readonly form: Form
  /** When it was compared, milliseconds since 1970. */
  readonly at: number
  readonly view: CompareView
  readonly onlyChanged: boolean
  readonly sheet: RefObject<HTMLElement | null>
}

function Head({ title, from, to, at }: Pick<Props, 'title' | 'from' | 'to' | 'at'>) {
  return (
    <>
      <h1>清样比对</h1>
      <p className="desk-of">{title}</p>
      <dl className="compare-head">
        <div>
          <dt>从</dt>
          <dd>{sideName(from)}</dd>
        </div>
        <div>
          <dt>到</dt>
          <dd>{sideName(to)}</dd>
        </div>
        <div>
          <dt>比对时间</dt>
          <dd>{momentOf(at)}</dd>
        </div>
      </dl>
    </>
  )
}

/** What the marks mean, said once; the words it shows them on are the sample. */
function Legend({ view }: Pick<Props, 'view'>) {
  return (
    <p className="compare-legend">
      <ins>下划线</ins>是增加的文字，<del>删除线</del>是删去的文字
      {view === 'beside' ? '；左边是“从”，右边是“到”' : ''}。
    </p>
  )
}

export const CompareSheet = memo((props: Props) => {
  const { title, from, to, at, comparison, form, view, onlyChanged, sheet } = props
  const { changes, places } = comparison
  return (
    <main className="compare-sheet" data-view={view} ref={sheet}>
      <Head title={title} from={from} to={to} at={at} />
      {changes === 0 ? (
        <EmptyState title={summaryWords(comparison)} />
      ) : (
        <p className="compare-summary">{summaryWords(comparison)}。</p>
      )}
      {asideWords(comparison).map((words) => (
        <p key={words} className="compare-aside">
          {words}
        </p>
      ))}
      {changes === 0 ? null : <Legend view={view} />}
      {changes === 0 && onlyChanged
        ? null
        : places.map((part) => (
            <PlacePart
              key={part.place}
              part={part}
              form={form}
              view={view}
              onlyChanged={onlyChanged}
            />
          ))}
    </main>
  )
})
