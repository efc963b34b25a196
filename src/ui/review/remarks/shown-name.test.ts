/** A remark on words of a report before 2019 is called by its chapter, wherever that was moved. */
import { expect, it } from 'vitest'
import type { Block } from '#report/prose/prose.ts'
import { emptyReport } from '#report/report.ts'
import { ReportDocument } from '#report/report-document.ts'
import { wordsAnchor } from '#review/returned/word-places.ts'
import { formById } from '#template/forms.ts'
import { judge } from '#ui/session/judge.ts'
import { ReportSession } from '#ui/session/report-session.ts'
import { shownName } from './shown-name.ts'

const block = (kind: Block['kind'], text: string): Block => ({ kind, indent: 0, runs: [{ text }] })

it('its heading, as it reads now; the section where there is none', () => {
  const form = formById('pre-2019')
  if (!form) throw new Error('no form')
  const report = emptyReport({
    form: 'pre-2019',
    year: 2017,
    issuers: ['柳河县档案局'],
    level: null,
  })
  const session = new ReportSession(ReportDocument.of(report, 7), form, judge)
  const section = form.sections.find((one) => one.kind === 'prose' && one.chapters === true)
  if (section?.kind !== 'prose') throw new Error('no chapters')
  const words = session.document.prose(section.key)
  words.replace(
    0,
    words.blocks().length,
    [
      block('paragraph', '卷首的话。'),
      block('chapter', '一、概述'),
      block('paragraph', '全年公开信息九条。'),
      block('chapter', '二、下一步打算'),
      block('paragraph', '继续努力。'),
    ],
    'local',
  )
  const named = (at: number) =>
    shownName(session, wordsAnchor(words, section.key, { block: at, from: 0, to: 2 }))
  expect(named(0)).toBe(section.heading ?? section.name)
  expect(named(2)).toBe('一、概述')
  expect(named(3)).toBe('二、下一步打算')
  const last = wordsAnchor(words, section.key, { block: 4, from: 0, to: 2 })
  words.replace(3, 4, [block('chapter', '二、明年打算')], 'local')
  expect(shownName(session, last)).toBe('二、明年打算')
})
