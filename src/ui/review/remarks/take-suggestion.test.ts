/** A proposal goes where it belongs, whatever was written around it meanwhile. */
import { describe, expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { blockText } from '#report/prose/prose.ts'
import { ReportDocument } from '#report/report-document.ts'
import type { Anchor } from '#report/review-event.ts'
import type { Suggestion } from '#review/threads.ts'
import { flatText, wordsAnchor } from '#review/returned/word-places.ts'
import { formById } from '#template/forms.ts'
import { judge } from '#ui/session/judge.ts'
import { ReportSession } from '#ui/session/report-session.ts'
import { canTake, isTakenBack, takeSuggestion } from './take-suggestion.ts'

const found = formById('2021')
if (!found) throw new Error('no form')
const form = found
const open = () => new ReportSession(ReportDocument.of(exampleReport, 7), form, judge)
const proposal = (anchor: Anchor, to: Suggestion['to']): Suggestion => ({
  id: 's',
  by: { name: '王芳', role: 'first' },
  at: 1,
  anchor,
  to,
  text: null,
  state: 'open',
  decisions: [],
})
const onWords = (session: ReportSession, words: string): Anchor => {
  const prose = session.document.prose('overview')
  const block = prose.blocks().findIndex((one) => flatText(one).includes(words))
  const text = prose.blocks()[block]
  const from = text ? flatText(text).indexOf(words) : 0
  return wordsAnchor(prose, 'overview', { block, from, to: from + words.length })
}
const writes = (session: ReportSession, ...texts: readonly string[]) =>
  session.document.edit([
    {
      prose: 'overview',
      blocks: texts.map((text) => ({ kind: 'paragraph', indent: 0, runs: [{ text }] })),
    },
  ])
const wordsNow = (session: ReportSession) => session.report.prose.overview.map(blockText).join('\n')

describe('a proposal for words', () => {
  it('takes their place, as one step of undo', () => {
    const session = open()
    const before = wordsNow(session)
    const suggestion = proposal(onWords(session, '解读政策文件3件'), '解读政策性文件3件')
    expect(takeSuggestion(session, suggestion)).toBe(true)
    expect(wordsNow(session)).toBe(before.replace('解读政策文件3件', '解读政策性文件3件'))
    session.undo()
    expect(wordsNow(session)).toBe(before)
  })

  it('finds them behind words that were written before them', () => {
    const session = open()
    const suggestion = proposal(onWords(session, '解读政策文件3件'), '')
    const prose = session.document.prose('overview')
    const added = { kind: 'paragraph' as const, indent: 0, runs: [{ text: '新的一段。' }] }
    prose.replace(0, 0, [added], 'local')
    expect(takeSuggestion(session, suggestion)).toBe(true)
    expect(wordsNow(session)).not.toContain('解读政策文件')
  })

  it('is taken nowhere else where its words are gone and stand in another sentence too', () => {
    const session = open()
    writes(session, '一是推进政府信息公开各项工作。', '二是公布政府信息公开目录。')
    for (const words of ['政府', '政府信息公开']) {
      const suggestion = proposal(onWords(session, words), '本级')
      writes(session, '一是推进各项工作。', '二是公布政府信息公开目录。')
      expect(canTake(session, suggestion)).toBe(false)
      expect(takeSuggestion(session, suggestion)).toBe(false)
      session.undo()
      expect(canTake(session, suggestion)).toBe(true)
    }
  })

  it('was not taken back where others say elsewhere what it took the place of', () => {
    const session = open()
    writes(session, '一是推进政府信息公开各项工作。', '二是公布政府信息公开目录。')
    const suggestion = proposal(onWords(session, '政府'), '本级')
    takeSuggestion(session, suggestion)
    const accepted = { ...suggestion, state: 'accepted' as const }
    expect(isTakenBack(session, accepted)).toBe(false)
    session.undo()
    expect(isTakenBack(session, accepted)).toBe(true)
  })

  it('that only adds to them stands as taken until it is undone', () => {
    for (const [words, to] of [
      ['清理', '逐件清理'],
      ['清理', '清理并公布'],
      ['清理', '逐件清理并公布'],
      ['文件', '文件文件'],
      ['件清', '文件清'],
    ] as const) {
      const session = open()
      writes(session, '对规范性文件清理一次。')
      const suggestion = proposal(onWords(session, words), to)
      const accepted = { ...suggestion, state: 'accepted' as const }
      expect(takeSuggestion(session, suggestion)).toBe(true)
      expect(isTakenBack(session, accepted), to).toBe(false)
      session.undo()
      expect(isTakenBack(session, accepted), to).toBe(true)
    }
  })

  it('cannot be taken once they are gone', () => {
    const session = open()
    const suggestion = proposal(onWords(session, '解读政策文件3件'), '另一句')
    session.document.edit([{ prose: 'overview', blocks: [] }])
    expect(canTake(session, suggestion)).toBe(false)
    expect(takeSuggestion(session, suggestion)).toBe(false)
  })
})

describe('a proposal for a number', () => {
  it('goes into its cell', () => {
    const session = open()
    const anchor: Anchor = { on: 'cell', cell: 'licensing.decisions', value: 1 }
    expect(takeSuggestion(session, proposal(anchor, 42))).toBe(true)
    expect(session.report.cells['licensing.decisions']).toBe(42)
  })

  it('takes a kept total back to its sum where it is the sum', () => {
    const session = open()
    const cell = 'applications.new.total'
    session.document.edit([{ cell, value: 99 }])
    const sum = session.live.totals.sums.get(cell)?.value ?? null
    takeSuggestion(session, proposal({ on: 'cell', cell, value: 99 }, sum))
    expect(session.report.cells[cell]).toBeUndefined()
  })
})

describe('while people decide', () => {
  it('nothing is taken, but remarks go on', async () => {
    const session = open()
    session.review.seat({ name: '李明', role: 'clerk' }, async () => null)
    const content = session.review.content()
    await session.review.act({ do: 'submit', stages: ['final'], apart: true, content })
    expect(session.locked).toBe(true)
    const anchor: Anchor = { on: 'cell', cell: 'licensing.decisions', value: 1 }
    expect(takeSuggestion(session, proposal(anchor, 42))).toBe(false)
    await session.review.act({ do: 'remark', at: anchor, text: '请核对' })
    expect(session.view('licensing.decisions').remarks).toBe(1)
  })
})
