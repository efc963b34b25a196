/** Table 3 (收到和处理政府信息公开申请情况) as both forms share it; they differ in row （六） only. */
import type { BlockSource, GridSource, HeadSource, RelationSource } from '#template/form-source.ts'

const count = { unit: '件', type: 'integer' } as const

const columns: readonly HeadSource[] = [
  {
    label: '申请人情况',
    children: [
      {
        label: '自然人',
        key: 'person',
        measure: count,
        guidance: { text: '公民个人提出的申请。', articles: ['第二十七条'] },
      },
      {
        label: '法人或其他组织',
        children: [
          { label: '商业企业', key: 'enterprise', measure: count },
          { label: '科研机构', key: 'research', measure: count },
          { label: '社会公益组织', key: 'charity', measure: count },
          {
            label: '法律服务机构',
            key: 'legal-service',
            measure: count,
            guidance: { text: '律师事务所等以机构自身名义提出的申请。' },
          },
          { label: '其他', key: 'other-organisation', measure: count },
        ],
      },
      { label: '总计', key: 'total', measure: count, aliases: ['合计'] },
    ],
  },
]

const applicants = [
  'person',
  'enterprise',
  'research',
  'charity',
  'legal-service',
  'other-organisation',
] as const

const results: readonly HeadSource[] = [
  {
    label: '（一）予以公开',
    key: 'applications.granted',
    guidance: {
      text: '决定公开并提供，或者已主动公开、告知获取方式和途径的。',
      articles: ['第三十六条第（一）项', '第三十六条第（二）项'],
    },
  },
  {
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    short: '（二）部分公开',
    key: 'applications.partly-granted',
    guidance: {
      text: '作区分处理的，一件只计在这里，不再计入其他情形。',
      articles: ['第三十七条'],
    },
  },
  {
    label: '（三）不予公开',
    children: [
      {
        label: '1.属于国家秘密',
        key: 'applications.withheld.state-secret',
        guidance: { text: '依法确定为国家秘密的政府信息。', articles: ['第十四条'] },
      },
      {
        label: '2.其他法律行政法规禁止公开',
        key: 'applications.withheld.other-law',
        guidance: { text: '法律、行政法规禁止公开的。', articles: ['第十四条'] },
      },
      {
        label: '3.危及“三安全一稳定”',
        key: 'applications.withheld.safety-stability',
        guidance: {
          text: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的。',
          articles: ['第十四条'],
        },
      },
      {
        label: '4.保护第三方合法权益',
        key: 'applications.withheld.third-party',
        guidance: {
          text: '涉及商业秘密、个人隐私，公开会对第三方合法权益造成损害的。',
          articles: ['第十五条', '第三十二条'],
        },
      },
      {
        label: '5.属于三类内部事务信息',
        key: 'applications.withheld.internal-affairs',
        guidance: {
          text: '人事管理、后勤管理、内部工作流程等内部事务信息。',
          articles: ['第十六条第一款'],
        },
      },
      {
        label: '6.属于四类过程性信息',
        key: 'applications.withheld.deliberative',
        guidance: {
          text: '讨论记录、过程稿、磋商信函、请示报告等过程性信息。',
          articles: ['第十六条第二款'],
        },
      },
      {
        label: '7.属于行政执法案卷',
        key: 'applications.withheld.enforcement-file',
        aliases: ['7.属于行政执法案件'],
        guidance: { text: '行政执法案卷信息。', articles: ['第十六条第二款'] },
      },
      {
        label: '8.属于行政查询事项',
        key: 'applications.withheld.administrative-query',
        guidance: {
          text: '工商、不动产登记资料等有专门查询办法的信息。',
          articles: ['第三十六条第（七）项'],
        },
      },
    ],
  },
  {
    label: '（四）无法提供',
    children: [
      {
        label: '1.本机关不掌握相关政府信息',
        key: 'applications.unavailable.not-held',
        guidance: {
          text: '经检索没有，或者不属于本机关负责公开的。',
          articles: ['第三十六条第（四）项', '第三十六条第（五）项'],
        },
      },
      {
        label: '2.没有现成信息需要另行制作',
        key: 'applications.unavailable.must-create',
        guidance: { text: '需要加工、分析现有信息的。', articles: ['第三十八条'] },
      },
      {
        label: '3.补正后申请内容仍不明确',
        key: 'applications.unavailable.unclear',
        guidance: { text: '已补正，申请内容仍不明确的。', articles: ['第三十条'] },
      },
    ],
  },
  {
    label: '（五）不予处理',
    children: [
      {
        label: '1.信访举报投诉类申请',
        key: 'applications.not-processed.petition',
        guidance: {
          text: '以申请形式进行信访、投诉、举报等活动的。',
          articles: ['第三十九条第一款'],
        },
      },
      {
        label: '2.重复申请',
        key: 'applications.not-processed.repeated',
        guidance: {
          text: '已答复，同一申请人重复申请相同信息的。',
          articles: ['第三十六条第（六）项'],
        },
      },
      {
        label: '3.要求提供公开出版物',
        key: 'applications.not-processed.publication',
        guidance: {
          text: '要求提供政府公报、报刊、书籍等公开出版物的。',
          articles: ['第三十九条第二款'],
        },
      },
      {
        label: '4.无正当理由大量反复申请',
        key: 'applications.not-processed.excessive',
        guidance: {
          text: '申请数量、频次明显超过合理范围，要求说明理由后认为理由不合理的。',
          articles: ['第三十五条'],
        },
      },
      {
        label: '5.要求行政机关确认或重新出具已获取信息',
        key: 'applications.not-processed.reconfirm',
        guidance: { text: '要求对已获取的信息进行确认或者重新出具的。' },
      },
    ],
  },
]

