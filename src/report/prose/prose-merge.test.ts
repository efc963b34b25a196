/** Copies of a section that went apart meet again whole, in whatever order, with whatever was done. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Block, BlockKind, Prose, Run } from './prose.ts'
import { blockKinds, blockText } from './prose.ts'
import { type HeldProse, openProseText, type ProseText } from './prose-text.ts'
import { sectionText } from './section-text.ts'

/** More rounds, or the same again: FC_RUNS=20000 FC_SEED=7 npx vitest run src/report/prose/prose-merge.test.ts */
const rounds = Number(process.env['FC_RUNS'] ?? 150)
const seed = process.env['FC_SEED']
const parameters = { numRuns: rounds, ...(seed === undefined ? {} : { seed: Number(seed) }) }
const patience = { timeout: 30_000 + rounds * 20 }

const kinds = blockKinds.filter((kind) => kind !== 'embed')
const acts = [
  'type',
  'type',
  'delete',
  'paste',
  'bold',
  'level',
  'indent',
  'split',
  'join',
  'embed',
  'figure',
  'undo',
  'sync',
] as const

interface Act {
  readonly copy: number
  readonly what: (typeof acts)[number]
  readonly at: number
  readonly where: number
  readonly size: number
}

const someAct = fc.record<Act>({
  copy: fc.nat({ max: 2 }),
  what: fc.constantFrom(...acts),
  at: fc.nat({ max: 20 }),
  where: fc.nat({ max: 40 }),
  size: fc.nat({ max: 12 }),
})

const paragraph = (text: string, kind: BlockKind = 'paragraph'): Block => ({
  kind,
  indent: 0,
  runs: text === '' ? [] : [{ text }],
})

const start: Prose = [
  paragraph('（一）主动公开', 'heading1'),
  paragraph('全年公开信息一百二十条，其中三十条在网站公开。'),
  paragraph('甲', 'bullet'),
  paragraph('乙', 'bullet'),
  paragraph('𡋾字也不能断开'),
]

const originals = Array.from('主动公开全年信息一百二十条，𡋾字也不能断')

type Atom = Exclude<Run, { text: string }> | { readonly text: string; readonly bold?: true }

/** Runs by the character, the way an editor sees them. */
const atomsOf = (block: Block): Atom[] =>
  block.runs.flatMap((run): Atom[] =>
    'text' in run ? Array.from(run.text, (text) => ({ ...run, text })) : [run],
  )

const runsOf = (atoms: readonly Atom[]): Run[] => {
  const runs: Run[] = []
  for (const atom of atoms) {
    const last = runs.at(-1)
    if (last && 'text' in last && 'text' in atom && last.bold === atom.bold) {
      runs[runs.length - 1] = { ...last, text: last.text + atom.text }
    } else runs.push(atom)
  }
  return runs
}

const picture = (alt: string): Block => ({
  kind: 'embed',
  indent: 0,
  runs: [],
  embed: { type: 'image', attrs: { alt } },
})

interface Made {
  /** How many blocks are replaced. */
  readonly taken: number
  readonly blocks: Prose
}

type Edit = (here: Block, after: Prose, act: Act, fresh: () => string) => Made | null

const one = (block: Block, atoms: readonly Atom[]): Made => ({
  taken: 1,
  blocks: [{ ...block, runs: runsOf(atoms) }],
})

const cutOf = (block: Block, { where }: Act): [Atom[], Atom[]] => {
  const atoms = atomsOf(block)
  const cut = where % (atoms.length + 1)
  return [atoms.slice(0, cut), atoms.slice(cut)]
}

