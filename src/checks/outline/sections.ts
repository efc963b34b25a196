/** What each written section must say: the five aspects, 政府's own duties, problems with measures, the fee. */
import { type ReportFound, type ReportJudgement } from '#checks/judgement.ts'
import { asCount } from '#report/cell-value.ts'
import { hasChapters } from '#report/chapters.ts'
import { isComplete, passagesIn, unfinished, wordsIn } from './whole-text.ts'

const aspects: readonly (readonly [string, RegExp])[] = [
  ['主动公开', /主动公开|公开[^。]{0,20}信息/u],
  ['依申请公开', /依申请|申请/u],
  ['政府信息管理', /管理/u],
  ['平台建设', /平台|网站|专栏|公众号|新媒体/u],
  ['监督保障', /监督|保障|考核|培训|责任/u],
]

export const aspectsMissing: ReportJudgement = {
  kind: 'report',
  id: 'overview.aspects',
  tier: 'hint',
  basis: { kind: 'notice', text: '国办公开办函〔2021〕30号：总体情况包括五个方面' },
  demand: '总体情况写到五个方面',
  hint: '补写缺少的方面',
  example: {
    wrong: '只写了主动公开',
    right: '写到主动公开、依申请公开、信息管理、平台建设、监督保障',
  },
  unasked: unfinished,
  find: (given) => {
    const text = wordsIn(given, 'preamble', 'overview')
    if (!isComplete(given) || given.report.prose.overview.length === 0) return []
    const missing = aspects.filter(([, said]) => !said.test(text)).map(([name]) => name)
    return missing.length === 0
      ? []
      : [{ section: 'overview', message: `总体情况没有写到${missing.join('、')}。` }]
  },
}

const duties: readonly (readonly [string, RegExp])[] = [
  ['工作考核', /考核|考评/u],
  ['社会评议', /评议|评价|满意度/u],
  ['责任追究', /追究|追责|问责/u],
]

export const governmentDuties: ReportJudgement = {
  kind: 'report',
  id: 'overview.government-duties',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例第五十条第四项' },
  demand: '各级人民政府写明工作考核、社会评议和责任追究结果情况',
  hint: '在监督保障中补写',
  example: { wrong: '人民政府的报告没有写社会评议', right: '写明工作考核、社会评议和责任追究结果' },
  unasked: (given) =>
    given.report.level === 'department' ? '不是人民政府的报告' : unfinished(given),
  find: (given) => {
    const { report, form } = given
    const isGovernment = report.level === 'government' || report.level === 'township'
    if (!isGovernment || hasChapters(form) || !isComplete(given)) return []
    const text = wordsIn(given, 'overview', 'problems', 'other')
    const missing = duties.filter(([, said]) => !said.test(text)).map(([name]) => name)
    return missing.length === 0
      ? []
      : [{ section: 'overview', message: `人民政府的报告应写明${missing.join('、')}情况。` }]
  },
}

const shortest = 15

export const problemsVague: ReportJudgement = {
  kind: 'report',
  id: 'problems.content',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例第五十条第五项；国办公开办函〔2021〕30号' },
  demand: '第五部分有具体问题，也有改进情况',
  hint: '写明本年度的具体问题，逐条写改进情况',
  example: { wrong: '五、存在的主要问题及改进情况：无。', right: '一是政策解读形式单一……改进：……' },
  unasked: unfinished,
  find: (given): readonly ReportFound[] => {
    const text = wordsIn(given, 'problems').replace(/\s/gu, '')
    const [first] = passagesIn(given, 'problems')
    if (!first || hasChapters(given.form)) return []
    const found = { section: 'problems', quote: first.words.text } as const
    if (text.length < shortest || /^(?:本年度?)?(?:暂)?无[。；]?$/u.test(text))
      return [{ ...found, message: '第五部分没有实际内容，应写具体问题和改进情况。' }]
    if (!isComplete(given)) return []
    if (!/问题|不足|差距|薄弱|有待|不够|欠缺|不高|不强|滞后|短板|单一/u.test(text))
      return [{ section: 'problems', message: '第五部分没有写存在的问题。' }]
    if (!/改进|下一步|措施|加强|提高|提升|完善|强化|将|进一步|整改/u.test(text))
      return [{ section: 'problems', message: '第五部分没有写改进情况。' }]
    return []
  },
}

const unpaid = 'applications.other.fee-unpaid'

export const feeStatement: ReportJudgement = {
  kind: 'report',
  id: 'other.fee',
  tier: 'hint',
  basis: {
    kind: 'notice',
    text: '国办函〔2020〕109号；国办公开办函〔2021〕30号：报告信息处理费收取情况',
  },
  demand: '第六部分写明收取信息处理费的情况',
  hint: '没有收取的，写“本年度未收取信息处理费”',
  example: {
    wrong: '六、其他需要报告的事项：无。',
    right: '本年度未发出收费通知，未收取信息处理费。',
  },
  unasked: (given) => (given.form.id === '2021' ? unfinished(given) : '本格式不报告信息处理费'),
  find: (given): readonly ReportFound[] => {
    const { report, form, totals } = given
    if (form.id !== '2021' || !isComplete(given)) return []
    const text = wordsIn(given, 'other')
    const [first] = passagesIn(given, 'other')
    const lapsed = [...form.cells.values()].find(
      (cell) => cell.rowKey.startsWith(unpaid) && cell.columnKey === 'total',
    )
    const notices = lapsed ? (asCount(totals.values.get(lapsed.id)) ?? 0) : 0
    if (first && lapsed && notices > 0 && /未(?:发出|收取|产生)[^。]{0,12}(?:收费|费)/u.test(text))
      return [
        {
          cells: [lapsed.id],
          section: 'other',
          quote: first.words.text,
          tier: 'hint',
          message: `表三“逾期未按收费通知要求缴纳费用”有${notices}件，第六部分却说没有收费，请核对是否发出过收费通知。`,
        },
      ]
    if (report.prose.other.length === 0 || /费/u.test(text)) return []
    return [{ section: 'other', message: '第六部分没有写信息处理费的收取情况。' }]
  },
}
