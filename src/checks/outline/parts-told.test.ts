/** Parts that the preamble names and nothing tells. */
import { expect, it } from 'vitest'
import type { Block } from '#report/prose/prose.ts'
import { judged, type Written } from '#checks/judged-report.ts'

const quotes = (written: Written) =>
  judged(written, 'preamble.parts-untold').map(({ quote }) => quote)

const block = (text: string): Block => ({
  kind: /^[一二三四]、/u.test(text) ? 'chapter' : 'paragraph',
  indent: 0,
  runs: [{ text }],
})
const chapters = [
  '一、概述',
  '全年及时更新栏目，认真做好信息发布，方便群众查询。'.repeat(12),
  '二、主动公开政府信息情况',
  '主动公开信息38条。',
  '三、依申请公开政府信息情况',
  '没有收到申请，没有复议和诉讼。',
  '四、存在的主要问题',
  '更新不够及时。',
].map(block)
const list = (parts: string) => `本年报由概述、主动公开情况、依申请公开情况、${parts}组成。`

const old = (parts: string): Written => ({
  form: 'pre-2019',
  year: 2016,
  report: {
    year: 2016,
    published: { titles: [] },
    prose: { preamble: [block(list(parts))], overview: chapters, problems: [], other: [] },
  },
})

it('is said of a report of before 2019', () => {
  expect(quotes(old('政府信息公开的收费及减免情况、主要问题'))).toEqual([
    '政府信息公开的收费及减免情况',
  ])
  expect(quotes(old('行政复议情况、需要说明的事项'))).toEqual(['需要说明的事项'])
  expect(quotes(old('行政复议情况、主要问题'))).toEqual([])
})

const now = (other: string, problems: string): Written => ({
  preamble:
    '本报告包括总体情况、主动公开政府信息情况、收到和处理申请情况、存在的主要问题和其他需要报告的事项。',
  problems,
  other,
  report: { published: { titles: [] }, signature: { organs: [], date: null } },
})
const whole = '主要问题是更新不够及时。下一步将加强督促，改进工作。'

it('is said of a source that ends behind section five', () => {
  expect(quotes(now('', whole))).toEqual(['其他需要报告的事项'])
  expect(quotes(now('', '主要问题是更新不够'))).toEqual([])
  expect(quotes(now('没有其他需要报告的事项。', whole))).toEqual([])
})
