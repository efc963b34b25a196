/** “公开类别有七类，分别是……” and nine are named: a count beside the list it counts. */
import { chineseNumber } from '#checks/figures/numbers/chinese-numerals.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Words } from '#checks/passages.ts'

const counted =
  /(?:类别|种类|类型|渠道|方式|形式|途径|栏目|载体|内容)(?:主要)?(?:共|有|为|分为|包括|设有|开设)*\s*([两二三四五六七八九十]{1,3}|\d{1,2})\s*(?:大)?[类种个项][：:，,]?(?:分别是|分别为|包括|即|为|是|主要是)?[：:]?([^。；，,：:（）()\d]{8,200}?)(等[^。；，、]{0,12})?(?=[。；])/gu

/** Of so few a 和 or a、 in one of them may be all there is to it. */
const fewest = 3

interface Miscounted {
  readonly from: number
  readonly to: number
  readonly said: string
  readonly listed: number
}

const countOf = (said: string): number =>
  said === '两' ? 2 : Number(said) || (chineseNumber(said) ?? 0)

const miscounted = onceIn(({ text }: Words): readonly Miscounted[] =>
  [...text.matchAll(counted)].flatMap(({ index, 0: words, 1: said = '', 2: list = '', 3: etc }) => {
    const items = list.split('、')
    // 以及 and the like may part two more.
    const joined = items.filter((item) => /以及|[和与及]/u.test(item)).length
    const due = countOf(said)
    const isShort = etc === undefined && items.length + joined < due
    const holds = items.length <= due && !isShort
    return holds || items.length < fewest || due < fewest
      ? []
      : [{ from: index, to: index + words.length, said, listed: items.length }]
  }),
)

export const kindsCounted: ReportJudgement = {
  kind: 'report',
  id: 'outline.kinds-counted',
  tier: 'hint',
  basis: { kind: 'custom', text: '前面说的几类，后面列出几类' },
  demand: '写明的类别、渠道的个数与列出的一致',
  hint: '核对个数，或者补全列出的各项',
  example: {
    wrong: '公开渠道有三种，分别是门户网站、公众号、公开栏、广播。',
    right: '公开渠道有四种，分别是门户网站、公众号、公开栏、广播。',
  },
  find: ({ passages, report }): readonly ReportFound[] =>
    passages.flatMap((passage) =>
      miscounted(passage.words, report.year).map(({ from, to, said, listed }) => ({
        ...spanFound(passage, from, to),
        message: `前面说有${said}项，列出的有${listed}项，请核对。`,
      })),
    ),
}
