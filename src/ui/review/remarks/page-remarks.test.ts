/** Beside a typeset page stand its remarks, from its top down, whenever they were made. */
import { expect, it } from 'vitest'
import { exampleReport } from '#report/examples/example-2021.ts'
import { ReportDocument } from '#report/report-document.ts'
import type { Anchor } from '#report/review-event.ts'
import { wordsAnchor } from '#review/returned/word-places.ts'
import type { Suggestion, Thread } from '#review/threads.ts'
import { formById } from '#template/forms.ts'
import { judge } from '#ui/session/judge.ts'
import { ReportSession } from '#ui/session/report-session.ts'
import { remarksByPage } from './page-remarks.ts'

const found = formById('2021')
if (!found) throw new Error('no form')
const session = new ReportSession(ReportDocument.of(exampleReport, 7), found, judge)

const place = (page: number, block: number) => ({
  key: `${page} ${block}`,
  name: '一段',
  to: { cell: null, section: 'overview', block },
  block,
  cell: null,
  page,
  x: 0,
  y: block,
  width: 1,
  height: 1,
})
const thread = (id: string, anchor: Anchor): Thread => ({
  id,
  by: { name: '王芳', role: 'first' },
  at: 1,
  anchor,
  text: id,
  answers: [],
  state: 'open',
  to: null,
})
const proposal = (id: string, anchor: Anchor): Suggestion => ({
  id,
  by: { name: '王芳', role: 'first' },
  at: 1,
  anchor,
  to: '',
  text: null,
  state: 'open',
  decisions: [],
})
const on = (block: number): Anchor =>
  wordsAnchor(session.document.prose('overview'), 'overview', { block, from: 0, to: 2 })

it('stand in the order of the paper, those of nowhere first', () => {
  const pages = new Map([
    [1, [place(1, 0), place(1, 1)]],
    [2, [place(2, 2)]],
  ])
  const threads = [
    thread('末', on(2)),
    thread('次', on(1)),
    thread('首', on(0)),
    thread('全', { on: 'report' }),
  ]
  const beside = remarksByPage(session, pages, { threads, suggestions: [] })
  expect(beside.get(1)?.cards.map(({ id }) => id)).toEqual(['全', '首', '次'])
  expect(beside.get(2)?.cards.map(({ id }) => id)).toEqual(['末'])
})

it('proposals stand among them, and words over two pages are told of beside both', () => {
  const pages = new Map([
    [1, [place(1, 0), place(1, 1)]],
    [2, [place(2, 2)]],
  ])
  const [first, second, third] = [on(0), on(1), on(2)]
  if (first.on !== 'words' || second.on !== 'words' || third.on !== 'words') throw new Error()
  const over = thread('跨页', { ...second, also: [third] })
  const beside = remarksByPage(session, pages, {
    threads: [over, thread('末', third)],
    suggestions: [proposal('改首段', first)],
  })
  expect(beside.get(1)?.cards.map(({ id }) => id)).toEqual(['改首段', '跨页'])
  expect(beside.get(2)?.cards.map(({ id }) => id)).toEqual(['末'])
  expect(beside.get(2)?.further.map(({ one, from }) => [one.id, from])).toEqual([['跨页', 1]])
})
