/** “县国土资源局” in a report of 2022: an organ by the name it had before a reform of the State's institutions. */
import type { Words } from '#checks/passages.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { sentenceAround } from '#checks/sentence-around.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'

interface Renamed {
  readonly old: string
  readonly now: string
  /** The first report year that no longer has the old name: in the counties its signs were down by March 2019. */
  readonly from: number
  /** Said of places without 市 or 县 in their names too: 贺州银保监分局. */
  readonly anywhere?: true
}

/**
 * 2008–2018 and 2023 (中共中央《深化党和国家机构改革方案》; 国务院机构改革方案), as far as they reached
 * every county. An organ that many places call otherwise still (交通局, 建设局) is not among them.
 */
const renamed: readonly Renamed[] = [
  { old: '(?:人口和)?计划生育(?:局|委员会)|人口计生(?:局|委)', now: '卫生健康部门', from: 2019 },
  {
    old: '卫生和计划生育(?:局|委员会)|卫生计生(?:局|委)|卫计(?:局|委)',
    now: '卫生健康部门',
    from: 2019,
  },
  { old: '国家税务局|地方税务局|国税局|地税局', now: '国家税务总局的税务局', from: 2019 },
  { old: '国土资源(?:局|厅|部)|国土局', now: '自然资源部门', from: 2019 },
  { old: '环境保护(?:局|厅|部)|环保(?:局|厅)', now: '生态环境部门', from: 2019 },
  {
    old: '工商行政管理局|质量技术监督局|质监局|食品药品监督管理局|食药监局|市场和质量监督管理局|工商局',
    now: '市场监督管理局',
    from: 2019,
  },
  { old: '安全生产监督管理局|安监局', now: '应急管理部门', from: 2019 },
  { old: '农业(?:局|厅)(?!面)|农业部(?!门)|农牧局', now: '农业农村部门', from: 2019 },
  { old: '旅游发展委员会|旅游委', now: '文化和旅游部门', from: 2019 },
  { old: '公安消防(?:支队|大队|总队)', now: '消防救援队伍', from: 2019 },
  { old: '出入境检验检疫局', now: '海关', from: 2019 },
  { old: '政府法制办公室|法制办', now: '司法行政部门', from: 2019 },
  { old: '扶贫(?:开发)?(?:办公室|办|局)', now: '乡村振兴部门', from: 2022 },
  {
    old: '银保监(?:分局|局|会)|银监(?:分局|局|会)|保监(?:分局|局|会)',
    now: '金融监管部门',
    from: 2023,
    anywhere: true,
  },
  {
    old: '人民银行[\\u4e00-\\u9fa5]{2,6}中心支行',
    now: '中国人民银行的分行',
    from: 2024,
    anywhere: true,
  },
]

/** Told as history, or of what became of it. */
const knowsSo = /原|前身|更名|划转|转隶|改革(?!为)|合并|改为|改正|旧称|组建|撤销|不再|挂牌|曾|历史/u
/** The name of a document stays what it was. */
const quoted = /《[^》]*》/gu

const ofPlace = new Set('省市县区州旗盟')

const patterns = renamed.map(({ old, ...one }) => ({ ...one, pattern: new RegExp(old, 'gu') }))

interface Former {
  readonly from: number
  readonly words: string
  readonly now: string
}

const formerIn = onceIn(({ text }: Words, year: number): readonly Former[] => {
  const plain = text.replaceAll(quoted, (title) => '《'.repeat(title.length))
  return patterns
    .filter(({ from }) => year >= from)
    .flatMap(({ pattern, now, anywhere }) =>
      [...plain.matchAll(pattern)]
        .filter(({ index }) => anywhere === true || ofPlace.has(plain.charAt(index - 1)))
        .map(({ index, 0: words }) => ({ from: index, words, now })),
    )
    .filter(({ from }) => !knowsSo.test(sentenceAround(plain, from)))
})

export const formerNames: ReportJudgement = {
  kind: 'report',
  id: 'outline.former-name',
  tier: 'hint',
  basis: { kind: 'custom', text: '2018年、2023年机构改革后，机关用现名' },
  demand: '提到的机关用改革后的名称',
  hint: '改用现在的名称；写的是改革前的事，名称前加“原”',
  example: { wrong: '会同县国土资源局办理。（2022年的报告）', right: '会同县自然资源局办理。' },
  find: ({ passages, report }): readonly ReportFound[] => {
    const seen = new Set<string>()
    return passages.flatMap((passage) =>
      formerIn(passage.words, report.year).flatMap(({ from, words, now }): ReportFound[] => {
        const isOwn = report.issuers.some((issuer) => issuer.includes(words))
        if (seen.has(words) || isOwn) return []
        seen.add(words)
        return [
          {
            ...spanFound(passage, from, from + words.length),
            message: `“${words}”是机构改革以前的名称，现为${now}，请核对。`,
          },
        ]
      }),
    )
  },
}
