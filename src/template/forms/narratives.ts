/** The sections written in words, as both forms share them: headings, guidance, skeletons to start from. */
import type { ProseSectionSource } from '#template/form-source.ts'

/** The preamble is custom, not printed by the form: the basis, the period and the contact. */
export const preamble = (notice: string): ProseSectionSource => ({
  kind: 'prose',
  key: 'preamble',
  heading: null,
  name: '引言',
  guidance: {
    text: '写明编制依据、数据统计期限和联系方式。格式未作规定，按惯例写一段。',
    articles: ['第五十条'],
  },
  skeleton: [
    {
      kind: 'paragraph',
      text: `根据《中华人民共和国政府信息公开条例》（国务院令第711号）和${notice}要求，编制本报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。本报告中所列数据统计期限为{year}年1月1日至12月31日。`,
    },
    {
      kind: 'paragraph',
      text: '如对本报告有疑问，请与{issuer}联系（地址：　　；邮编：　　；电话：　　）。',
    },
  ],
})

export const overview: ProseSectionSource = {
  kind: 'prose',
  key: 'overview',
  heading: '一、总体情况',
  name: '总体情况',
  guidance: {
    text: '从主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面写，不能遗漏，也不宜泛化。各级人民政府在监督保障中还要写明工作考核、社会评议和责任追究结果情况。',
    articles: ['第五十条'],
  },
  usualLength: 1000,
  skeleton: [
    { kind: 'heading1', text: '（一）主动公开' },
    { kind: 'paragraph', text: '' },
    { kind: 'heading1', text: '（二）依申请公开' },
    { kind: 'paragraph', text: '' },
    { kind: 'heading1', text: '（三）政府信息管理' },
    { kind: 'paragraph', text: '' },
    { kind: 'heading1', text: '（四）政府信息公开平台建设' },
    { kind: 'paragraph', text: '' },
    { kind: 'heading1', text: '（五）监督保障' },
    { kind: 'paragraph', text: '' },
  ],
}

/** How offices head this section, with and without a form. */
export const problemsWordings: readonly string[] = [
  '政府信息公开工作存在的主要问题及改进情况',
  '存在问题及改进措施',
  '存在的问题及改进措施',
  '存在的主要问题和改进措施',
  '主要问题及改进措施',
]

export const problems: ProseSectionSource = {
  kind: 'prose',
  key: 'problems',
  heading: '五、存在的主要问题及改进情况',
  name: '存在的主要问题及改进情况',
  aliases: [
    ...problemsWordings,
    '存在的问题',
    '存在问题及改进情况',
    '存在的问题及改进情况',
    '存在的主要问题及改进措施',
    '存在的主要问题和改进情况',
  ],
  keywords: ['问题', '不足'],
  guidance: {
    text: '写本年度的具体问题，逐条对应改进情况；不写“无”，不与上年雷同。',
    articles: ['第四十七条', '第五十条'],
  },
  skeleton: [
    { kind: 'heading1', text: '（一）存在的主要问题' },
    { kind: 'paragraph', text: '' },
    { kind: 'heading1', text: '（二）改进情况' },
    { kind: 'paragraph', text: '' },
  ],
}

export const other = (skeleton: ProseSectionSource['skeleton']): ProseSectionSource => ({
  kind: 'prose',
  key: 'other',
  heading: '六、其他需要报告的事项',
  name: '其他需要报告的事项',
  keywords: ['其他', '其它'],
  guidance: {
    text: '写明收取信息处理费的情况（发出收费通知的件数和总金额、实际收取的总金额），以及其他需要报告的事项；没有的，写“无其他需要报告的事项”。',
    articles: ['第四十二条', '第五十条'],
  },
  skeleton,
})