/** What an editor writes for each thing a clerk can do to a block of words. */
const edits: Partial<Record<Act['what'], Edit>> = {
  type: (here, _, act, fresh) => {
    const [before, after] = cutOf(here, act)
    return one(here, [...before, { text: fresh() }, ...after])
  },
  figure: (here, _, act) => {
    const [before, after] = cutOf(here, act)
    return one(here, [...before, { cell: 'a' }, ...after])
  },
  bold: (here, _, act) => {
    const [before, after] = cutOf(here, act)
    const set = after.map((atom, index) =>
      'text' in atom && index < act.size ? { text: atom.text, bold: true as const } : atom,
    )
    return one(here, [...before, ...set])
  },
  level: (here, _, { where }) => ({
    taken: 1,
    blocks: [{ ...here, kind: kinds[where % kinds.length] ?? 'paragraph', indent: 0 }],
  }),
  indent: (here, _, { size }) => ({ taken: 1, blocks: [{ ...here, indent: size % 4 }] }),
  split: (here, _, act) => {
    const [before, after] = cutOf(here, act)
    const blocks = [
      { ...here, runs: runsOf(before) },
      { ...paragraph(''), runs: runsOf(after) },
    ]
    return { taken: 1, blocks }
  },
  join: (here, [next]) =>
    next && !next.embed
      ? { taken: 2, blocks: [{ ...here, runs: runsOf([...atomsOf(here), ...atomsOf(next)]) }] }
      : null,
  // Over the bounds of blocks, embeds included.
  delete: (here, after, act) => {
    const [before, rest] = cutOf(here, act)
    const more = after.slice(0, act.size % 3)
    const last = more.at(-1)
    const left = last ? atomsOf(last).slice(act.size) : rest.slice(act.size)
    return { taken: 1 + more.length, blocks: one(here, [...before, ...left]).blocks }
  },
}

class Copy {
  readonly doc = new Y.Doc()
  readonly prose: ProseText
  readonly undo: Y.UndoManager
  /** Characters that were put in, one of a kind each. */
  readonly typed = new Set<string>()
  followed: Prose = []

  constructor(replica: number) {
    this.doc.clientID = replica
    const text = sectionText(this.doc, 'prose')
    this.prose = openProseText(text)
    this.undo = new Y.UndoManager(text, { trackedOrigins: new Set(['local']), captureTimeout: 0 })
    this.prose.subscribe(({ from, to, blocks }) => {
      this.followed = [...this.followed.slice(0, from), ...blocks, ...this.followed.slice(to)]
    })
  }

  takes(other: Copy): void {
    const missing = Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc))
    Y.applyUpdate(this.doc, missing, 'remote')
  }

  /** What the flat text says when it is read afresh. */
  afresh(): Prose {
    return openProseText(sectionText(this.doc, 'prose')).blocks()
  }

  does(entry: Act, fresh: () => string): void {
    const blocks = this.prose.blocks()
    const index = entry.at % Math.max(1, blocks.length)
    if (entry.what === 'undo') this.undo.undo()
    else if (entry.what === 'embed') this.#put(index, index, [picture(fresh())])
    else {
      const here = blocks[index]
      if (entry.what === 'paste' || !here || here.embed) {
        this.#put(index, index, [paragraph(fresh()), paragraph(fresh(), 'ordered'), paragraph('')])
      } else {
        const made = edits[entry.what]?.(here, blocks.slice(index + 1), entry, fresh)
        if (made) this.#put(index, index + made.taken, made.blocks)
      }
    }
  }

  #put(from: number, to: number, made: Prose): void {
    this.prose.replace(from, to, made, 'local')
  }
}

const wellFormed = (prose: Prose): void => {
  for (const { kind, indent, runs, embed } of prose) {
    expect(embed === undefined).toBe(kind !== 'embed')
    expect(indent).toBeGreaterThanOrEqual(0)
    runs.forEach((run, index) => {
      const before = runs[index - 1]
      if (!('text' in run)) return
      expect(run.text).not.toMatch(/^$|\n/u)
      expect(run.text).not.toMatch(
        /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/,
      )
      expect(before && 'text' in before && before.bold === run.bold).not.toBe(true)
    })
  }
}

const wordsOf = (prose: Prose): string =>
  prose
    .map((block) => blockText(block) + (block.embed ? JSON.stringify(block.embed) : ''))
    .join('\n')

/** Gives every copy what the others have, in the given order and then until nobody has news. */
function meet(copies: readonly Copy[], order: readonly number[]): void {
  for (const number of order) {
    const from = copies[number % copies.length]
    const to = copies[Math.floor(number / copies.length) % copies.length]
    if (from && to && from !== to) to.takes(from)
  }
  for (const from of copies) for (const to of copies) if (from !== to) to.takes(from)
}

const apart = (count: number, round: (copies: readonly Copy[], acts: readonly Act[]) => void) =>
  fc.property(
    fc.array(someAct, { minLength: 3, maxLength: 40 }),
    fc.array(fc.nat({ max: 99 }), { maxLength: 6 }),
    (list, order) => {
      const copies = Array.from({ length: count }, (_, index) => new Copy(index + 1))
      copies[0]?.prose.replace(0, 0, start, 'fill')
      meet(copies, [])
      round(copies, list)
      meet(copies, order)
      const [first] = copies.map((copy) => copy.prose.blocks())
      for (const copy of copies) {
        expect(copy.prose.blocks()).toEqual(first)
        expect(copy.afresh()).toEqual(first)
        expect(copy.followed).toEqual(first)
      }
      wellFormed(first ?? [])
    },
  )

