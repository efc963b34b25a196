/** Random narratives printed as pages, texts and columns of PDF files print them: every block comes back, no word is lost. */
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  oneof,
  record,
  tuple,
  type Arbitrary,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '#report/prose/prose.ts'
import { readPastReport } from '#readers/past-report.ts'

type Kind = 'paragraph' | 'heading1' | 'heading2' | 'heading3'

interface Written {
  readonly kind: Kind
  readonly text: string
}

const clauses =
  '全年主动公开信息三十二条 网站设有专栏 群众可以随时查阅 收到的申请都在期限内办结 没有因此发生复议和诉讼 内容涉及防汛抗旱和河湖长制 局办公室专人负责审核 对过时的栏目作了清理 组织培训两次 参加人员四十余名 公众号推送图解十二期 广泛听取意见'.split(
    ' ',
  )
const names = '主动公开情况 依申请公开情况 政府信息管理 平台建设 监督保障 政策解读 培训考核'.split(
  ' ',
)
const numerals = Array.from('一二三四五六七八九十')

const sentence = array(constantFrom(...clauses), { minLength: 2, maxLength: 5 }).map(
  (parts) => `${parts.join('，')}。`,
)
const paragraph = array(sentence, { minLength: 1, maxLength: 4 }).map((parts): Written => ({
  kind: 'paragraph',
  text: parts.join(''),
}))
/** "一是…": a paragraph of its own where it begins one. */
const counted = tuple(integer({ min: 0, max: 4 }), sentence).map(([at, text]): Written => ({
  kind: 'paragraph',
  text: `${numerals[at]}是${text}`,
}))
const lead = tuple(constantFrom(...names), sentence).map(([name, text]): Written => ({
  kind: 'paragraph',
  text: `（一）${name}。${text}`,
}))
const heading = tuple(constantFrom('heading1', 'heading2', 'heading3'), constantFrom(...names)).map(
  ([kind, name]): Written => {
    const mark = { heading1: '（二）', heading2: '2.', heading3: '（2）' }[kind]
    return { kind, text: mark + name }
  },
)

/** Blocks of a section; a heading is never its last, nor below another of its level. */
const section = array(oneof(paragraph, counted, lead, tuple(heading, paragraph)), {
  minLength: 1,
  maxLength: 6,
}).map((all) => all.flatMap((one): Written[] => ('kind' in one ? [one] : [...one])))

const report = record({
  preamble: paragraph,
  overview: section,
  problems: section,
  other: section,
})
type Report = typeof report extends Arbitrary<infer R> ? R : never

const title = '青石县水利局2023年政府信息公开工作年度报告'
const organ = '青石县水利局'
const signed = '2024年1月12日'

/** The lines of the report: headings of sections, and blocks as they are printed. */
const linesOf = (
  { preamble, overview, problems, other }: Report,
  print: (block: Written) => readonly string[],
): string[] => [
  title,
  ...print(preamble),
  '一、总体情况',
  ...overview.flatMap(print),
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  ...problems.flatMap(print),
  '六、其他需要报告的事项',
  ...other.flatMap(print),
  organ,
  signed,
]

const wrap = (text: string, width: number): string[] => {
  const signs = Array.from(text)
  return Array.from({ length: Math.ceil(signs.length / width) }, (_, at) =>
    signs.slice(at * width, (at + 1) * width).join(''),
  )
}
const wrapped = (width: number) => (one: Report) =>
  linesOf(one, ({ text }) => wrap(`　　${text}`, width)).join('\n')

/** Shapes in which every block comes back as it was. */
const whole: Readonly<Record<string, (one: Report) => string>> = {
  'a line each': (one) => linesOf(one, ({ text }) => [text]).join('\n'),
  'indented lines': (one) => linesOf(one, ({ text }) => [`　　${text}`]).join('\n'),
  'blank lines between': (one) => linesOf(one, ({ text }) => [text]).join('\n\n'),
  'lines ended by Windows': (one) => linesOf(one, ({ text }) => [text]).join('\r\n'),
  'a web page': (one) =>
    linesOf(one, ({ text }) => [text])
      .map((line) => `<p>${line}</p>`)
      .join(''),
  'a web page of divs and spans': (one) =>
    linesOf(one, ({ text }) => [text])
      .map((line) => `<div><span>${line.slice(0, 3)}</span><span>${line.slice(3)}</span></div>`)
      .join('\n'),
  'a page with bold leads': (one) =>
    linesOf(one, ({ text }) => [text.replace(/^（.）[^。]+。/u, '<b>$&</b>')])
      .map((line) => `<p>${line}</p>`)
      .join(''),
  'lines of 40 signs': wrapped(40),
  'lines of 28 signs': wrapped(28),
}

/** Shapes that lose where paragraphs end: no word of them is lost. */
const torn: Readonly<Record<string, (one: Report) => string>> = {
  'lines of 30 signs without indent': (one) =>
    linesOf(one, ({ text }) => wrap(text, 30)).join('\n'),
  'one line of all': (one) => linesOf(one, ({ text }) => [text]).join(' '),
  'page numbers within': (one) =>
    linesOf(one, ({ text }) => wrap(text, 36))
      .flatMap((line, at) => (at % 9 === 8 ? [line, '', `— ${Math.ceil(at / 9)} —`, ''] : [line]))
      .join('\n'),
}

async function read(text: string) {
  const fileName = text.includes('</') ? 'a.html' : 'a.txt'
  const reading = await readPastReport(new TextEncoder().encode(text), { fileName })
  if (!reading.ok) throw new Error(reading.reasons.join())
  return reading.report
}

const options = { numRuns: Number(process.env['FC_RUNS'] ?? 40) }

describe('a narrative comes back block by block from', () => {
  it.each(Object.entries(whole))('%s', async (_, print) => {
    await assert(
      asyncProperty(report, async (one) => {
        const { prose, signature } = await read(print(one))
        expect(signature).toEqual({ organs: [organ], date: '2024-01-12' })
        for (const key of ['overview', 'problems', 'other'] as const)
          expect(prose[key].map((block) => ({ kind: block.kind, text: blockText(block) }))).toEqual(
            one[key],
          )
        expect(prose.preamble.map(blockText)).toEqual([one.preamble.text])
      }),
      options,
    )
  })
})

describe('no word of a narrative is lost from', () => {
  it.each(Object.entries(torn))('%s', async (_, print) => {
    await assert(
      asyncProperty(report, async (one) => {
        const { prose } = await read(print(one))
        for (const key of ['overview', 'problems', 'other'] as const)
          expect(prose[key].map(blockText).join('').replace(/\s/gu, '')).toBe(
            one[key].map(({ text }) => text).join(''),
          )
      }),
      options,
    )
  })
})
