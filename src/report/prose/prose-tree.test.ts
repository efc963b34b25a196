/** The tree of the report file and the flat prose say the same. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Block, blockText, type Run } from './prose.ts'
import { proseOfTree, treeOfProse } from './prose-tree.ts'

const someText = fc.string({
  unit: fc.constantFrom('公', '开', 'a', '。'),
  minLength: 1,
  maxLength: 6,
})
const run = fc.oneof(
  someText.map((words): Run => ({ text: words })),
  someText.map((words): Run => ({ text: words, bold: true })),
  fc.constant<Run>({ cell: 'applications.new.total' }),
  fc.constant<Run>({ break: true }),
)
/** No two neighbours that could be one. */
const apart = (runs: readonly Run[]) =>
  runs.filter((one, index) => {
    const before = runs[index - 1]
    return !(before && 'text' in before && 'text' in one && before.bold === one.bold)
  })
const block = fc
  .tuple(
    fc.constantFrom('paragraph', 'heading1', 'heading2', 'heading3', 'bullet', 'ordered', 'embed'),
    fc.nat({ max: 3 }),
    fc.array(run, { maxLength: 4 }),
  )
  .map(([kind, indent, runs]): Block => {
    if (kind === 'embed')
      return { kind, indent: 0, runs: [], embed: { type: 'image', attrs: { alt: '图' } } }
    return { kind, indent: kind === 'bullet' || kind === 'ordered' ? indent : 0, runs: apart(runs) }
  })

it('comes back the same through the tree, lists of any depth included', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (written) => {
      const back = proseOfTree(JSON.parse(JSON.stringify(treeOfProse(written))))
      expect(back).toEqual({ prose: written, warnings: [] })
    }),
    { numRuns: 300 },
  )
})

it('keeps the words of what it does not know, and says so', () => {
  const back = proseOfTree({
    type: 'doc',
    content: [
      {
        type: 'blockquote',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: '留' }] }],
      },
    ],
  })
  expect(back.prose).toEqual([{ kind: 'paragraph', indent: 0, runs: [{ text: '留' }] }])
  expect(back.warnings).toHaveLength(1)
})

const text = (words: string) => ({ type: 'text', text: words })

it.each([
  ['words right under the document', [text('甲'), text('乙')], ['甲乙']],
  ['a figure and a break among blocks', [{ type: 'hardBreak' }, text('甲')], ['\n甲']],
  ['words right in a list', [{ type: 'bulletList', content: [text('甲')] }], ['甲']],
  [
    'words right in an item, before a deeper list',
    [
      {
        type: 'orderedList',
        content: [
          {
            type: 'listItem',
            content: [
              text('甲'),
              { type: 'bulletList', content: [{ type: 'paragraph', content: [text('乙')] }] },
            ],
          },
        ],
      },
    ],
    ['甲', '乙'],
  ],
  [
    'a node with words of its own and others',
    [{ type: 'note', text: '甲', content: [text('乙')] }],
    ['甲', '乙'],
  ],
  [
    'a paragraph within a paragraph',
    [{ type: 'paragraph', content: [{ type: 'paragraph', content: [text('甲')] }] }],
    ['甲'],
  ],
  ['words without a node', ['甲', 7], ['甲7']],
  ['a node without a type', [{ content: [text('甲')] }], ['甲']],
])('keeps %s, and says so', (_, content, lines) => {
  const { prose, warnings } = proseOfTree({ type: 'doc', content })
  expect(prose.map(blockText)).toEqual(lines)
  expect(warnings).not.toEqual([])
})

it.each([
  ['a text', '甲'],
  ['a list', [text('甲')]],
  ['a paragraph', { type: 'paragraph', content: [text('甲')] }],
  ['a text of another tree', { root: 1, content: [{ type: 'text', text: '甲' }] }],
])('reads what is %s and no document, and says so', (_, tree) => {
  const { prose, warnings } = proseOfTree(tree)
  expect(prose.map(blockText)).toEqual(['甲'])
  expect(warnings).toEqual(['正文的结构不是约定的格式，只保留了其中的文字'])
})

it('says so where there is nothing to read', () => {
  expect(proseOfTree(null)).toEqual({ prose: [], warnings: ['正文的结构不是约定的格式，没有读入'] })
})