const otherHandling2019: HeadSource = {
  label: '（六）其他处理',
  key: 'applications.other',
  guidance: { text: '逾期不补正、申请人主动撤回等其他情形。', articles: ['第三十条'] },
}

const otherHandling2021: HeadSource = {
  label: '（六）其他处理',
  children: [
    {
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      short: '1.逾期不补正',
      key: 'applications.other.not-corrected',
      aliases: ['逾期不补正', '申请人无正当理由逾期不补正'],
      guidance: { text: '无正当理由逾期不补正，视为放弃申请的。', articles: ['第三十条'] },
    },
    {
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      short: '2.逾期未缴费',
      key: 'applications.other.fee-unpaid',
      aliases: ['逾期不缴费', '申请人逾期未按收费通知要求缴纳费用'],
      guidance: {
        text: '逾期未按收费通知缴纳信息处理费，视为放弃申请的；与第六部分的收费情况相衔接。',
        articles: ['第四十二条'],
      },
    },
    {
      label: '3.其他',
      key: 'applications.other.misc',
      guidance: { text: '申请人主动撤回等上述以外的情形。' },
    },
  ],
}

const leafKeys = (heads: readonly HeadSource[]): string[] =>
  heads.flatMap((head) => (head.children ? leafKeys(head.children) : head.key ? [head.key] : []))

const applicationRows = (otherHandling: HeadSource): readonly HeadSource[] => [
  {
    label: '一、本年新收政府信息公开申请数量',
    short: '第一项',
    key: 'applications.new',
    aliases: ['本年新收政府信息公开数量', '本年度新收政府信息公开申请数量', '本年新收申请数量'],
    guidance: {
      text: '1月1日至12月31日收到的申请，收到日期按条例确定；一份申请计一件。',
      articles: ['第二十七条', '第二十九条', '第三十一条'],
    },
  },
  {
    label: '二、上年结转政府信息公开申请数量',
    short: '第二项',
    key: 'applications.carried-in',
    aliases: ['上年结转政府信息公开数量', '上年度结转政府信息公开申请数量', '上年结转申请数量'],
    guidance: { text: '上年度报告“结转下年度继续办理”的数量，七列都应一致。' },
  },
  {
    label: '三、本年度办理结果',
    upright: true,
    children: [
      ...results,
      otherHandling,
      {
        label: '（七）总计',
        short: '第三项总计',
        key: 'applications.closed',
        aliases: ['（七）合计', '七、总计'],
        guidance: { text: '（一）至（六）各项之和，系统自动计算。' },
      },
    ],
  },
  {
    label: '四、结转下年度继续办理',
    short: '第四项',
    key: 'applications.carried-out',
    aliases: ['结转下年度继续办理数量', '结转下年继续办理', '结转下一年度继续办理'],
    guidance: { text: '12月31日仍在办理、尚未答复的申请。' },
  },
]

const block = (otherHandling: HeadSource): BlockSource => ({
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  columns,
  rows: applicationRows(otherHandling),
})

const grid = (otherHandling: HeadSource): GridSource => ({
  table: 3,
  caption: '收到和处理政府信息公开申请情况',
  labelColumns: 3,
  widths: [8, 17, 50, 11, 11.7, 11.7, 11.7, 11.7, 11.7, 11.5],
  blocks: [block(otherHandling)],
})

const relations = (otherHandling: HeadSource): readonly RelationSource[] => {
  const parts = [...leafKeys(results), ...leafKeys([otherHandling])]
  const rows = [
    'applications.new',
    'applications.carried-in',
    ...parts,
    'applications.closed',
    'applications.carried-out',
  ]
  const everyColumn = { keys: [...applicants, 'total'], axis: 'column' } as const
  return [
    {
      id: 'applications.row-total',
      tier: 'error',
      basis: { kind: 'form', text: '年度报告格式：表三“总计”栏' },
      each: { keys: rows, axis: 'row' },
      left: ['*.total'],
      relation: '=',
      right: applicants.map((applicant) => `*.${applicant}`),
      computes: true,
      wording: '总计等于自然人与法人或其他组织五类之和',
    },
    {
      id: 'applications.closed-total',
      tier: 'error',
      basis: { kind: 'form', text: '年度报告格式：表三“（七）总计”行' },
      each: everyColumn,
      left: ['applications.closed.*'],
      relation: '=',
      right: parts.map((part) => `${part}.*`),
      computes: true,
      wording: '（七）总计等于（一）至（六）各项之和',
    },
    {
      id: 'applications.balance',
      tier: 'error',
      basis: {
        kind: 'form',
        text: '年度报告格式：“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”',
      },
      each: everyColumn,
      left: ['applications.new.*', 'applications.carried-in.*'],
      relation: '=',
      right: ['applications.closed.*', 'applications.carried-out.*'],
      suggests: 'applications.carried-out.*',
      wording: '第一项加第二项之和，等于第三项加第四项之和',
    },
  ]
}

export const applications2019 = grid(otherHandling2019)
export const applications2021 = grid(otherHandling2021)
export const applicationRelations2019 = relations(otherHandling2019)
export const applicationRelations2021 = relations(otherHandling2021)

/** 结转下年度 of one year is 上年结转 of the next, column by column. */
export const applicationCarries = [...applicants, 'total'].map((applicant) => ({
  from: [`applications.carried-out.${applicant}`],
  to: `applications.carried-in.${applicant}`,
}))
