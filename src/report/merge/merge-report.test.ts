/** What a merge tells: both values of a place, words left without their paragraph, entries taken away, parts missing. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { formById } from '#template/forms.ts'
import { mergeCopies, type MergeReport } from './merge-report.ts'
import { isKin } from './merge-states.ts'
import { outsideEdits } from './outside-edits.ts'
import { blockText, type Prose } from '#report/prose/prose.ts'
import { ReportDocument } from '#report/report-document.ts'
import { readReportFile } from '#report/file/report-file.ts'
import { writeReportFile } from '#report/file/write-report-file.ts'
import { emptyReport, type Report } from '#report/report.ts'
import type { ReviewEvent } from '#report/review-event.ts'

const known = formById('2021')
if (!known) throw new Error('The form of 2021 is gone')
const form = known
const cell = 'applications.new.person'
const base = {
  ...emptyReport({ form: '2021', year: 2024, issuers: ['青石县水利局'], level: 'department' }),
  cells: { [cell]: 3 },
}
const words = (...texts: readonly string[]): Prose =>
  texts.map((text) => ({ kind: 'paragraph', indent: 0, runs: text === '' ? [] : [{ text }] }))

/** Two desks with the same report. */
const desks = (report: Report = base) => {
  const mine = ReportDocument.of(report, 1)
  return { mine, theirs: ReportDocument.from(mine.encode(), 2) }
}

const merged = (mine: ReportDocument, theirs: ReportDocument): MergeReport => {
  const outcome = mergeCopies(mine, theirs.encode())
  if (!outcome.ok) throw new Error(outcome.reasons.join())
  return outcome.report
}

const textOf = (document: ReportDocument) => document.report.prose.overview.map(blockText)

const fileOf = (document: ReportDocument) =>
  writeReportFile(document.report, form, { history: document.encode() })

const readBack = (text: string) => {
  const reading = readReportFile(text)
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading
}

const remark = (id: string): ReviewEvent => ({
  id,
  after: [],
  at: 1,
  by: { name: '王审核', role: 'first' },
  act: { do: 'remark', at: { on: 'report' }, text: id },
})

describe('different values at one place', () => {
  it('stand side by side in cells, notes, titles and contacts until one is chosen', () => {
    const { mine, theirs } = desks()
    for (const [document, tail, value] of [
      [mine, '甲', 5],
      [theirs, '乙', 7],
    ] as const)
      document.edit([
        { cell, value },
        { note: cell, text: `附注${tail}` },
        { meta: { title: `标题${tail}`, contact: { ...base.contact, phone: tail } } },
      ])
    const report = merged(mine, theirs)
    expect(report.sideBySide.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      `cell ${cell}`,
      `note ${cell}`,
      'meta contact.phone',
      'meta title',
    ])
    expect(report.sideBySide[0]?.values).toHaveLength(2)
    for (const place of mine.sideBySide()) mine.decide(place, place.values[1])
    expect(mine.sideBySide()).toEqual([])
    merged(theirs, mine)
    expect(theirs.sideBySide()).toEqual([])
    expect(theirs.report).toEqual(mine.report)
  })

  it('of different fields of the contact merge by themselves', () => {
    const { mine, theirs } = desks()
    mine.edit([{ meta: { contact: { ...base.contact, phone: '0951-1' } } }])
    theirs.edit([{ meta: { contact: { ...base.contact, email: 'a@b.cn' } } }])
    expect(merged(mine, theirs).sideBySide).toEqual([])
    expect(mine.report.contact).toMatchObject({ phone: '0951-1', email: 'a@b.cn' })
  })

  it('of the list of doubts are one list', () => {
    const { mine, theirs } = desks()
    mine.edit([{ meta: { doubts: [{ at: '', why: '甲' }] } }])
    theirs.edit([{ meta: { doubts: [{ at: '', why: '乙' }] } }])
    expect(merged(mine, theirs).sideBySide).toEqual([])
    expect(mine.report.doubts.map(({ why }) => why).sort()).toEqual(['甲', '乙'].sort())
  })

  it('survive a file without history', () => {
    const { mine, theirs } = desks()
    mine.edit([{ cell, value: 5 }])
    theirs.edit([{ cell, value: 7 }])
    merged(mine, theirs)
    const { report } = readBack(writeReportFile(mine.report, form))
    expect(ReportDocument.of(report, 9).report.conflicts).toEqual(mine.report.conflicts)
  })

  it('an undo of one copy never takes the place of what the other wrote', () => {
    const { mine, theirs } = desks()
    mine.edit([{ cell, value: 5 }])
    merged(theirs, mine)
    theirs.edit([{ cell, value: 7 }])
    theirs.undo()
    mine.edit([{ cell, value: 6 }])
    merged(theirs, mine)
    merged(mine, theirs)
    expect(mine.report.cells[cell]).toBe(6)
    expect(theirs.report).toEqual(mine.report)
  })
})

