/** “现有15个研究所” here and “全院13个研究所” there: how many there are in all, told in two ways. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { sentenceBefore } from '#checks/sentence-around.ts'
import { plainSigns } from './numbers/numbers.ts'

/** What an organ has a fixed number of. */
const bodies =
  '县（市、区）|县(?:市)?区|区县|乡镇(?:（街道）|街道)?|镇街|镇（街道）|镇|街道|社区|行政村|研究所|隶属海关|派出所|(?:内设)?处室|(?:内设)?科室|直属单位|市直部门|县直部门|区直部门'
const inAll = new RegExp(
  `(?:全(?:院|市|县|区|省|州|镇|乡|街道|局|委|关区|系统|旗)|关区|(?:现|共)(?:有|设)|下辖|所辖|汇总全[市县区省州])(?:的|共|现|有|设|全部)*\\s*(\\d+)\\s*个(${bodies})`,
  'gu',
)
/** So far before the count stands what makes it another. */
const reach = 12
/** The year before, or some of them. */
const otherwise = /原有|原来|此前|撤并|合并|新增|其中|抽查|部分|上年|去年/u

function countsDiffer({ passages }: Given): readonly ReportFound[] {
  const first = new Map<string, string>()
  return passages.flatMap((passage) => {
    const text = plainSigns(passage.words.text)
    return [...text.matchAll(inAll)].flatMap((match): ReportFound[] => {
      const [words, said = '', kind = ''] = match
      const lead = sentenceBefore(text, match.index).slice(-reach)
      if (otherwise.test(`${lead}${words}`)) return []
      const before = first.get(kind)
      if (before === undefined) first.set(kind, said)
      if (before === undefined || before === said) return []
      return [
        {
          ...spanFound(passage, match.index, match.index + words.length),
          message: `前面写${before}个${kind}，这里写${said}个，请核对。`,
        },
      ]
    })
  })
}

export const wholeCounts: ReportJudgement = {
  kind: 'report',
  id: 'figures.whole-counts',
  tier: 'hint',
  basis: { kind: 'custom', text: '同一个数前后一致' },
  demand: '乡镇、部门、下属单位的个数前后一致',
  hint: '核对个数',
  example: { wrong: '下辖12个乡镇……全县11个乡镇', right: '下辖12个乡镇……全县12个乡镇' },
  find: countsDiffer,
}
