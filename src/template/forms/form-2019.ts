/** The trial form: 《…格式（试行）》, 国办公开办函〔2019〕60号, report years 2019 and 2020. */
import type { FormSource, GridSource, HeadSource } from '#template/form-source.ts'
import { applicationCarries, applicationRelations2019, applications2019 } from './applications.ts'
import { disputeRelations, disputes } from './disputes.ts'
import { other, overview, preamble, problems } from './narratives.ts'

const pieces = { unit: '件', type: 'integer' } as const
const items = { unit: '项', type: 'integer' } as const

const itemColumns = (changeSpan: number): readonly HeadSource[] => [
  {
    label: '上一年项目数量',
    key: 'items-last-year',
    measure: items,
    guidance: { text: '上年末的项目数。' },
  },
  {
    label: '本年增/减',
    key: 'items-change',
    measure: { ...items, signed: true },
    span: changeSpan,
    guidance: { text: '本年度增加填正数，减少填负数，如 -8。' },
  },
]

const decisions: HeadSource = {
  label: '处理决定数量',
  key: 'decisions',
  measure: pieces,
  aliases: ['处理绝对数量'],
  guidance: { text: '本年度作出的处理决定件数。' },
}

const disclosure: GridSource = {
  table: 2,
  caption: '主动公开政府信息情况',
  labelColumns: 1,
  widths: [51, 35, 35, 35],
  blocks: [
    {
      banner: '第二十条第（一）项',
      corner: '信息内容',
      columns: [
        {
          label: '本年新制作数量',
          key: 'made',
          measure: pieces,
          guidance: { text: '本年度新制定的件数。' },
        },
        {
          label: '本年新公开数量',
          key: 'disclosed',
          measure: pieces,
          guidance: { text: '本年度新公开的件数。' },
        },
        {
          label: '对外公开总数量',
          key: 'disclosed-total',
          measure: pieces,
          guidance: { text: '截至12月31日对外公开的总件数。' },
        },
      ],
      rows: [
        {
          label: '规章',
          key: 'documents.rules',
          guidance: {
            text: '有规章制定权的机关填写，没有的填0。',
            articles: ['第二十条第（一）项'],
          },
        },
        {
          label: '规范性文件',
          key: 'documents.normative',
          aliases: ['行政规范性文件', '规范性档案'],
          guidance: { text: '本机关制发的规范性文件。', articles: ['第二十条第（一）项'] },
        },
      ],
    },
    {
      banner: '第二十条第（五）项',
      corner: '信息内容',
      columns: [...itemColumns(1), decisions],
      rows: [
        {
          label: '行政许可',
          key: 'licensing',
          guidance: { text: '行政许可事项。', articles: ['第二十条第（五）项'] },
        },
        {
          label: '其他对外管理服务事项',
          key: 'other-services',
          guidance: { text: '行政许可以外的对外管理服务事项。', articles: ['第二十条第（五）项'] },
        },
      ],
    },
    {
      banner: '第二十条第（六）项',
      corner: '信息内容',
      columns: [...itemColumns(1), decisions],
      rows: [
        {
          label: '行政处罚',
          key: 'penalties',
          guidance: { text: '行政处罚事项。', articles: ['第二十条第（六）项'] },
        },
        {
          label: '行政强制',
          key: 'coercion',
          guidance: { text: '行政强制事项。', articles: ['第二十条第（六）项'] },
        },
      ],
    },
    {
      banner: '第二十条第（八）项',
      corner: '信息内容',
      columns: itemColumns(2),
      rows: [
        {
          label: '行政事业性收费',
          key: 'fees',
          guidance: { text: '行政事业性收费项目。', articles: ['第二十条第（八）项'] },
        },
      ],
    },
    {
      banner: '第二十条第（九）项',
      corner: '信息内容',
      columns: [
        {
          label: '采购项目数量',
          key: 'projects',
          measure: items,
          guidance: { text: '本年度政府集中采购项目数。' },
        },
        {
          label: '采购总金额',
          key: 'amount',
          measure: { unit: '元', type: 'decimal' },
          span: 2,
          aliases: ['采购预算总金额'],
          guidance: { text: '本年度政府集中采购总金额；格式没有印单位，本系统按元记录。' },
        },
      ],
      rows: [
        {
          label: '政府集中采购',
          key: 'procurement',
          guidance: { text: '政府集中采购项目。', articles: ['第二十条第（九）项'] },
        },
      ],
    },
  ],
}

const itemRows = ['licensing', 'other-services', 'penalties', 'coercion', 'fees'] as const

/** The trial form for report years 2019 and 2020. */
export const form2019: FormSource = {
  id: '2019',
  officialName: '中华人民共和国政府信息公开工作年度报告格式（试行）',
  documentNumber: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  title: '{issuer}{year}年政府信息公开工作年度报告',
  sections: [
    preamble('《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）'),
    overview,
    {
      kind: 'grid',
      key: 'disclosure',
      heading: '二、主动公开政府信息情况',
      name: '主动公开政府信息情况',
      guidance: {
        text: '没有的填0，不留空白；只有“本年增/减”可以是负数。',
        articles: ['第二十条'],
      },
      grid: disclosure,
    },
    {
      kind: 'grid',
      key: 'applications',
      heading: '三、收到和处理政府信息公开申请情况',
      name: '收到和处理政府信息公开申请情况',
      guidance: {
        text: '一件申请只计入一种办理结果；没有的填0，不留空白。总计自动计算。',
        articles: ['第三十六条'],
      },
      grid: applications2019,
    },
    {
      kind: 'grid',
      key: 'disputes',
      heading: '四、政府信息公开行政复议、行政诉讼情况',
      name: '政府信息公开行政复议、行政诉讼情况',
      aliases: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
      guidance: {
        text: '按案件结果计数；仅作为复议机关被列为共同被告的，不计入（国办公开办函〔2016〕201号）。',
        articles: ['第五十一条'],
      },
      grid: disputes,
    },
    problems,
    other([{ kind: 'paragraph', text: '无其他需要报告的事项。' }]),
  ],
  relations: [
    {
      id: 'disclosure.items',
      tier: 'warning',
      basis: { kind: 'custom', text: '上一年项目数量加本年增/减是本年项目数量' },
      each: { keys: itemRows, axis: 'row' },
      left: ['*.items-last-year', '*.items-change'],
      relation: '>=',
      right: [],
      wording: '上一年项目数量加本年增/减不小于0',
    },
    {
      id: 'disclosure.disclosed-total',
      tier: 'warning',
      basis: { kind: 'custom', text: '对外公开总数量一般不少于本年新公开数量' },
      each: { keys: ['documents.rules', 'documents.normative'], axis: 'row' },
      left: ['*.disclosed-total'],
      relation: '>=',
      right: ['*.disclosed'],
      wording: '对外公开总数量不少于本年新公开数量',
    },
    ...applicationRelations2019,
    ...disputeRelations,
  ],
  plausibility: [
    {
      id: 'disclosure.procurement-unit',
      cell: 'procurement.amount',
      tier: 'warning',
      basis: { kind: 'custom', text: '格式（试行）未印采购总金额的单位，本系统按元记录' },
      over: '100000000000',
      message: '按元记录，金额过大，请核对单位',
    },
  ],
  carries: [
    ...applicationCarries,
    ...itemRows.map((row) => ({
      from: [`${row}.items-last-year`, `${row}.items-change`],
      to: `${row}.items-last-year`,
    })),
  ],
}
