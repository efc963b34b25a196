/** The remarks and proposals found in a returned file, a line each, with a box to take or leave it. */
import type { ReturnedItem } from '#review/returned/word-return.ts'
import { dayOf } from '#ui/parts/moment.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { type ReturnedWords, returnedWords } from './returned-words.ts'

interface Props {
  readonly items: readonly ReturnedItem[]
  /** Items that are not taken. */
  readonly left: ReadonlySet<ReturnedItem>
  readonly session: ReportSession
  readonly onChoose: (item: ReturnedItem, wanted: boolean) => void
}

function Wish({ words }: { readonly words: ReturnedWords }) {
  const { was, around, becomes, said, kind } = words
  const [before, after] = around
  return (
    <>
      {becomes === null ? (
        was !== '' && <q className="word-return-about">{was}</q>
      ) : (
        <>
          {before === '' ? null : <span className="word-return-beside">…{before}</span>}
          <del>{was}</del>
          <span aria-hidden="true"> → </span>
          <ins>{becomes}</ins>
          {after === '' ? null : <span className="word-return-beside">{after}…</span>}
        </>
      )}
      {said === '' ? null : (
        <p className="word-return-said">
          {kind === '答复' ? '答复：' : ''}
          {said}
        </p>
      )}
    </>
  )
}

export function ReturnedList({ items, left, session, onChoose }: Props) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">收下</th>
          <th scope="col">位置</th>
          <th scope="col">种类</th>
          <th scope="col">内容</th>
          <th scope="col">作者</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => {
          const words = returnedWords(item, session)
          const key = `${index} ${item.by.name} ${item.at}`
          return (
            <tr key={key}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`收下${item.by.name}的${words.kind}：${words.where}`}
                  checked={!left.has(item)}
                  onChange={(event) => onChoose(item, event.currentTarget.checked)}
                />
              </td>
              <th scope="row">{words.where}</th>
              <td>{words.kind}</td>
              <td className="word-return-wish">
                <Wish words={words} />
              </td>
              <td>
                {item.by.name}
                <br />
                <small>{dayOf(item.at)}</small>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