describe('words typed into a paragraph the other side deleted', () => {
  const start = { ...base, prose: { ...base.prose, overview: words('甲段在前。', '乙段在后。') } }

  it.each(['mine', 'theirs'] as const)('are kept and told of: %s', (by) => {
    const both = desks(start)
    const typist = both[by]
    const deleter = by === 'mine' ? both.theirs : both.mine
    typist.prose('overview').replace(1, 2, words('乙段补充说明在后。'), 'local')
    deleter.prose('overview').replace(1, 2, [], 'local')
    const { strays } = merged(both.mine, both.theirs)
    expect(strays).toMatchObject([{ section: 'overview', text: '补充说明', by }])
    expect(textOf(both.mine).join('')).toContain('补充说明')
    expect(strays[0]?.around).toBe(textOf(both.mine)[strays[0]?.block ?? -1])
  })

  it('are told of in a sentence that was deleted around them', () => {
    const { mine, theirs } = desks(start)
    theirs.prose('overview').replace(0, 1, words('甲段新在前。'), 'local')
    mine.prose('overview').replace(0, 1, words('。'), 'local')
    expect(merged(mine, theirs).strays).toMatchObject([{ text: '新', by: 'theirs' }])
  })

  it('are not told of where the paragraph still stands', () => {
    const { mine, theirs } = desks(start)
    theirs.prose('overview').replace(0, 1, words('甲段新在前。'), 'local')
    mine.prose('overview').replace(1, 2, words('乙段在后，改。'), 'local')
    const { strays, incoming } = merged(mine, theirs)
    expect(strays).toEqual([])
    expect(incoming.words).toEqual([{ section: 'overview', added: 1, removed: 0 }])
    expect(textOf(mine)).toEqual(['甲段新在前。', '乙段在后，改。'])
  })
})

describe('words both sides changed at one place', () => {
  const start = {
    ...base,
    prose: { ...base.prose, overview: words('甲段。分值占4%，办结7件。', '乙段。') },
  }
  const say = (document: ReportDocument, text: string, block = 0) =>
    document.prose('overview').replace(block, block + 1, words(text), 'local')

  it('are told of with the sentence of either side, also where both wrote the same', () => {
    for (const [own, their] of [
      ['5', '6'],
      ['5', '5'],
      ['5', '4.5'],
    ]) {
      const { mine, theirs } = desks(start)
      say(mine, `甲段。分值占${own}%，办结7件。`)
      say(theirs, `甲段。分值占${their}%，办结7件。`)
      const { clashes } = merged(mine, theirs)
      expect(clashes).toEqual([
        {
          section: 'overview',
          mine: `分值占${own}%，办结7件。`,
          theirs: `分值占${their}%，办结7件。`,
          block: 0,
        },
      ])
      // The other desk is told the same the other way round, and nobody twice.
      expect(merged(mine, theirs).clashes).toEqual([])
    }
  })
  it('are not told of where known words stand between, nor in paragraphs side by side', () => {
    const { mine, theirs } = desks(start)
    say(mine, '甲段。分值占5%，办结7件。')
    say(theirs, '甲段。分值占4%，办结8件。')
    mine.prose('overview').replace(2, 2, words('丙段。'), 'local')
    theirs.prose('overview').replace(2, 2, words('丁段。'), 'local')
    expect(merged(mine, theirs).clashes).toEqual([])
    expect(textOf(mine)[0]).toBe('甲段。分值占5%，办结8件。')
  })
})

const picture = (alt: string): Prose[number] => ({
  kind: 'embed',
  indent: 0,
  runs: [],
  embed: { type: 'image', attrs: { src: 'data:image/png;base64,AA==', alt, width: 590 } },
})

describe('a picture', () => {
  it('that was put in or taken out is told of beside the letters', () => {
    const start = {
      ...base,
      prose: { ...base.prose, overview: [...words('甲段。'), picture('图一')] },
    }
    const { mine, theirs } = desks(start)
    theirs.prose('overview').replace(1, 2, [picture('图二'), picture('图三')], 'local')
    expect(merged(mine, theirs).incoming.words).toMatchObject([
      { section: 'overview', embeds: { added: 2, removed: 1 } },
    ])
  })

  it('that stayed is not', () => {
    const start = {
      ...base,
      prose: { ...base.prose, overview: [...words('甲段。'), picture('图一')] },
    }
    const { mine, theirs } = desks(start)
    theirs.prose('overview').replace(0, 1, words('甲段改。'), 'local')
    const [told] = merged(mine, theirs).incoming.words
    expect(told).toEqual({ section: 'overview', added: 1, removed: 0 })
  })
})

