/** What keys do to blocks, without a page: Enter, Backspace, levels, depths, weight, numbered lines. */
import { getSchema } from '@tiptap/core'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { BlockKind, Prose } from '#report/prose/prose.ts'
import { backspace, enter, isBold, setKind, shiftIndent, toggleBold } from './block-keys.ts'
import { headingOf, proposed } from './heading-marks.ts'
import {
  BlockNode,
  blocksOf,
  BoldMark,
  BreakNode,
  cellRefNode,
  DocumentNode,
  EmbedNode,
  nodesOf,
  TextNode,
} from './prose-schema.ts'

const figures = { text: () => '', subscribe: () => () => {} }
const schema = getSchema([
  DocumentNode,
  TextNode,
  BlockNode,
  EmbedNode,
  cellRefNode(figures),
  BreakNode,
  BoldMark,
])

const line = (kind: BlockKind, text: string, indent = 0) => ({
  kind,
  indent,
  runs: text === '' ? [] : [{ text }],
})

/** An editor with the caret (or what is selected) at places of its document. */
const editor = (prose: Prose, from: number, to = from): EditorState => {
  const doc = schema.node('doc', null, nodesOf(prose, schema))
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to) })
}

const after = (state: EditorState, command: Command): EditorState => {
  let next = state
  command(state, (transaction) => {
    next = state.apply(transaction)
  })
  return next
}

const proseOf = ({ doc }: EditorState): Prose => blocksOf(doc.content, 0, doc.childCount)

const before = (text: string) => ({ index: 0, kind: 'paragraph' as const, text })

describe('keys', () => {
  it('Enter at the end of a heading goes on with body text', () => {
    const next = after(editor([line('heading1', '甲')], 2), enter)
    expect(proseOf(next)).toEqual([line('heading1', '甲'), line('paragraph', '')])
  })

  it('Enter within a heading makes two of it', () => {
    const next = after(editor([line('heading2', '甲乙')], 2), enter)
    expect(proseOf(next)).toEqual([line('heading2', '甲'), line('heading2', '乙')])
  })

  it('Enter in a list goes on with it at the same depth; in an empty item it ends it', () => {
    const more = after(editor([line('bullet', '甲', 1)], 2), enter)
    expect(proseOf(more)).toEqual([line('bullet', '甲', 1), line('bullet', '', 1)])
    expect(proseOf(after(more, enter))).toEqual([line('bullet', '甲', 1), line('paragraph', '')])
  })

  it('Backspace at the start takes the kind first, and leaves body text to the joining', () => {
    const plain = after(editor([line('heading3', '甲')], 1), backspace)
    expect(proseOf(plain)).toEqual([line('paragraph', '甲')])
    expect(backspace(plain, undefined)).toBe(false)
    expect(backspace(editor([line('heading3', '甲')], 2), undefined)).toBe(false)
  })

  it('a level is given to all selected blocks, and taken back where all have it', () => {
    const given = after(
      editor([line('paragraph', '甲'), line('bullet', '乙')], 1, 5),
      setKind('heading1'),
    )
    expect(proseOf(given)).toEqual([line('heading1', '甲'), line('heading1', '乙')])
    expect(proseOf(after(given, setKind('heading1')))).toEqual([
      line('paragraph', '甲'),
      line('paragraph', '乙'),
    ])
  })

  it('Tab goes three deep in lists only, and leaves the editor where there is no deeper', () => {
    let state = editor([line('ordered', '甲')], 1)
    for (let press = 0; press < 3; press += 1) state = after(state, shiftIndent(1))
    expect(proseOf(state)).toEqual([line('ordered', '甲', 3)])
    expect(shiftIndent(1)(state, undefined)).toBe(false)
    expect(shiftIndent(1)(editor([line('paragraph', '甲')], 1), undefined)).toBe(false)
    expect(shiftIndent(-1)(editor([line('bullet', '甲')], 1), undefined)).toBe(false)
  })

  it('bold shows where the caret is and for what is typed next', () => {
    const bold = after(editor([line('paragraph', '甲乙')], 1, 2), toggleBold)
    expect(proseOf(bold)).toEqual([
      { kind: 'paragraph', indent: 0, runs: [{ text: '甲', bold: true }, { text: '乙' }] },
    ])
    expect(isBold(bold)).toBe(true)
    const plain = editor([line('paragraph', '甲')], 2)
    expect(isBold(plain)).toBe(false)
    expect(isBold(after(plain, toggleBold))).toBe(true)
  })
})

describe('lines that number themselves', () => {
  it.each([
    ['（一）', 'heading1'],
    ['(十二)工作', 'heading1'],
    ['1.', null],
    ['1.主', 'heading2'],
    ['12、主', 'heading2'],
    ['1.5', null],
    ['2024.', null],
    ['（1）', 'heading3'],
    ['（一', null],
    ['一、主', null],
    [`（一）${'长'.repeat(30)}`, null],
  ])('%s is %s', (text, kind) => {
    expect(headingOf(text)).toBe(kind)
  })

  it('are headings only when the number has just been typed at the end of body text', () => {
    const typed = editor([line('paragraph', '（一）')], 4)
    expect(proposed(before('（一'), typed)).toBe('heading1')
    // It stood there before: the clerk has decided.
    expect(proposed(before('（一）'), typed)).toBeNull()
    // Typed in front of words that were there.
    expect(proposed(before('甲'), editor([line('paragraph', '（一）甲')], 4))).toBeNull()
    expect(proposed({ ...before('（一'), index: 1 }, typed)).toBeNull()
    expect(proposed(before('（一'), editor([line('bullet', '（一）')], 4))).toBeNull()
    expect(proposed(null, typed)).toBeNull()
  })
})
