/** All reports kept in this browser, last change first; ↑ ↓ move between rows, Enter opens. */
import type { DraftSummary } from '#store/draft-summary.ts'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { EmptyState } from '#ui/parts/messages/empty-state.tsx'
import { SelectField } from '#ui/parts/fields/select-field.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { listed, ordinalsOf, yearsOf } from './draft-words.ts'
import { DraftRow, type DraftActions } from './draft-row.tsx'

interface DraftListProps extends DraftActions {
  readonly drafts: readonly DraftSummary[]
  readonly now: number
}

/** As the fields hold it; the empty year is every year. */
interface TypedFilter {
  readonly text: string
  readonly year: string
}

const noFilter: TypedFilter = { text: '', year: '' }

/** From this many reports on the list can be filtered. */
const filterFrom = 9

/** Rows drawn at first, and added at each wish for more: a list of a thousand opens as fast as a short one. */
const batch = 50

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.draft-open')]
  const at = rows.findIndex((row) => row === document.activeElement)
  if (at < 0) return
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  rows[to]?.focus()
}

interface FilterProps {
  readonly present: readonly DraftSummary[]
  /** How many the filter leaves. */
  readonly shown: number
  readonly filter: TypedFilter
  readonly onFilter: (filter: TypedFilter) => void
}

/** 查找: the words and the year the list is narrowed to. */
function DraftFilter({ present, shown, filter, onFilter }: FilterProps) {
  return (
    <search className="home-filter">
      <TextField
        label="查找机关、标题"
        labelUnseen
        type="search"
        placeholder="查找机关、标题、年度"
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      <SelectField
        label="年度"
        labelUnseen
        value={filter.year}
        options={[
          { value: '', label: '全部年度' },
          ...yearsOf(present).map((one) => ({ value: String(one), label: `${one}年` })),
        ]}
        onChange={(event) => onFilter({ ...filter, year: event.target.value })}
      />
      <output className="home-count">
        {shown === present.length
          ? `共 ${present.length} 份`
          : `${shown} 份，共 ${present.length} 份`}
      </output>
    </search>
  )
}

function DraftTable({ children }: { readonly children: ReactNode }) {
  return (
    <table className="drafts home-sheet">
      <caption className="unseen">年报列表，按最近修改排列</caption>
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col">机关</th>
          <th scope="col">格式</th>
          <th scope="col">状态</th>
          <th scope="col">进度</th>
          <th scope="col">最近修改</th>
          <th scope="col">上次存为文件</th>
          <th scope="col">
            <span className="unseen">操作</span>
          </th>
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys only add to the buttons inside */}
      <tbody onKeyDown={moveBetweenRows}>{children}</tbody>
    </table>
  )
}

/** The list with its filter. */
export function DraftList({ drafts, now, ...actions }: DraftListProps) {
  const [filter, setFilter] = useState(noFilter)
  const [drawn, setDrawn] = useState(batch)
  const present = drafts.filter((draft) => draft.deletedAt === null)
  const filterable = present.length >= filterFrom
  const { text, year } = filterable ? filter : noFilter
  const shown = listed(drafts, { text, year: year === '' ? null : Number(year) })
  const ordinals = ordinalsOf(drafts)
  return (
    <>
      {filterable && (
        <DraftFilter present={present} shown={shown.length} filter={filter} onFilter={setFilter} />
      )}
      {shown.length === 0 ? (
        <div className="home-sheet">
          <EmptyState title="没有符合条件的年报" text="换一个词，或者看全部年度。">
            <Button onClick={() => setFilter(noFilter)}>清除条件</Button>
          </EmptyState>
        </div>
      ) : (
        <DraftTable>
          {shown.slice(0, drawn).map((draft) => (
            <DraftRow
              key={draft.id}
              draft={draft}
              ordinal={ordinals.get(draft.id) ?? null}
              now={now}
              {...actions}
            />
          ))}
        </DraftTable>
      )}
      {shown.length > drawn && (
        <p className="drafts-more">
          <Button onClick={() => setDrawn(drawn + 2 * batch)}>显示更多</Button>
          已显示 {drawn} 份，共 {shown.length} 份
        </p>
      )}
    </>
  )
}
