/** Table 4 (行政复议、行政诉讼情况), the same in both forms: fifteen columns, one row of figures. */
import type { GridSource, HeadSource, RelationSource } from '#template/form-source.ts'

const count = { unit: '件', type: 'integer' } as const

const outcomes = (prefix: string): readonly HeadSource[] => [
  {
    label: '结果维持',
    key: `${prefix}.upheld`,
    measure: count,
    upright: true,
    guidance: { text: '维持原行为，或者驳回请求的。' },
  },
  {
    label: '结果纠正',
    key: `${prefix}.corrected`,
    measure: count,
    upright: true,
    guidance: { text: '撤销、变更、确认违法或者责令履行的。' },
  },
  {
    label: '其他结果',
    key: `${prefix}.other`,
    measure: count,
    upright: true,
    guidance: { text: '驳回申请（起诉）、终止、撤回、调解等。' },
  },
  {
    label: '尚未审结',
    key: `${prefix}.pending`,
    measure: count,
    upright: true,
    guidance: { text: '12月31日尚未作出决定或者裁判的。' },
  },
  { label: '总计', key: `${prefix}.total`, measure: count, upright: true },
]

const groups = ['reconsideration', 'litigation.direct', 'litigation.after-reconsideration'] as const

export const disputes: GridSource = {
  table: 4,
  caption: '政府信息公开行政复议、行政诉讼情况',
  labelColumns: 0,
  widths: [
    10.4, 10.4, 10.4, 10.4, 10.4, 10.4, 10.4, 10.4, 10.4, 10.4, 10.4, 10.4, 10.4, 10.4, 10.4,
  ],
  blocks: [
    {
      columns: [
        { label: '行政复议', children: outcomes('reconsideration') },
        {
          label: '行政诉讼',
          children: [
            { label: '未经复议直接起诉', children: outcomes('litigation.direct') },
            { label: '复议后起诉', children: outcomes('litigation.after-reconsideration') },
          ],
        },
      ],
      rows: [{ label: '', key: '' }],
    },
  ],
}

export const disputeRelations: readonly RelationSource[] = groups.map((group) => ({
  id: 'disputes.total',
  tier: 'error',
  basis: { kind: 'form', text: '年度报告格式：表四“总计”栏' },
  left: [`${group}.total`],
  relation: '=',
  right: [`${group}.upheld`, `${group}.corrected`, `${group}.other`, `${group}.pending`],
  computes: true,
  wording: '总计等于结果维持、结果纠正、其他结果、尚未审结之和',
}))
