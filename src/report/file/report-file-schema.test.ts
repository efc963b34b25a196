/** The published JSON Schema of the report file says what the code takes and what it writes. */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { formById } from '#template/forms.ts'
import { exampleReport } from '#report/examples/example-2021.ts'
import { fileNotice, fileShape, reportFormat } from './report-file-shape.ts'
import { readReportFile } from './report-file.ts'
import { writeReportFile } from './write-report-file.ts'

const value = z.union([z.number(), z.string(), z.null()])

const schema = z.toJSONSchema(
  z
    .looseObject({
      format: z.literal(reportFormat),
      notice: z
        .string()
        .optional()
        .meta({ examples: [fileNotice] }),
      ...fileShape.shape,
      cells: z.record(z.string(), value).default({}),
    })
    .meta({
      title: '政府信息公开工作年度报告：报告文件',
      description:
        '本系统“存为文件”和命令行 import 得到的报告文件。cells 的标识见 cells-2019.json、cells-2021.json；空白为 null 或不写，金额为十进制数字的文字。不认识的内容保留不动。',
    }),
  { io: 'input' },
)

const form = formById('2021')
if (!form) throw new Error('no form')
const written: unknown = JSON.parse(
  writeReportFile(
    {
      ...exampleReport,
      title: '标题',
      conflicts: { 'applications.new.person': [1, 2] },
      published: { titles: ['标题'], unplaced: [{ after: 'title', text: '页眉' }] },
      doubts: [{ at: 'year', why: '没有写明', candidates: [2023, 2024] }],
    },
    form,
    { history: new Uint8Array([1, 2, 3]) },
  ),
)

it('is the one published (npx vitest run -u writes it anew)', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/report-file.schema.json',
  )
})

it('takes what is written, and names every field of it', () => {
  expect(z.fromJSONSchema(schema).safeParse(written).error).toBeUndefined()
  expect(Object.keys(schema.properties ?? {})).toEqual(
    expect.arrayContaining(Object.keys(z.record(z.string(), z.unknown()).parse(written))),
  )
})

it('refuses what the reader refuses', () => {
  const published = z.fromJSONSchema(schema)
  const whole = z.record(z.string(), z.unknown()).parse(written)
  for (const broken of [
    { format: 'nianbao-report/9' },
    { year: '2024' },
    { year: 20.5 },
    { issuer: 7 },
    { level: 'village' },
    { notes: { 'fees.amount': 3 } },
    { doubts: [{ at: 'year' }] },
  ]) {
    const file = { ...whole, ...broken }
    expect(published.safeParse(file).success, JSON.stringify(broken)).toBe(false)
    expect(readReportFile(JSON.stringify(file)).ok, JSON.stringify(broken)).toBe(false)
  }
})
