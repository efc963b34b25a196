/** One place of the report in the comparison: its heading, then facts, numbers, notes and paragraphs. */
import type { Form } from '#template/form.ts'
import type { BlockChange } from '#review/compare/compare-prose.ts'
import type { FactChange, PlaceComparison } from '#review/compare/compare-reports.ts'
import { BlockRow, type CompareView } from './block-row.tsx'
import { CellChanges } from './cell-changes.tsx'
import { factName, factWords, placeName } from './difference-words.ts'
import { Deleted, Inserted } from './words.tsx'

function Facts({ facts }: { readonly facts: readonly FactChange[] }) {
  if (facts.length === 0) return null
  return (
    <dl className="compare-facts">
      {facts.map((change) => (
        <div key={change.fact} data-change="" tabIndex={-1}>
          <dt>{factName(change)}</dt>
          <dd>
            {change.before === '' ? (
              <span className="compare-blank">（未填写）</span>
            ) : (
              <Deleted text={factWords(change, change.before)} />
            )}{' '}
            →{' '}
            {change.after === '' ? (
              <span className="compare-blank">（未填写）</span>
            ) : (
              <Inserted text={factWords(change, change.after)} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type Row = { readonly key: string } & (
  | { readonly change: BlockChange }
  | { readonly leftOut: number }
)

/** The paragraphs to be shown; stretches without change as their number where only changes are wanted. */
function rowsOf(blocks: readonly BlockChange[], onlyChanged: boolean): readonly Row[] {
  const rows: Row[] = []
  let leftOut = 0
  const close = (at: number): void => {
    if (leftOut > 0) rows.push({ key: `before-${at}`, leftOut })
    leftOut = 0
  }
  for (const [at, change] of blocks.entries()) {
    if (onlyChanged && change.is === 'same') leftOut += 1
    else {
      close(at)
      rows.push({ key: String(at), change })
    }
  }
  close(blocks.length)
  return rows
}

interface Props {
  readonly part: PlaceComparison
  readonly form: Form
  readonly view: CompareView
  readonly onlyChanged: boolean
}

export function PlacePart({ part, form, view, onlyChanged }: Props) {
  const { place, facts, cells, notes, blocks, changes } = part
  if (onlyChanged && changes === 0) return null
  const rows = rowsOf(blocks, onlyChanged)
  return (
    <section className="compare-place" aria-labelledby={`compare-${place}`}>
      <h2 id={`compare-${place}`}>
        {placeName(place, form)}
        <span>{changes === 0 ? '没有差别' : `${changes}处`}</span>
      </h2>
      <Facts facts={facts} />
      <CellChanges cells={cells} notes={notes} form={form} />
      {rows.length === 0 ? null : (
        <div className="compare-rows">
          {view === 'beside' && rows.some((row) => 'change' in row) ? (
            <div className="compare-row compare-sides">
              <span />
              <span className="compare-before">从</span>
              <span className="compare-after">到</span>
            </div>
          ) : null}
          {rows.map((row) =>
            'change' in row ? (
              <BlockRow key={row.key} change={row.change} view={view} />
            ) : (
              <p key={row.key} className="compare-left-out">
                略去{row.leftOut}段没有变化的文字
              </p>
            ),
          )}
        </div>
      )}
    </section>
  )
}
