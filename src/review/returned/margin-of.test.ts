/** What goes out to Word beside the report, and at which words. */
import { expect, it } from 'vitest'
import { ReportDocument } from '#report/report-document.ts'
import { emptyReport } from '#report/report.ts'
import { marginOf } from './margin-of.ts'
import { wordsAnchor } from './word-places.ts'

it('writes no proposal over words that only read like those it was made on', () => {
  const report = emptyReport({
    form: '2021',
    year: 2025,
    issuers: ['清河县水务局'],
    level: 'department',
  })
  const document = ReportDocument.of(report, 1)
  const writes = (...texts: readonly string[]) =>
    document.edit([
      {
        prose: 'overview',
        blocks: texts.map((text) => ({ kind: 'paragraph', indent: 0, runs: [{ text }] })),
      },
    ])
  writes('按规定公开水价信息。', '另外还公开水价信息两次。')
  const anchor = wordsAnchor(document.prose('overview'), 'overview', { block: 0, from: 3, to: 9 })
  const suggestion = {
    id: 's',
    by: { name: '王芳', role: 'first' as const },
    at: 1,
    anchor,
    to: '公布供水价格',
    text: null,
    state: 'open' as const,
    decisions: [],
  }
  const margin = () =>
    marginOf({ threads: [], suggestions: [suggestion] }, (key) => document.prose(key))
  expect(margin().proposals).toHaveLength(1)
  writes('按规定办理。', '另外还公开水价信息两次。')
  expect(margin()).toMatchObject({
    proposals: [],
    remarks: [{ text: '（原文“公开水价信息”）建议改为“公布供水价格”' }],
  })
})
