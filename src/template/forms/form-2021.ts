/** The current form: 《政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号, report years 2021 →. */
import type { FormSource, GridSource } from '#template/form-source.ts'
import { applicationCarries, applicationRelations2021, applications2021 } from './applications.ts'
import { disputeRelations, disputes } from './disputes.ts'
import { other, overview, preamble, problems } from './narratives.ts'

const pieces = { unit: '件', type: 'integer' } as const

const decisions = {
  label: '本年处理决定数量',
  key: 'decisions',
  measure: pieces,
  span: 3,
  guidance: { text: '本年度作出的全部处理决定，不论是否公开。', articles: ['第二十条'] },
} as const

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
          label: '本年制发件数',
          key: 'issued',
          measure: pieces,
          guidance: { text: '本年度制定发布的件数，与同级司法行政部门核对一致。' },
        },
        {
          label: '本年废止件数',
          key: 'repealed',
          measure: pieces,
          guidance: { text: '本年度废止或者宣布失效的件数。' },
        },
        {
          label: '现行有效件数',
          key: 'in-force',
          measure: pieces,
          guidance: {
            text: '12月31日现行有效的件数，一般等于上年现行有效加本年制发、减本年废止。',
          },
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
          label: '行政规范性文件',
          key: 'documents.normative',
          aliases: ['规范性文件', '规范性档案'],
          guidance: { text: '本机关制发的行政规范性文件。', articles: ['第二十条第（一）项'] },
        },
      ],
    },
    {
      banner: '第二十条第（五）项',
      corner: '信息内容',
      columns: [decisions],
      rows: [
        {
          label: '行政许可',
          key: 'licensing',
          guidance: { text: '本年度作出的行政许可决定。', articles: ['第二十条第（五）项'] },
        },
      ],
    },
    {
      banner: '第二十条第（六）项',
      corner: '信息内容',
      columns: [decisions],
      rows: [
        {
          label: '行政处罚',
          key: 'penalties',
          guidance: { text: '本年度作出的行政处罚决定。', articles: ['第二十条第（六）项'] },
        },
        {
          label: '行政强制',
          key: 'coercion',
          guidance: { text: '本年度作出的行政强制决定。', articles: ['第二十条第（六）项'] },
        },
      ],
    },
    {
      banner: '第二十条第（八）项',
      corner: '信息内容',
      columns: [
        {
          label: '本年收费金额（单位：万元）',
          short: '本年收费金额',
          key: 'amount',
          measure: { unit: '万元', type: 'decimal' },
          span: 3,
          guidance: { text: '本年度实际收取的金额，以万元为单位，可以有小数。' },
        },
      ],
      rows: [
        {
          label: '行政事业性收费',
          key: 'fees',
          guidance: {
            text: '本机关收取的全部行政事业性收费，含信息处理费。',
            articles: ['第二十条第（八）项'],
          },
        },
      ],
    },
  ],
}

const documents = ['documents.rules', 'documents.normative'] as const

/** The form for report years 2021 onward. */
export const form2021: FormSource = {
  id: '2021',
  officialName: '中华人民共和国政府信息公开工作年度报告格式',
  documentNumber: '国办公开办函〔2021〕30号',
  years: { from: 2021, to: null },
  title: '{issuer}{year}年政府信息公开工作年度报告',
  sections: [
    preamble('《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）'),
    overview,
    {
      kind: 'grid',
      key: 'disclosure',
      heading: '二、主动公开政府信息情况',
      name: '主动公开政府信息情况',
      guidance: { text: '没有的填0，不留空白。', articles: ['第二十条'] },
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
      grid: applications2021,
    },
    {
      kind: 'grid',
      key: 'disputes',
      heading: '四、政府信息公开行政复议、行政诉讼情况',
      name: '政府信息公开行政复议、行政诉讼情况',
      aliases: [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '政府信息公开行政复议、诉讼情况',
      ],
      guidance: {
        text: '按案件结果计数；仅作为复议机关被列为共同被告的，不计入（国办公开办函〔2016〕201号）。',
        articles: ['第五十一条'],
      },
      grid: disputes,
    },
    problems,
    other([
      {
        kind: 'paragraph',
        text: '{year}年，本机关发出收取信息处理费通知0件，总金额0元，实际收取0元。无其他需要报告的事项。',
      },
    ]),
  ],
  relations: [
    {
      id: 'disclosure.in-force',
      tier: 'warning',
      basis: { kind: 'custom', text: '现行有效件数一般不少于本年制发减本年废止' },
      each: { keys: documents, axis: 'row' },
      left: ['*.in-force'],
      relation: '>=',
      right: ['*.issued', '-*.repealed'],
      wording: '现行有效件数不少于本年制发件数减本年废止件数',
    },
    ...applicationRelations2021,
    ...disputeRelations,
  ],
  plausibility: [
    {
      id: 'disclosure.fee-unit',
      cell: 'fees.amount',
      tier: 'warning',
      basis: { kind: 'form', text: '年度报告格式：“本年收费金额（单位：万元）”' },
      over: '10000',
      message: '单位是万元，请核对是否按元填写',
    },
  ],
  carries: [
    ...applicationCarries,
    ...documents.map((row) => ({ from: [`${row}.in-force`], to: `${row}.in-force` })),
  ],
}
