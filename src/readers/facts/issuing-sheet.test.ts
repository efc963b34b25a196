/** A report behind the announcement or letter that signs for it. */
import { expect, it } from 'vitest'
import { readPastReport } from '#readers/past-report.ts'

const body = [
  '柳树县水利局、柳树县农业农村局2024年政府信息公开工作年度报告',
  '本报告由两局共同编制，所列数据的统计期限为2024年1月1日至12月31日。',
  '一、总体情况',
  '全年公开水情信息一百零二条。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '公开渠道还不够多。',
  '六、其他需要报告的事项',
  '无。',
]
const sheet = [
  '公　告',
  '2025年第3号',
  '按照有关要求，我们编制了《柳树县水利局、柳树县农业农村局2024年政府信息公开工作年度报告》，现予公布。',
  '附件：1. 柳树县水利局、柳树县农业农村局2024年政府信息公开工作年度报告',
  '2. 水情信息目录',
  '柳树县水利局',
  '柳树县农业农村局',
  '2025年1月17日',
]

const read = async (lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const reading = await readPastReport(bytes, { fileName: '年报.txt' })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

it('takes signature, issuers and further attachments from the announcement', async () => {
  const report = await read([...sheet, '附件1', ...body])
  const organs = ['柳树县水利局', '柳树县农业农村局']
  expect(report.issuers).toEqual(organs)
  expect(report.signature).toEqual({ organs, date: '2025-01-17' })
  expect(report.published?.attachments).toEqual(['水情信息目录'])
  expect(report.published?.unplaced?.map(({ text }) => text)).not.toContain('2025年1月17日')
})

it('leaves a report its own signature', async () => {
  const signed = [...body, '柳树县水利局', '2025年1月9日']
  const report = await read([...sheet, '附件1', ...signed])
  expect(report.signature).toEqual({ organs: ['柳树县水利局'], date: '2025-01-09' })
})

it('takes no date that a page prints above the report', async () => {
  const report = await read(['柳树县水利局', '2025年1月20日', ...body])
  expect(report.signature.date).toBeNull()
})
