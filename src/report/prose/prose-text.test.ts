/** Nothing typed is lost: one copy edited at random, and copies that diverged and met again. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Block, Prose } from './prose.ts'
import { blockKinds, blockText } from './prose.ts'
import { openProseText, type ProseText } from './prose-text.ts'
import { sectionText } from './section-text.ts'

const kinds = blockKinds.filter((kind) => kind !== 'embed')

const block = fc
  .record({
    kind: fc.constantFrom(...kinds),
    indent: fc.nat({ max: 2 }),
    text: fc.string({ unit: fc.constantFrom('公', '开', '𡋾', 'a', '1', '。'), maxLength: 8 }),
    bold: fc.boolean(),
  })
  .map(({ kind, indent, text, bold }): Block => ({
    kind,
    indent,
    runs: text === '' ? [] : [bold ? { text, bold } : { text }],
  }))

/** Blocks put in the place of others, one wish after another. */
const replacements = fc.array(
  fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 3 }), fc.array(block, { maxLength: 3 })),
)

const open = (): { doc: Y.Doc; prose: ProseText } => {
  const doc = new Y.Doc()
  return { doc, prose: openProseText(sectionText(doc, 'prose')) }
}

const replaceAt = (prose: ProseText, at: number, until: number, blocks: Prose) => {
  const count = prose.blocks().length
  const from = at % (count + 1)
  prose.replace(from, Math.min(count, from + until), blocks, 'local')
}

describe('the words of a section', () => {
  it('stand as written after any replacements', () => {
    fc.assert(
      fc.property(replacements, (edits) => {
        const { prose } = open()
        let expected: Prose = []
        for (const [at, until, blocks] of edits) {
          const from = at % (expected.length + 1)
          expected = [...expected.slice(0, from), ...blocks, ...expected.slice(from + until)]
          replaceAt(prose, at, until, blocks)
          expect(prose.blocks()).toEqual(expected)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('tell a listener enough to follow', () => {
    fc.assert(
      fc.property(replacements, (edits) => {
        const { prose } = open()
        let followed: Prose = []
        prose.subscribe(({ from, to, blocks }) => {
          followed = [...followed.slice(0, from), ...blocks, ...followed.slice(to)]
        })
        for (const [at, until, blocks] of edits) replaceAt(prose, at, until, blocks)
        expect(followed).toEqual(prose.blocks())
      }),
      { numRuns: 100 },
    )
  })

  it('keep live figures, line breaks and embedded blocks', () => {
    const { prose } = open()
    const written: Prose = [
      {
        kind: 'paragraph',
        indent: 0,
        runs: [
          { text: '新收' },
          { cell: 'applications.new.total' },
          { break: true },
          { text: '件', bold: true },
        ],
      },
      { kind: 'embed', indent: 0, runs: [], embed: { type: 'image', attrs: { alt: '图' } } },
    ]
    prose.replace(0, 0, written, 'local')
    expect(prose.blocks()).toEqual(written)
  })
})

type Change = readonly [copy: number, what: string, at: number, where: number]

const run = (piece: string) => (piece === '' ? [] : [{ text: piece }])

const paragraph = (text: string): Block => ({ kind: 'paragraph', indent: 0, runs: run(text) })

/** One edit as an editor makes it: type a marker, split, join, re-type, or delete nothing typed. */
function act(prose: ProseText, [, what, at, where]: Change, marker: string): boolean {
  const blocks = prose.blocks()
  const index = at % Math.max(1, blocks.length)
  const here = blocks[index]
  if (!here) {
    prose.replace(0, 0, [{ kind: 'paragraph', indent: 0, runs: [{ text: marker }] }], 'local')
    return true
  }
  const text = blockText(here)
  const cut = where % (text.length + 1)
  if (what === 'type') {
    prose.replace(
      index,
      index + 1,
      [{ ...here, runs: run(text.slice(0, cut) + marker + text.slice(cut)) }],
      'local',
    )
    return true
  }
  if (what === 'split') {
    prose.replace(
      index,
      index + 1,
      [
        { ...here, runs: run(text.slice(0, cut)) },
        { kind: 'paragraph', indent: 0, runs: run(text.slice(cut)) },
      ],
      'local',
    )
  }
  if (what === 'retype') {
    prose.replace(
      index,
      index + 1,
      [{ ...here, kind: kinds[where % kinds.length] ?? 'paragraph' }],
      'local',
    )
  }
  const next = blocks[index + 1]
  if (what === 'join' && next) {
    prose.replace(index, index + 2, [{ ...here, runs: run(text + blockText(next)) }], 'local')
  }
  return false
}

describe('copies that diverged', () => {
  it('meet again without losing or doubling a word, whatever was split, joined or re-typed', () => {
    const change = fc.tuple(
      fc.nat({ max: 2 }),
      fc.constantFrom('type', 'type', 'split', 'join', 'retype'),
      fc.nat({ max: 20 }),
      fc.nat({ max: 40 }),
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 4, maxLength: 30 }), (changes) => {
        const copies = [open(), open(), open()]
        const [first] = copies
        first?.prose.replace(
          0,
          0,
          [
            { kind: 'paragraph', indent: 0, runs: [{ text: '主动公开信息' }] },
            { kind: 'heading1', indent: 0, runs: [{ text: '依申请公开' }] },
            { kind: 'paragraph', indent: 0, runs: [{ text: '监督保障' }] },
          ],
          'local',
        )
        const start = first ? Y.encodeStateAsUpdate(first.doc) : new Uint8Array()
        for (const copy of copies.slice(1)) Y.applyUpdate(copy.doc, start)
        const markers: string[] = []
        changes.forEach((entry, index) => {
          const copy = copies[entry[0]]
          const marker = String.fromCodePoint(0x3400 + index)
          if (copy && act(copy.prose, entry, marker)) markers.push(marker)
        })
        for (const from of copies)
          for (const to of copies)
            if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
        const [a, b, c] = copies.map((copy) => copy.prose.blocks())
        expect(b).toEqual(a)
        expect(c).toEqual(a)
        const words = (a ?? []).map(blockText).join('')
        for (const marker of markers) expect(words.split(marker).length - 1, marker).toBe(1)
      }),
      { numRuns: 2000 },
    )
  })

  it('shows the same headings in every copy, whichever edits it heard of first', () => {
    const copies = [3, 1, 2].map((replica) => {
      const copy = open()
      copy.doc.clientID = replica
      return copy
    })
    const [first, second, third] = copies
    first?.prose.replace(
      0,
      0,
      [paragraph('主动公开'), { ...paragraph('依申请'), kind: 'heading1' }, paragraph('监督')],
      'local',
    )
    const start = first ? Y.encodeStateAsUpdate(first.doc) : new Uint8Array()
    for (const { doc } of [second, third].flatMap((copy) => copy ?? [])) Y.applyUpdate(doc, start)
    third?.prose.replace(0, 1, [paragraph('主动公开'), paragraph('')], 'local')
    second?.prose.replace(0, 3, [paragraph('主动公开依申请监督')], 'local')
    first?.prose.replace(0, 1, [{ ...paragraph('主动公开'), kind: 'chapter' }], 'local')
    for (const from of copies)
      for (const to of copies)
        if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc))
    const [one, two, three] = copies.map(({ prose }) => prose.blocks())
    expect(two).toEqual(one)
    expect(three).toEqual(one)
  })
})
