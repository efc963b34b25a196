/** Paragraphs end with a full stop. */
import { expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const quotes = (overview: string) =>
  judged({ overview }, 'wording.full-stop').map(({ quote }) => quote)

it('finds the one that ends on a count', () => {
  const first = '（二）依申请公开。全年收到申请0件，因信息公开引起行政复议0件，行政诉讼0件'
  expect(quotes(`${first}\n（三）政府信息管理。规范管理。`)).toEqual(['行政诉讼0件'])
  expect(quotes(`${first}。\n（三）政府信息管理。规范管理。`)).toEqual([])
})

it('finds the colon that is missing behind 如下', () => {
  const [found] = judged(
    { overview: '我局及时公开政府信息，总体情况如下\n（一）主动公开\n公开80条。' },
    'wording.full-stop',
  )
  expect(found?.fix).toMatch(/：$/u)
})

it('finds the one that ends on whom to ask', () => {
  const preamble =
    '统计期限为2024年1月1日至12月31日。请与办公室联系（地址：河滨路18号，电话：0000-5550182）'
  expect(judged({ preamble }, 'wording.full-stop').map(({ quote }) => quote)).toEqual([
    '联系（地址：河滨路18号，电话：0000-5550182）',
  ])
  expect(judged({ preamble: `${preamble}。` }, 'wording.full-stop')).toEqual([])
  const mail = '统计期限为2024年1月1日至12月31日。请联系办公室，电子邮箱：xxgk@qingshi.gov.cn'
  expect(judged({ preamble: mail }, 'wording.full-stop').map(({ quote }) => quote)).toEqual([
    '联系办公室，电子邮箱：xxgk@qingshi.gov.cn',
  ])
})

it('finds the one behind which the next item begins, not one that goes on overleaf', () => {
  const first =
    '（三）政府信息管理。落实保密审查。全年未发生泄密事件，未制发或废止规章及行政规范性文件'
  expect(quotes(`${first}\n（四）平台建设。办好网站。`)).toEqual([
    '未制发或废止规章及行政规范性文件',
  ])
  expect(quotes(`${first}\n的情况。`)).toEqual([])
  const rate = '（三）政府信息管理。落实保密审查。收到建议7件，答复率达到100%'
  expect(quotes(`${rate}\n（四）平台建设。办好网站。`)).toEqual(['答复率达到100%'])
})

it('finds the one that breaks off on a comma', () => {
  const first = '（一）强化组织领导。成立领导小组，形成齐抓共管的格局，层层落实责任，'
  expect(quotes(`${first}\n（二）规范管理。规范管理信息。`)).toEqual(['层层落实责任，'])
  expect(quotes(`${first}\n形成合力。`)).toEqual([])
})

it('finds what ends a section on a comma or a semicolon, once the report is written', () => {
  expect(quotes('（一）主动公开。及时公开各类信息，提高公开的质量，')).toEqual(['提高公开的质量，'])
  expect(quotes('（一）主动公开。及时公开各类信息，发布图解28条；')).toEqual(['发布图解28条；'])
  expect(
    judged(
      {
        overview: '及时公开各类信息，发布图解28条；',
        other: '',
        report: { signature: { organs: [], date: null } },
      },
      'wording.full-stop',
    ),
  ).toEqual([])
})

it('finds a numbered one too long for a heading', () => {
  const first =
    '（四）公开年度报告，按照规定的时间节点发布，并编制公布了《青石县水利局政府信息公开工作指南》'
  expect(quotes(`${first}\n（五）政策解读。图解2件。`)).toHaveLength(1)
  expect(quotes('（四）强化责任，规范管理\n（五）政策解读。图解2件。')).toEqual([])
})

it('finds a short one between two headings', () => {
  expect(
    quotes('（二）依申请公开\n2024年，我乡未收到政府信息公开申请\n（三）管理\n规范。'),
  ).toEqual(['2024年，我乡未收到政府信息公开申请'])
})

it('finds one without commas under its heading, and whom to ask without brackets', () => {
  expect(
    quotes('（二）平台建设情况\n未设立微信公众号、视频号等平台\n（三）监督保障\n规范。'),
  ).toEqual(['未设立微信公众号、视频号等平台'])
  expect(quotes('（二）平台建设情况\n政务新媒体的平台情况\n（三）监督保障\n规范。')).toEqual([])
  const preamble =
    '统计期限为2024年1月1日至12月31日。请与办公室联系，地址：河滨路18号，电话：0000-5550182'
  expect(judged({ preamble }, 'wording.full-stop').map(({ quote }) => quote)).toEqual([
    '联系，地址：河滨路18号，电话：0000-5550182',
  ])
})

it('leaves lists, headings and the last words of a source alone', () => {
  expect(quotes('网站公开信息80条\n公众号公开信息30条\n以上合计。')).toEqual([])
  const preamble =
    '统计期限为2024年1月1日至12月31日。请与办公室联系。\n联系地址：水利局办公室（河滨路西200米）'
  expect(judged({ preamble }, 'wording.full-stop')).toEqual([])
  const other = '本年度未收取信息处理费，没有发出收费通知，共收取信息处理费0件'
  expect(judged({ other }, 'wording.full-stop')).toEqual([])
})

it('finds no colon after what announces the report', () => {
  const preamble = '根据《政府信息公开条例》要求，现将有关情况报告如下'
  expect(judged({ preamble }, 'wording.full-stop').map(({ quote }) => quote)).toEqual([
    '现将有关情况报告如下',
  ])
  expect(judged({ preamble: `${preamble}：` }, 'wording.full-stop')).toEqual([])
})

it('quotes the last clause of a long one', () => {
  const long =
    '2024年，我局围绕中心工作，完善公开制度，优化公开平台，规范公开内容，不断提升工作质量'
  expect(quotes(`一般情况如下。\n${long}\n（一）主动公开\n规范。`)).toEqual(['不断提升工作质量'])
})

it('finds the one that ends on a mail address, after other ways to ask', () => {
  const preamble =
    '统计期限为2024年1月1日至12月31日。请与办公室联系，联系电话：0000-5550182；图文传真：0000-5550183；电子信箱：xxgk@qingshi.gov.cn'
  expect(judged({ preamble }, 'wording.full-stop')).toHaveLength(1)
  expect(judged({ preamble: `${preamble}。` }, 'wording.full-stop')).toEqual([])
})

it('finds the one that ends on a list', () => {
  const first = '我局利用电子屏和宣传栏，及时发布政策通知、办事指南等政府信息'
  expect(quotes(`（一）平台建设\n${first}\n（二）监督保障\n规范。`)).toHaveLength(1)
  expect(quotes(`（一）平台建设\n${first}。\n（二）监督保障\n规范。`)).toEqual([])
})
