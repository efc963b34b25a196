/** What was received went somewhere: closed or carried on. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (words: string) =>
  judged({ report: { cells: {} }, overview: `（一）依申请公开\n${words}` }, 'figures.flow').map(
    ({ quote }) => quote,
  )

it.each([
  ['受理政府信息公开申请11件，申请办结8件，结转下一年办理1件。', true],
  ['收到政府信息公开申请20件，上年结转2件，办结18件，结转下年度1件。', true],
  ['制发行政规范性文件9件，废止14件，现行有效88件（2023年底为95件）。', true],
])('finds %s', (words) => {
  expect(quotes(words)).toHaveLength(1)
})

it.each([
  '受理政府信息公开申请11件，办结10件，结转下一年办理1件。',
  '收到政府信息公开申请20件，上年结转2件，办结21件，结转下年度1件。',
  '共处理政府信息公开申请61件（含上年度结转申请4件），答复51件，结转下年度继续办理10件。',
  '收到政府信息公开申请20件，办结21件，结转下年度1件。',
  '收到政府信息公开申请20余件，办结8件，结转下年度1件。',
  '收到政府信息公开申请20件，办结8件。',
  '制发行政规范性文件9件，废止14件，现行有效90件（2023年底为95件）。',
  '制发行政规范性文件9件，废止14件，现行有效88件（2022年底为95件）。',
])('passes %s', (words) => {
  expect(quotes(words)).toEqual([])
})
