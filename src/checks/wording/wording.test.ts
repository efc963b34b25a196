/** Words and marks an editor would strike, and those she would leave. */
import { describe, expect, it } from 'vitest'
import { judged } from '#checks/judged-report.ts'

const finds = (problems: string, rule: string) =>
  judged({ problems: `存在问题和改进情况：${problems}` }, rule).map(({ quote }) => quote)

describe('wording', () => {
  it.each([
    ['wording.until', '截止12月31日公开80条。', '截止'],
    ['wording.phrase', '公开其它信息。', '其它'],
    ['wording.doubled', '公开财政资金资金信息。', '资金资金'],
    ['wording.doubled', '公开信息，，方便群众。', '，，'],
    ['wording.date-dot', '利用“5.12”防灾减灾日宣传。', '5.12'],
    ['wording.slogan', '坚持公开是常态，公开是例外。', '公开是例外'],
    [
      'wording.half-width',
      '公开信息，内容全面，更新及时，方便群众,便于查阅，做到应公开尽公开，不留死角。',
      ',',
    ],
    ['wording.brackets', '按照《条例规定公开。', '《'],
  ])('%s in %s', (rule, words, quote) => {
    expect(finds(words, rule)).toEqual([quote])
  })

  it.each([
    ['wording.until', '申请截止日期为3月1日，截至12月31日公开80条。'],
    ['wording.doubled', '方方面面、层层落实，信息公开公开情况良好；研究研究再定。'],
    ['wording.date-dot', '满意度提高5.12个百分点，投入5.12万元。'],
    ['wording.slogan', '以公开为常态、不公开为例外。'],
    ['wording.brackets', '1）公开；（一）受理（含上年结转）。'],
    ['wording.half-width', '公开信息80条,其中文件3件,解读2件,其他75条。'],
  ])('nothing of %s in %s', (rule, words) => {
    expect(finds(words, rule)).toEqual([])
  })
})