const names = (): (() => string) => {
  let next = 0x3400
  return () => String.fromCodePoint((next += 1))
}

describe.each([2, 3])('%i copies', patience, (count) => {
  it('say the same after anything was done to them', () => {
    fc.assert(
      apart(count, (copies, list) => {
        const fresh = names()
        for (const entry of list) {
          const copy = copies[entry.copy % count]
          const other = copies[entry.where % count]
          if (entry.what === 'sync' && copy && other && copy !== other) copy.takes(other)
          else copy?.does(entry, fresh)
        }
      }),
      parameters,
    )
  })

  it('neither lose nor double a word while nobody deletes', () => {
    fc.assert(
      apart(count, (copies, list) => {
        const made: string[] = []
        const name = names()
        const fresh = () => {
          made.push(name())
          return made.at(-1) ?? ''
        }
        for (const entry of list) {
          if (entry.what === 'delete' || entry.what === 'undo') continue
          copies[entry.copy % count]?.does(entry, fresh)
        }
        meet(copies, [])
        const words = wordsOf(copies[0]?.prose.blocks() ?? [])
        for (const typed of [...made, ...originals]) {
          const least = wordsOf(start).split(typed).length - 1
          expect(words.split(typed).length - 1, typed).toBe(made.includes(typed) ? 1 : least)
        }
      }),
      parameters,
    )
  })
})

it('a copy deletes no more than it was told to, whatever the other typed', patience, () => {
  fc.assert(
    fc.property(fc.array(someAct, { minLength: 1, maxLength: 20 }), (list) => {
      const typist = new Copy(1)
      const deleter = new Copy(2)
      typist.prose.replace(0, 0, start, 'fill')
      deleter.takes(typist)
      const made: string[] = []
      const name = names()
      for (const entry of list) {
        if (entry.what === 'type')
          typist.does(entry, () => {
            made.push(name())
            return made.at(-1) ?? ''
          })
        else if (entry.what === 'delete') deleter.does(entry, () => '')
      }
      meet([typist, deleter], [])
      const words = wordsOf(typist.prose.blocks())
      for (const typed of made) expect(words.split(typed).length - 1, typed).toBe(1)
    }),
    parameters,
  )
})

it('what was composed while others wrote is merged whole', patience, () => {
  fc.assert(
    fc.property(
      fc.array(someAct, { maxLength: 12 }),
      fc.array(someAct, { maxLength: 12 }),
      fc.nat({ max: 9 }),
      fc.nat({ max: 30 }),
      (before, during, at, where) => {
        const clerk = new Copy(1)
        const other = new Copy(2)
        clerk.prose.replace(0, 0, start, 'fill')
        other.takes(clerk)
        const fresh = names()
        for (const entry of before) clerk.does(entry, fresh)
        other.takes(clerk)
        const seen = clerk.prose.blocks()
        const held: HeldProse = clerk.prose.hold()
        for (const entry of during) {
          other.does(entry, fresh)
          if (entry.copy === 0) clerk.takes(other)
        }
        const index = at % Math.max(1, seen.length)
        const here = seen[index]
        const block = here && !here.embed ? here : paragraph('')
        const atoms = atomsOf(block)
        const cut = where % (atoms.length + 1)
        const composed = '拼音'
        const made = {
          ...block,
          runs: runsOf([...atoms.slice(0, cut), { text: composed }, ...atoms.slice(cut)]),
        }
        const othersWords = wordsOf(clerk.prose.blocks()).replaceAll('\n', '')
        held.replace(index, here && !here.embed ? index + 1 : index, [made], 'local')
        const words = wordsOf(clerk.prose.blocks())
        expect(words.split(composed).length - 1).toBe(1)
        expect(words.replaceAll('\n', '').replace(composed, '')).toBe(othersWords)
        meet([clerk, other], [])
        expect(other.prose.blocks()).toEqual(clerk.prose.blocks())
        wellFormed(clerk.prose.blocks())
      },
    ),
    parameters,
  )
})
