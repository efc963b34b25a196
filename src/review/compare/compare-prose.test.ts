/** Two versions of a section set beside each other: reworded, moved, made a heading, taken out, put in. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, blockKinds, type BlockKind, type Prose } from '#report/prose/prose.ts'
import { type BlockChange, compareProse } from './compare-prose.ts'
import { wordsAfter, wordsBefore } from './compare-words.ts'

const plain = () => ''
const says = (text: string, kind: BlockKind = 'paragraph'): Block => ({
  kind,
  indent: 0,
  runs: text === '' ? [] : [{ text }],
})
const compared = (before: Prose, after: Prose) => compareProse(before, after, [plain, plain])
const kindsOf = (changes: readonly BlockChange[]) => changes.map(({ is }) => is)

const picture = (src: string): Block => ({
  kind: 'embed',
  indent: 0,
  runs: [],
  embed: { type: 'image', attrs: { src, alt: '办理结果图' } },
})

const open = says('全年主动公开政府信息312条，其中规范性文件3件。')
const apply = says('全年办理政府信息公开申请29件，均按期答复。')
const manage = says('严格落实政府信息公开属性源头认定和保密审查制度。')

describe('two versions of a section', () => {
  it('that are the same hold no change', () => {
    expect(kindsOf(compared([open, apply], [open, apply]))).toEqual(['same', 'same'])
  })
  it('set a reworded paragraph beside what it was', () => {
    const [, change] = compared(
      [open, apply, manage],
      [open, says('全年办理政府信息公开申请31件，均按期答复。'), manage],
    )
    expect(change).toMatchObject({ is: 'changed', look: false })
    expect(change?.is === 'changed' && change.pieces.map(({ text }) => text)).toEqual([
      '全年办理政府信息公开申请',
      '29',
      '31',
      '件，均按期答复。',
    ])
  })
  it('tell a paragraph that was taken out and one that was put in', () => {
    const fresh = says('制作短视频解读惠民政策。')
    expect(kindsOf(compared([open, manage], [open, fresh]))).toEqual([
      'same',
      'deleted',
      'inserted',
    ])
  })
  it('know a paragraph that moved, and in which direction', () => {
    const moved = compared([open, apply, manage], [manage, open, apply])
    expect(kindsOf(moved)).toEqual(['moved-to', 'same', 'same', 'moved-from'])
    expect(moved[0]).toMatchObject({ move: 1, up: true })
  })
  it('know a paragraph that moved and was reworded', () => {
    const reworded = says('严格落实政府信息公开属性源头认定、保密审查制度。')
    const [first] = compared([open, apply, manage], [reworded, open, apply])
    expect(first).toMatchObject({ is: 'moved-to' })
  })
  it('show a paragraph that became a heading', () => {
    const [change] = compared([says('主动公开')], [says('主动公开', 'heading1')])
    expect(change).toMatchObject({
      is: 'changed',
      before: { kind: 'paragraph' },
      after: { kind: 'heading1' },
      pieces: [{ is: 'same', text: '主动公开' }],
    })
  })
  it('show letters that became bold', () => {
    const bold: Block = { kind: 'paragraph', indent: 0, runs: [{ text: '主动公开', bold: true }] }
    expect(compared([says('主动公开')], [bold])).toMatchObject([{ is: 'changed', look: true }])
  })
  it('show another picture with the same words', () => {
    expect(compared([picture('data:a')], [picture('data:b')])).toMatchObject([
      { is: 'changed', look: true, pieces: [{ is: 'same', text: '〔图片：办理结果图〕' }] },
    ])
  })
  it('show a live figure that says another number', () => {
    const live: Block = {
      kind: 'paragraph',
      indent: 0,
      runs: [{ text: '新收' }, { cell: 'applications.new.total' }, { text: '件' }],
    }
    expect(compareProse([live], [live], [() => '27', () => '28'])).toMatchObject([
      { is: 'changed', pieces: [{}, { text: '27' }, { text: '28' }, {}] },
    ])
  })
})

const someBlock = fc
  .record({
    kind: fc.constantFrom(...blockKinds.filter((kind) => kind !== 'embed')),
    words: fc.array(fc.constantFrom('主动公开', '依申请公开', '的', '，', '12', '信息管理'), {
      maxLength: 6,
    }),
  })
  .map(({ kind, words }) => says(words.join(''), kind))
const someProse = fc.array(someBlock, { maxLength: 9 })

const textOf = (block: Block) => block.runs.map((run) => ('text' in run ? run.text : '')).join('')
const linesOf = (prose: Prose) => prose.map((block) => `${block.kind} ${textOf(block)}`)

function sideOf(changes: readonly BlockChange[], side: 'before' | 'after'): string[] {
  const gone = side === 'before' ? ['inserted', 'moved-to'] : ['deleted', 'moved-from']
  return changes
    .filter(({ is }) => !gone.includes(is))
    .map((change) => {
      if (!('pieces' in change)) return `${change.block.kind} ${change.text}`
      const words = side === 'before' ? wordsBefore : wordsAfter
      return `${change[side].kind} ${words(change.pieces)}`
    })
}

const sorted = (kinds: readonly string[]) => [...kinds].sort()
const turned = {
  inserted: 'deleted',
  deleted: 'inserted',
  'moved-to': 'moved-from',
  'moved-from': 'moved-to',
  changed: 'changed',
  same: 'same',
} as const

describe('the paragraphs of any two versions', () => {
  it('make both versions again', () => {
    fc.assert(
      fc.property(someProse, someProse, (before, after) => {
        const changes = compared(before, after)
        expect(sideOf(changes, 'before')).toEqual(linesOf(before))
        expect(sideOf(changes, 'after')).toEqual(linesOf(after))
      }),
      { numRuns: 1000 },
    )
  })
  it('are the opposite when the sides are swapped', () => {
    fc.assert(
      fc.property(someProse, someProse, (before, after) => {
        const there = compared(before, after)
        const back = compared(after, before)
        expect(sorted(kindsOf(back))).toEqual(sorted(kindsOf(there).map((is) => turned[is])))
        expect(sideOf(back, 'before')).toEqual(sideOf(there, 'after'))
      }),
      { numRuns: 1000 },
    )
  })
  it('name each move at both its places', () => {
    fc.assert(
      fc.property(someProse, someProse, (before, after) => {
        const moves = (kind: string) =>
          compared(before, after).flatMap((change) =>
            change.is === kind && 'move' in change ? [change.move] : [],
          )
        expect(new Set(moves('moved-to'))).toEqual(new Set(moves('moved-from')))
      }),
      { numRuns: 500 },
    )
  })
})
