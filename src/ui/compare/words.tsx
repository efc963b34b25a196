/** Words with what was put in underlined and what was taken out struck; read aloud, both are named. */
import type { Piece } from '#review/compare/compare-words.ts'

/** Pieces never change their order while they are shown. */
const keyed = (pieces: readonly Piece[]): readonly (readonly [string, Piece])[] =>
  pieces.map((piece, at) => [String(at), piece])

export function Inserted({ text }: { readonly text: string }) {
  return (
    <ins>
      <span className="unseen">（增加：</span>
      {text}
      <span className="unseen">）</span>
    </ins>
  )
}

export function Deleted({ text }: { readonly text: string }) {
  return (
    <del>
      <span className="unseen">（删去：</span>
      {text}
      <span className="unseen">）</span>
    </del>
  )
}

interface Props {
  readonly pieces: readonly Piece[]
  /** Left out where only one side is shown. */
  readonly without?: 'inserted' | 'deleted'
}

export function Words({ pieces, without }: Props) {
  return keyed(pieces).map(([key, { is, text }]) => {
    if (is === without) return null
    if (is === 'same') return <span key={key}>{text}</span>
    return is === 'inserted' ? (
      <Inserted key={key} text={text} />
    ) : (
      <Deleted key={key} text={text} />
    )
  })
}
