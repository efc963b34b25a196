/** Small tables among the words whose rows are called like rows of the form. */
import { expect, it } from 'vitest'
import { readPastReport } from '#readers/past-report.ts'
import { wordsOfTable } from '#report/prose/embedded-table.ts'

const table = (rows: readonly (readonly (string | number)[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

const disclosure = table([
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', 236],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', 18],
  ['行政强制', 2],
])

const page = (small: string, own: string) => `<h1>柳树县水利局2024年政府信息公开工作年度报告</h1>
<p>统计期限为2024年1月1日至2024年12月31日。</p>
<h2>一、总体情况</h2><p>各类信息公开情况如下。</p>${small}<p>全部按期公开。</p>
<h2>二、主动公开政府信息情况</h2>${own}
<h2>三、收到和处理政府信息公开申请情况</h2><h2>四、政府信息公开行政复议、行政诉讼情况</h2>
<h2>五、存在的主要问题及改进情况</h2><p>渠道不多。</p><h2>六、其他需要报告的事项</h2><p>无。</p>`

async function read(small: string, own: string) {
  const bytes = new TextEncoder().encode(page(small, own))
  const reading = await readPastReport(bytes, { fileName: '年报.html' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

it.each(['合计', '总计', '其他', '行政许可'])(
  'keeps a row called %s where it was written',
  async (name) => {
    const rows = [
      ['类别', '条数'],
      ['机构职能', '41'],
      [name, '9'],
    ]
    const report = await read(table(rows), disclosure)
    const shown = report.prose.overview
      .map(({ embed }) => (embed ? wordsOfTable(embed) : []))
      .filter((cells) => cells.length > 0)
    expect(shown.map((cells) => cells.map((row) => row.map(({ text }) => text)))).toEqual([rows])
    expect(report.cells['licensing.decisions']).toBe(236)
    expect(report.cells['penalties.decisions']).toBe(18)
  },
)

it('takes for its own a table of the form that stands under a heading of words', async () => {
  const report = await read(disclosure, '')
  expect(report.cells['licensing.decisions']).toBe(236)
  expect(report.prose.overview.some(({ kind }) => kind === 'embed')).toBe(false)
})

it('reads merged cells of such a table as they are merged', async () => {
  const small = `<table><tr><th rowspan="2">单位</th><th colspan="2">公开</th></tr>
<tr><th>网站</th><th>微信</th></tr><tr><td>城区</td><td>3</td><td>4</td></tr>
<tr><td>合计</td><td colspan="2">7</td></tr></table>`
  const report = await read(small, disclosure)
  const embed = report.prose.overview.find(({ kind }) => kind === 'embed')?.embed
  const shown = (embed ? wordsOfTable(embed) : []).map((row) =>
    row.map(
      ({ text, head, columnSpan, rowSpan }) => `${text}${head ? '*' : ''}${columnSpan}${rowSpan}`,
    ),
  )
  expect(shown).toEqual([
    ['单位*12', '公开*21'],
    ['网站*11', '微信*11'],
    ['城区11', '311', '411'],
    ['合计11', '721'],
  ])
})
