/** Figures of the words against the statistics table that reports up to 2018 have: how many trained, not existing, published by a channel. */
import type { CellId } from '#template/form.ts'
import type { Given, ReportFound, ReportJudgement } from '#checks/judgement.ts'
import { spanFound } from '#checks/judgement.ts'
import { isOwn } from '#checks/figures/agreement.ts'
import { figuresOf, isExact, type Quantity } from '#checks/figures/numbers/quantities.ts'

/** What a count is told of, by the words right before it. */
interface Told {
  readonly cell: CellId
  readonly words: RegExp
  readonly units: RegExp
}

const told: readonly Told[] = [
  {
    cell: 'statistics.trained',
    words:
      /(?:接受)?(?:培训|参训)(?:工作|政务公开|信息公开)*(?:人员)?(?:人数)?(?:共|累计|达|约)*$/u,
    units: /^人次?$/u,
  },
  {
    cell: 'statistics.trainings',
    words:
      /(?:举办|开展|组织)(?:各类|政府信息公开|信息公开|政务公开|业务|专题)*培训班?(?:共|累计)*$/u,
    units: /^[次期场]$/u,
  },
  {
    cell: 'statistics.meetings',
    words:
      /召开(?:全[县市区局])?(?:政府)?(?:政务|信息)公开(?:工作)?(?:专题|推进|联席|部署|领导小组)*会议?(?:共|累计)*$/u,
    units: /^次$/u,
  },
  {
    cell: 'statistics.press-conferences',
    words: /(?:参加或)?(?:举办|召开)新闻发布会(?:共|累计)*$/u,
    units: /^[次场]$/u,
  },
  {
    cell: 'statistics.explanations',
    words: /政策解读(?:稿件|材料|信息|文章)?(?:共|共计|累计|计)?$/u,
    units: /^[篇件条份]$/u,
  },
  {
    cell: 'statistics.interviews',
    words: /(?:政府网站)?在线访谈(?:活动)?(?:共|累计)*$/u,
    units: /^[次期场]$/u,
  },
  {
    cell: 'statistics.responses',
    words: /回应公众关注热点(?:或|和|及)?(?:重大舆情)?(?:数)?(?:共|累计)*$/u,
    units: /^[次件]$/u,
  },
  {
    cell: 'statistics.answered.not-existing',
    words: /(?:申请的?)?(?:政府)?信息不存在(?:的|数)*$/u,
    units: /^件$/u,
  },
  {
    cell: 'statistics.answered.not-ours',
    words: /不属于本(?:行政)?机关(?:的)?公开(?:范围|职责|权限)*(?:的|数)*$/u,
    units: /^件$/u,
  },
  {
    cell: 'statistics.answered.to-amend',
    words: /告知(?:申请人)?(?:作出)?(?:更改|补充|补正|、)+(?:的|数)*$/u,
    units: /^件$/u,
  },
  {
    cell: 'statistics.answered.other-ways',
    words: /告知(?:申请人)?通过其他途径(?:办理|获取)?(?:的|数)*$/u,
    units: /^件$/u,
  },
  {
    cell: 'statistics.answered.public-already',
    words: /属于已?主动公开(?:范围)?(?:的|数)*$/u,
    units: /^件$/u,
  },
  ...(
    [
      ['gazette', '政府公报'],
      ['website', '政府网站'],
      ['microblog', '政务微博'],
      ['wechat', '政务微信'],
    ] as const
  ).map(([key, name]) => ({
    cell: `statistics.channel.${key}`,
    words: new RegExp(
      `(?:^|[、，]|[通经]过)${name}(?:主动)?(?:公开|发布)?(?:政府)?(?:信息)?(?:数)?$`,
      'u',
    ),
    units: /^条$/u,
  })),
  ...(
    [
      ['in-person', '当面'],
      ['fax', '传真'],
      ['online', '(?:网络|网上)'],
      ['letter', '信函'],
    ] as const
  ).map(([key, way]) => ({
    cell: `statistics.applications.${key}`,
    words: new RegExp(`${way}(?:提交|提出|方式)?(?:的)?申请(?:数)?$`, 'u'),
    units: /^件$/u,
  })),
  { cell: 'statistics.staff.full-time', words: /专职(?:工作)?人员(?:数)?$/u, units: /^[人名]$/u },
  { cell: 'statistics.staff.part-time', words: /兼职(?:工作)?人员(?:数)?$/u, units: /^[人名]$/u },
]

const nearest = (quantity: Quantity): Told | undefined =>
  told.find(({ words, units }) => units.test(quantity.unit) && words.test(quantity.before))

function judge(quantity: Quantity, given: Given): { cell: CellId; value: number } | null {
  const { kind, value, isElsewhen, isChange, whose } = quantity
  if (kind !== 'count' || !isExact(quantity) || isElsewhen || isChange || !isOwn(whose, given))
    return null
  const fact = nearest(quantity)
  const shown = fact ? given.report.cells[fact.cell] : undefined
  if (!fact || typeof shown !== 'number' || shown === value) return null
  return { cell: fact.cell, value: shown }
}

export const statisticsAgree: ReportJudgement = {
  kind: 'report',
  id: 'figures.statistics',
  tier: 'warning',
  basis: { kind: 'custom', text: '正文与统计表的数据一致' },
  demand: '2018年及以前的报告，正文的数与统计表一致',
  hint: '核对正文和统计表哪一处有误；口径不同的，在正文写明口径',
  example: { wrong: '培训320人次（统计表302人次）', right: '培训302人次' },
  find: (given) => {
    if (!given.form.cells.has('statistics.trained')) return []
    return given.passages.flatMap((passage) =>
      figuresOf(passage.words, given.report.year).quantities.flatMap((quantity): ReportFound[] => {
        const off = judge(quantity, given)
        if (!off) return []
        const { before, from, end, value, unit } = quantity
        const name = given.form.cells.get(off.cell)?.rowName ?? ''
        return [
          {
            ...spanFound(passage, from - before.trimStart().length, end),
            cells: [off.cell],
            message: `正文写${value ?? ''}${unit}，统计表「${name}」是${off.value}。`,
          },
        ]
      }),
    )
  },
}
