/** What the regulation of 2008 asked every yearly report to tell, whatever its chapters were called. */
import type { Given, ReportFound, ReportJudgement } from '#checks/judgement.ts'
import { hasChapters } from '#report/prose/chapters.ts'

const last = /问题|不足|薄弱|差距|改进|下一步|下步|今后|打算|努力/u

/** Article 32, in its order: the words no such chapter does without, and the cells that tell it too. */
const contents: readonly (readonly [string, RegExp, RegExp?])[] = [
  ['主动公开政府信息的情况', /公开/u],
  ['依申请公开的情况', /申请/u, /^statistics\.applications/u],
  ['收费及减免情况', /收费|费用|减免|免费|收取|不收/u, /^statistics\.fees/u],
  [
    '行政复议、行政诉讼情况',
    /复议|诉讼|申诉|被诉|纠纷/u,
    /^statistics\.(?:reconsideration|litigation)/u,
  ],
  ['存在的主要问题及改进情况', last],
]

/** Less is an excerpt, or a report that could not be read. */
const shortest = 400
const since = 2008

/**
 * Whether the words end: signed, or, as many were published without a signature, with what is to be
 * bettered. A source cut off in the middle lacks what stood behind; a draft is not asked before it is signed.
 */
const isWhole = ({ report }: Given, text: string): boolean =>
  text.length >= shortest &&
  (report.signature.date !== null || (report.published !== null && last.test(text)))

/** “本报告由概述、……、收费及减免情况等部分组成”: names the parts, and tells nothing of them. */
const listOfParts =
  /(?:报告|年报|全文)[^。，,：:]{0,8}(?:由|包括|包含|分为)(?:[^。、]*、){4}[^。]*。?/gu

export const oldContents: ReportJudgement = {
  kind: 'report',
  id: 'outline.contents-missing',
  tier: 'warning',
  basis: { kind: 'statute', text: '政府信息公开条例（2008年）第三十二条' },
  demand: '年度报告写到条例规定的各项内容',
  hint: '补写缺少的内容；没有发生的写明没有',
  example: {
    wrong: '2017年度的报告没有写收费及减免情况',
    right: '本年度没有收取检索、复制、邮寄等费用，没有减免情况。',
  },
  unasked: ({ form, report }) =>
    hasChapters(form) && report.year >= since ? null : '2008年条例的报告才按此核查',
  find: (given): readonly ReportFound[] => {
    const { form, report, passages } = given
    if (!hasChapters(form) || report.year < since) return []
    // A table of another kind than that of 2014 is kept beside the words.
    const beside = (report.published?.unplaced ?? []).map((one) => one.text)
    const text = [...passages.map(({ words }) => words.text), ...beside]
      .join('\n')
      .replaceAll(listOfParts, '')
    if (!isWhole(given, text)) return []
    const filled = Object.entries(report.cells).flatMap(([id, value]) =>
      value === null ? [] : [id],
    )
    return contents
      .filter(([, said, cells]) => !said.test(text) && !filled.some((id) => cells?.test(id)))
      .map(([name]) => ({ section: null, message: `没有写到${name}。` }))
  },
}
