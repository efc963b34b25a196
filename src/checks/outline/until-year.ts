/** “截至2023年12月31日，共公开……” in the report of 2024: the day to which the figures are told is another year's. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { passagesIn } from './whole-text.ts'

const until =
  /截[至止](?:到)?\s*(20\d{2})\s*年\s*(?:12\s*月\s*(?:31|30)\s*日|12\s*月?\s*底|年?底|年?末)/gu

const ofThings = /^的[^，。；]{0,8}(?:文件|信息|公文|档案|目录|栏目|政策)/u

/** “2024年1月1日至2023年12月31日”. */
const span =
  /(20\d{2})\s*年\s*1\s*月\s*1\s*日起?\s*[至到—–~-]+\s*(20\d{2})\s*年\s*12\s*月\s*31\s*日/gu

/** Times that end before they begin; those of the preamble are asked of there. */
const backwards = ({ passages }: Given): readonly ReportFound[] =>
  passages
    .filter(({ section }) => section !== 'preamble')
    .flatMap((passage) =>
      [...passage.words.text.matchAll(span)]
        .filter(([, from, to]) => Number(from) > Number(to))
        .map(({ index, 0: words }) => ({
          ...spanFound(passage, index, index + words.length),
          message: `“${words}”的结束早于开始，请核对年份。`,
        })),
    )

export const untilYear: ReportJudgement = {
  kind: 'report',
  id: 'outline.until-year',
  tier: 'hint',
  basis: { kind: 'custom', text: '正文的数字截至报告年度年底' },
  demand: '“截至某年底”写的是报告年度',
  hint: '核对年份是否照抄了别的年度',
  example: {
    wrong: '截至2023年12月31日，共公开信息80条。（2024年的报告）',
    right: '截至2024年12月31日，共公开信息80条。',
  },
  find: (given) => {
    const found = passagesIn(given, 'overview').flatMap((passage) =>
      [...passage.words.text.matchAll(until)]
        // “对截至2019年底的文件作了复核”: of what the work was about.
        .filter(
          ({ index, 0: words }) => !ofThings.test(passage.words.text.slice(index + words.length)),
        )
        .map((match) => ({ passage, match })),
    )
    // Told beside this year's it is meant.
    if (found.some(({ match }) => Number(match[1]) === given.report.year)) return backwards(given)
    const others = found.map(({ passage, match: { index, 0: words, 1: said = '' } }) => ({
      ...spanFound(passage, index, index + words.length),
      message: `这里截至${said}年，报告是${given.report.year}年的，请核对年份。`,
    }))
    return [...others, ...backwards(given)]
  },
}