describe('a file', () => {
  it('that came in already brings nothing new', () => {
    const { mine, theirs } = desks()
    theirs.edit([{ cell, value: 7 }])
    const report = merged(mine, theirs)
    expect([report.news, report.incoming.cells]).toEqual([true, [cell]])
    expect(merged(mine, theirs).news).toBe(false)
  })

  it('is kin to the report it was made from, and to no other', () => {
    const { mine, theirs } = desks()
    expect(isKin(mine.encode(), theirs.encode())).toBe(true)
    expect(isKin(mine.encode(), ReportDocument.of(base, 5).encode())).toBe(false)
  })

  it('that holds only a difference is refused, and nothing is changed', () => {
    const { mine, theirs } = desks()
    const before = theirs.encode()
    theirs.edit([{ cell, value: 7 }])
    theirs.edit([{ note: cell, text: '其中1件' }])
    const state = Y.diffUpdate(theirs.encode(), Y.encodeStateVectorFromUpdate(before))
    const saved = writeReportFile(theirs.report, form, { history: state })
    const reading = readReportFile(saved)
    expect(reading.ok ? '' : reading.reasons.join()).toContain('请重新取得完整的文件')
    expect(mergeCopies(mine, state).ok).toBe(false)
    expect(mine.report.cells[cell]).toBe(3)
  })

  it('whose figure was changed by other means counts as one more edit, once', () => {
    const { mine, theirs } = desks({
      ...base,
      prose: { ...base.prose, overview: words('全年公开信息。') },
    })
    theirs.edit([{ note: cell, text: '其中1件' }])
    const text = fileOf(theirs)
      .replace(`"${cell}": 3`, `"${cell}": 33`)
      .replace('全年公开信息', '全年主动公开信息')
    const { altered, report, history, warnings } = readBack(text)
    expect([history, warnings.length]).toEqual([null, 1])
    if (!altered) throw new Error('The history is gone')
    const { edits, state } = outsideEdits(altered, report)
    expect(edits).toHaveLength(2)
    expect(isKin(mine.encode(), state)).toBe(true)
    mine.edit([{ cell, value: 4 }])
    for (let turn = 0; turn < 2; turn += 1) {
      const again = outsideEdits(altered, report).state
      expect(mergeCopies(mine, again).ok).toBe(true)
      expect(new Set(mine.report.conflicts[cell])).toEqual(new Set([4, 33]))
      expect(mine.report.notes[cell]).toBe('其中1件')
      expect(textOf(mine)).toEqual(['全年主动公开信息。'])
    }
  })
})

describe('the log of the review', () => {
  it('has the entries of both copies', () => {
    const { mine, theirs } = desks()
    mine.note({ events: [remark('甲')], versions: {} })
    theirs.note({ events: [remark('乙')], versions: {} })
    const { incoming } = merged(mine, theirs)
    expect(incoming.events.map(({ id }) => id)).toEqual(['乙'])
    expect(mine.report.review.events).toHaveLength(2)
  })

  it('has its entries back where the other copy took them away', () => {
    const { mine } = desks()
    mine.note({ events: [remark('甲')], versions: {} })
    const doc = new Y.Doc()
    Y.applyUpdate(doc, mine.encode())
    const review = doc.getMap('review')
    for (const key of review.keys()) review.delete(key)
    const outcome = mergeCopies(mine, Y.encodeStateAsUpdate(doc))
    expect(outcome.ok && outcome.report.restored.map(({ id }) => id)).toEqual(['甲'])
    expect(mine.report.review.events.map(({ id }) => id)).toEqual(['甲'])
  })

  it('keeps its entries where the readable parts of a file leave one out', () => {
    const { mine, theirs } = desks()
    theirs.note({ events: [remark('甲'), remark('乙')], versions: {} })
    const raw: Record<string, unknown> = JSON.parse(fileOf(theirs))
    const { altered, report } = readBack(
      JSON.stringify({ ...raw, review: { events: [remark('乙')], versions: {} } }),
    )
    if (!altered) throw new Error('The history is gone')
    mergeCopies(mine, outsideEdits(altered, report).state)
    expect(mine.report.review.events.map(({ id }) => id).sort()).toEqual(['甲', '乙'].sort())
  })
})
