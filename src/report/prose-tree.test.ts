/** The tree of the report file and the flat prose say the same. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Block, Run } from './prose.ts'
import { proseOfTree, treeOfProse } from './prose-tree.ts'

const text = fc.string({ unit: fc.constantFrom('公', '开', 'a', '。'), minLength: 1, maxLength: 6 })
const run = fc.oneof(
  text.map((words): Run => ({ text: words })),
  text.map((words): Run => ({ text: words, bold: true })),
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
