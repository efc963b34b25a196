/** Paragraphs of a page that became text line by line: what one line leaves open, the next goes on with. */
import { expect, it } from 'vitest'
import { blockText } from '#report/prose/prose.ts'
import { readPastReport } from '#readers/past-report.ts'

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const reading = await readPastReport(bytes, { fileName: 'a.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  const { prose } = reading.report
  return { preamble: prose.preamble.map(blockText), overview: prose.overview.map(blockText) }
}

const title = '云岭县水利局2022年政府信息公开工作年度报告'
/** 28 signs a line, the first of a paragraph two less, its indent lost. */
const printed = (paragraph: string): readonly string[] => {
  const first = paragraph.slice(0, 26)
  const others = paragraph.slice(26).match(/.{1,28}/gu) ?? []
  return [first, ...others]
}

const page = (...paragraphs: readonly string[]) => [
  title,
  ...printed(
    '本报告所列数据的统计期限为二〇二二年一月一日至十二月三十一日，由本局办公室汇总各股室上报的材料编写而成。',
  ),
  '一、总体情况',
  ...paragraphs.flatMap(printed),
  '五、存在的主要问题及改进情况',
  '解读偏少，下一步增加图解。',
]

it.each([
  [
    'a numbered first line that is no heading',
    '（一）针对农村供水工程底数不清、管护责任落实不到位的问题，逐村逐户核查登记并公开水费标准和维修电话，方便群众监督。',
  ],
  [
    'a first line that ends on a quotation',
    '（二）按照“公开为常态，不公开为例外”和“谁公开谁负责”要求，把审查意见写进发文稿纸，同步确定公开属性，不予公开的写明理由。',
  ],
  [
    'a line that begins as the foot of a page does',
    '全年组织开展河湖管护主题宣传活动四场次，通报每项活动主办单位落实情况，同步公开活动方案和总结材料，接受群众评议和监督。',
  ],
])('%s goes on in the next', async (_what, paragraph) => {
  const other =
    '本局印发公开事项清单，明确专人负责更新维护网站专栏，每月自查一次并通报结果，全年更新栏目一百二十次。'
  expect((await read(page(paragraph, other))).overview).toEqual([paragraph, other])
})

it('no paragraph begins with a mark that closes', async () => {
  const { preamble } = await read([
    title,
    '根据新修订的《中华人民共和国政府信息公开条例》',
    '（以下简称《条例》',
    '）规定，按照工作年度',
    '报告格式（试行）',
    '》要求，编制本报告。',
    '一、总体情况',
    '全年公开信息31条。',
  ])
  expect(preamble.join('').replaceAll(/\s/gu, '')).toBe(
    '根据新修订的《中华人民共和国政府信息公开条例》（以下简称《条例》）规定，按照工作年度报告格式（试行）》要求，编制本报告。',
  )
})
