/** Texts without end, or made to cost time: refused with a reason, or read in time with few words. */
import { describe, expect, it } from 'vitest'
import { readPastReport } from '#readers/past-report.ts'

const read = (text: string, fileName = 'a.txt') =>
  readPastReport(new TextEncoder().encode(text), { fileName })

const opening = '清河县水利局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n'

describe('too much of a text is refused at once:', () => {
  it.each([
    ['signs', `${opening}${'做好工作。'.repeat(300_000)}`],
    ['lines', `${opening}${'0\n'.repeat(60_000)}`],
  ])('%s', async (_, text) => {
    const reading = await read(text)
    expect(reading.ok ? [] : reading.reasons).toEqual([
      expect.stringMatching(/^文字过多（\d+万字、\d+行）/u),
    ])
  })

  it('elements within elements', async () => {
    const reading = await read('<div>'.repeat(100_000), 'a.html')
    expect(reading.ok ? [] : reading.reasons).toEqual([
      expect.stringMatching(/^网页的层次超过5000层/u),
    ])
  })

  it('but not a page with large pictures', async () => {
    const page = `<p>清河县水利局2023年政府信息公开工作年度报告</p><img src="data:image/png;base64,${'A'.repeat(3_000_000)}"><p>一、总体情况</p><p>做好工作。</p><p>五、存在的主要问题及改进情况</p><p>没有。</p><p>六、其他需要报告的事项</p><p>没有。</p>`
    expect((await read(page, 'a.html')).ok).toBe(true)
  })
})

describe('a row printed thousands of times', () => {
  it('is read as it is, and where it differs doubted once for each cell', async () => {
    const rows = Array.from(
      { length: 4_000 },
      (_, at) => `2.重复申请 | ${at % 7} | 0 | 0 | 0 | 0 | 0 | ${at % 7} |`,
    )
    const reading = await read(
      `${opening}自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n${rows.join('\n')}`,
    )
    if (!reading.ok) throw new Error(reading.reasons.join())
    const doubts = reading.report.doubts.filter(
      ({ at }) => at === 'applications.not-processed.repeated.person',
    )
    expect(doubts).toHaveLength(1)
  })
})

describe('headings without end', () => {
  it('are gone through once: no table of contents, and no report', async () => {
    const headings = Array.from({ length: 12_000 }, (_, at) => `一、总体${at}`)
    const reading = await read(`清河县水利局2023年政府信息公开工作年度报告\n${headings.join('\n')}`)
    expect(reading.ok ? [] : reading.reasons).toEqual([expect.stringContaining('不是年度报告')])
  }, 30_000)
})
