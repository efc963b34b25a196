/** One paragraph of the comparison: marked in its words, or as it was and as it is beside each other. */
import {
  CornerRightDown,
  CornerRightUp,
  type LucideIcon,
  Minus,
  PencilLine,
  Plus,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Block } from '#report/prose/prose.ts'
import type { BlockChange } from '#review/compare/compare-prose.ts'
import { Icon } from '#ui/parts/icon.tsx'
import { blockNote } from './difference-words.ts'
import { Deleted, Inserted, Words } from './words.tsx'

/** 逐行对照 or 左右对照. */
export type CompareView = 'inline' | 'beside'

interface Props {
  readonly change: BlockChange
  readonly view: CompareView
}

const plainMarks = {
  same: null,
  changed: [PencilLine, '改动'],
  inserted: [Plus, '新增'],
  deleted: [Minus, '删除'],
} as const

function markOf(change: BlockChange): readonly [LucideIcon, string] | null {
  if (change.is === 'moved-from') return [Undo2, `移走 ${change.move}`]
  if (change.is === 'moved-to')
    return [change.up ? CornerRightUp : CornerRightDown, `移来 ${change.move}`]
  return plainMarks[change.is]
}

function Mark({ change }: { readonly change: BlockChange }) {
  const mark = markOf(change)
  return (
    <span className="compare-mark">
      {mark ? (
        <>
          <Icon of={mark[0]} size={14} /> {mark[1]}
        </>
      ) : null}
    </span>
  )
}

function Paragraph({ block, children }: { readonly block: Block; readonly children: ReactNode }) {
  return (
    <p className="compare-words" data-kind={block.kind} data-indent={block.indent}>
      {children}
    </p>
  )
}

const blankLine = <span className="compare-blank">（空行）</span>

function Inline({ change }: { readonly change: BlockChange }) {
  if ('pieces' in change)
    return (
      <Paragraph block={change.after}>
        {change.pieces.length === 0 ? blankLine : <Words pieces={change.pieces} />}
      </Paragraph>
    )
  const { is, block, text } = change
  if (text === '') return <Paragraph block={block}>{blankLine}</Paragraph>
  if (is === 'inserted')
    return (
      <Paragraph block={block}>
        <Inserted text={text} />
      </Paragraph>
    )
  return <Paragraph block={block}>{is === 'same' ? text : <Deleted text={text} />}</Paragraph>
}

/** What stood there: nothing where the paragraph is new at this place. */
function Before({ change }: { readonly change: BlockChange }) {
  if (change.is === 'inserted' || change.is === 'moved-to') return null
  if (change.is === 'changed')
    return (
      <Paragraph block={change.before}>
        <Words pieces={change.pieces} without="inserted" />
      </Paragraph>
    )
  return (
    <Paragraph block={change.block}>
      {change.is === 'same' ? change.text : <Deleted text={change.text} />}
    </Paragraph>
  )
}

function After({ change }: { readonly change: BlockChange }) {
  if (change.is === 'deleted' || change.is === 'moved-from') return null
  if ('pieces' in change)
    return (
      <Paragraph block={change.after}>
        <Words pieces={change.pieces} without="deleted" />
      </Paragraph>
    )
  return (
    <Paragraph block={change.block}>
      {change.is === 'same' ? change.text : <Inserted text={change.text} />}
    </Paragraph>
  )
}

/** Where a moved paragraph came from and went to. */
function moveNote(change: BlockChange): string {
  if (change.is === 'moved-from') return '这一段移到了别处，见标有同一序号的“移来”'
  if (change.is !== 'moved-to') return ''
  return change.up ? '这一段从后面移来' : '这一段从前面移来'
}

export function BlockRow({ change, view }: Props) {
  const notes = [moveNote(change), blockNote(change)].filter((note) => note !== '').join('；')
  const isStop = change.is !== 'same' && change.is !== 'moved-from'
  return (
    <div
      className="compare-row"
      data-is={change.is}
      {...(isStop ? { 'data-change': '', tabIndex: -1 } : {})}
    >
      <Mark change={change} />
      {view === 'inline' ? (
        <div className="compare-inline">
          <Inline change={change} />
        </div>
      ) : (
        <>
          <div className="compare-before">
            <Before change={change} />
          </div>
          <div className="compare-after">
            <After change={change} />
          </div>
        </>
      )}
      {notes === '' ? null : <p className="compare-note">{notes}</p>}
    </div>
  )
}
