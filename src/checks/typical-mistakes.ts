/** For tests and benches: the mistakes inspectors list again and again, each in invented words. */
import type { Written } from './judged-report.ts'

const titles = (...printed: readonly string[]): Written => ({
  report: { published: { titles: printed } },
})

/** A name, the rule that has to find it, the report, and what else is rightly said of it. */
export type TypicalMistake = readonly [string, string, Written, (readonly string[])?]

export const typicalMistakes: readonly TypicalMistake[] = [
  ['a title without 年度', 'title.words', titles('青石县水利局2024年政府信息公开工作报告')],
  ['a title of 政务公开', 'title.words', titles('青石县水利局2024年政务公开工作报告')],
  ['a title of 政务信息公开', 'title.words', titles('青石县2024年政务信息公开年度报告')],
  ['年度 twice', 'title.words', titles('青石县水利局2024年度政府信息公开工作年度报告')],
  [
    'the year of publishing in the outer title',
    'title.years-differ',
    titles('青石县水利局2025年政府信息公开工作年度报告'),
  ],
  [
    'section 六 given to measures',
    'outline.heading',
    { report: { published: { headings: ['六、整改措施'] } }, other: '' },
    ['outline.section-missing'],
  ],
  ['no section 六', 'outline.section-missing', { other: '' }],
  [
    'aspects made sections',
    'outline.heading',
    { report: { published: { headings: ['七、其他需要报告的事项'] } } },
  ],
  [
    'a changed label',
    'disclosure.label',
    {
      form: '2019',
      year: 2020,
      report: { year: 2020, published: { labels: { 'procurement.amount': '采购预算总金额' } } },
    },
    ['preamble.basis', 'preamble.period'],
  ],
  [
    'the year before in the signature',
    'signature.date',
    { report: { signature: { organs: [], date: '2024-02-27' } } },
  ],
  [
    'the six items of 2008',
    'preamble.parts',
    {
      preamble:
        '本报告由概述、主动公开情况、依申请公开情况、收费及减免情况、复议诉讼情况、存在的问题等组成。',
    },
    ['preamble.period', 'preamble.contact'],
  ],
  [
    'a list that begins at （二）',
    'outline.numbering',
    { overview: '（二）主动公开\n公开80条，申请、管理、平台、监督都已落实。' },
  ],
  [
    'no period',
    'preamble.period',
    { preamble: '根据《政府信息公开条例》编制，电话0000-5550182。' },
  ],
  ['no contact', 'preamble.contact', { preamble: '统计期限为2024年1月1日至12月31日。' }],
  [
    'the preamble within 一',
    'preamble.place',
    {
      preamble: '',
      overview: '本报告数据统计期限为2024年1月1日至12月31日。\n申请、管理、平台、监督都已落实。',
    },
    ['preamble.contact', 'overview.aspects'],
  ],
  [
    'a local circular alone',
    'preamble.basis-local',
    { preamble: '按照《关于开展全县政务公开考评的通知》要求，现将工作报告如下：' },
    ['preamble.period', 'preamble.contact'],
  ],
  [
    'the notice of 2019',
    'preamble.basis',
    { preamble: '依据国办公开办函〔2019〕60号编制。' },
    ['preamble.period', 'preamble.contact'],
  ],
  [
    '30号 under the name of 60号',
    'preamble.basis',
    {
      preamble:
        '根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）编制。',
    },
    ['preamble.period', 'preamble.contact'],
  ],
  ['截止 for 截至', 'wording.until', { other: '截止12月31日，未收取信息处理费。' }],
  [
    'a broken sentence',
    'outline.broken-sentence',
    { other: '公开文件等信息。布渠道，方便群众，未收费。' },
  ],
  [
    'an English comma',
    'wording.half-width',
    { other: '公开文件，方便群众，及时，全面，未收取信息处理费,特此报告。' },
  ],
  ['words twice', 'wording.doubled', { other: '公开财政资金资金信息，未收费。' }],
  ['5.15 with a full stop', 'wording.date-dot', { other: '开展“5.15政务公开日”活动，未收费。' }],
  ['an empty number', 'outline.left-over', { other: '主动公开信息　条，未收费。' }],
  ['the slogan turned round', 'wording.slogan', { other: '坚持公开是常态，公开是例外，未收费。' }],
  ['无 for problems', 'problems.content', { problems: '无' }],
  ['无 for the fee', 'other.fee', { other: '无' }],
  ['a mobile number', 'privacy.number', { preamble: '联系电话13900001111。' }, ['preamble.period']],
  ['a private mailbox', 'privacy.mail', { preamble: '邮箱someone@qq.com。' }, ['preamble.period']],
  [
    'a document number that lost its bracket',
    'outline.lost-digit',
    { preamble: '依据国办公开办函〔202130号编制。' },
    ['preamble.period', 'preamble.contact'],
  ],
  [
    'dates that lost their digits',
    'outline.lost-digit',
    { preamble: '统计期限为年月日至月日。' },
    ['preamble.period', 'preamble.contact'],
  ],
  ['another organ’s words', 'outline.other-organ', { other: '我镇未收取信息处理费。' }],
]
