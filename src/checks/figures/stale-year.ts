/** A sentence of last year's report left standing: “2023年，我局共制定规范性文件0件” in the report of 2024. */
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { plainSigns } from '#checks/figures/numbers/numbers.ts'

/** A year, then what the form asks for of the report's own year. */
const tellsOfYear =
  /(20\d{2})\s*年(?:度)?[，,\s][^。；;\n]{0,60}?(?:制定|制发|出台|现行有效)[^。；;，,\n]{0,10}规范性文件\s*\d+\s*件/gu
/** Last year's points of work, named as what this year's work followed. */
const points =
  /《[^《》]{0,30}?(20\d{2})年[^《》]{0,12}(?:政务|政府信息)公开(?:重点)?工作(?:要点|安排|主要任务|(?:实施)?方案)[^《》]{0,12}》/gu
/** “公开2023年度部门预算和2022年度部门决算”: what was due the year before. */
const budgets =
  /公开(?:了)?(20\d{2})年(?:度)?(?:部门|单位|政府|财政)*预算[和、及与](?:20\d{2})年(?:度)?(?:部门|单位|政府|财政)*决算/gu
/** Told beside this year's, or of a time that began then. */
const onPurpose = /较|比|同比|以来|至今|去年|上年|上一年/u

/** “2024年……年度报告，并于2024年1月……公布”: made known before its year was over. */
const tooEarly =
  /(20\d{2})年(?:度)?政府信息公开(?:工作)?年度报告[^。；]{0,12}于\s*\1\s*年\s*[1-3]\s*月[^。；]{0,60}?(?:公布|公开|发布)/gu

/** “结合2023年……工作实际，编制本报告” in the report of 2024. */
const drawnFrom =
  /(?:结合|根据|依据)[^。；，《》]{0,10}?(20\d{2})年[^。；，《》]{0,30}?(?:实际|情况)/gu

/** “2023年，我局共公开……” where nothing else of its paragraph is of another year. */
const told =
  /(?:^|[。；;\n])\s*(?:[（(][一二三四五六][）)][^。；\n]{0,16}[。：:]?)?[自从]?(20\d{2})\s*年(?:度)?(?:1月1日起?[至到—-]+(?:20\d{2}年)?12月31日止?)?[，,]?(?:[我本][局委厅镇乡办街县市区队院处所]|街道|[\u4e00-\u9fa5]{2,12}?[局委厅镇乡]|全[镇乡局县区市队院])?(?:(?:通过|在|依托)[^，。；]{2,30}?)?(?:共计|共|累计|主动|及时)*(?:公开|发布|制作|获取|产生|收到|受理|办理|答复|回复|回应|举办|召开|未收到|未就|未收取|未发生|没有发出|未发出|没有收|依申请(?:提供|公开)|暂不收|认真|严格|坚持|高度重视|紧紧围绕|扎实推进)/gu
/** “2024年，我局将进一步……”: what is meant for the year after. */
const planned =
  /(20\d{2})\s*年(?:度)?[，,]?(?:[我本](?:[局委厅镇乡办街县市区院校馆所队处段站]|街道|单位|部门|机关|中心|公司)|街道|全[县市区镇乡]|[\u4e00-\u9fa5]{2,12}?[局委厅镇乡])?将(?:在[^，。；]{2,14}(?:试点|推行|推广|开展|建立|建设)|从(?:以下|这)?|进一步|继续|不断|持续|着力|着重|重点|在以下|围绕|切实|认真|加强)|(?:下一步|下步|今后)[，,]?(?:[我本][局委厅镇乡办街县市区])?将?在?(20\d{2})\s*年|(20\d{2})\s*年(?:度)?(?:政府信息公开|政务公开|信息公开)?(?:的)?(?:工作)?(?:打算|思路|努力方向)/gu
/** “制作短视频，2023年不少于12期” among what is meant for the year after 2024. */
const aimed = /(?<=[，,；;])(20\d{2})年(?:度)?(?:内)?(?:不少于|至少|力争|争取)\s*\d+/gu
/** “0件结转2024年办结” in the report of 2024: carried to its own year. */
const carriedTo =
  /(?<!(?:上一?年度?|去年|20\d{2}年(?:度)?)[^。；，,]{0,12})(?:结转|转结|顺延)(?:至|到)?(20\d{2})年(?:度)?(?:继续)?(?:办[结理]|处理|答复)/gu
/** “2026年，累计主动公开信息412条” in the report of 2024: counted before the year began. */
const countedAhead =
  /(?<![至到转延—–－~～-])(20\d{2})\s*年(?:度)?(?![至到初底末起）)》]|\s*\d{1,2}\s*月)(?:(?!将|拟|计划|目标|预计|20\d{2})[^。；;\n]){0,24}?(?:公开|发布|收到|受理|办理|办结|答复|举办|召开|开展|制发|制定|修订|废止)(?:(?!将|拟|计划|目标|预计|20\d{2})[^。；;，,\n]){0,16}?\d+\s*(?:余|多)?(?:万)?[条件次篇场期项]/gu
const wholeYear = /年(?:度)?1月1日起?[至到—-]+(?:20\d{2}年)?12月31日止?/u
/** What may rightly be told of the year before. */
const ofBefore = /考核|评[为比]|获|整改|问题|年报|年度报告|决算|要点|年(?:度)?[至到底末初起]|月/u

interface Stale {
  readonly from: number
  readonly to: number
  readonly said: number
}

const staleIn = onceIn(({ text }: Words, year: number): readonly Stale[] => [
  ...saidOf(tellsOfYear, plainSigns(text), year),
  ...saidOf(points, plainSigns(text), year, year - 2),
  ...saidOf(budgets, plainSigns(text), year),
])

/** Every match, and the year it names. */
const yearsIn = (pattern: RegExp, plain: string): readonly Stale[] =>
  [...plain.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    said: Number(match[1]),
  }))

/** What is told of the year before, or of one since `from`; nothing where the own year is told of too. */
function saidOf(pattern: RegExp, plain: string, year: number, from = year - 1): readonly Stale[] {
  const said = yearsIn(pattern, plain).filter(
    ({ from: at, to }) => !onPurpose.test(plain.slice(at, to)),
  )
  return said.some((one) => one.said === year)
    ? []
    : said.filter((one) => one.said >= from && one.said < year)
}

/** Whether a paragraph speaks of the report's own year too, or compares. */
const speaksOfOwn = (plain: string, year: number): boolean =>
  plain.includes(String(year)) || /今年|本年|全年|当年/u.test(plain) || onPurpose.test(plain)

const toldOf = onceIn(({ text }: Words, year: number): readonly Stale[] => {
  const plain = plainSigns(text)
  if (!plain.includes(String(year - 1)) || speaksOfOwn(plain, year)) return []
  return [...plain.matchAll(told)].flatMap((match): Stale[] => {
    const clause = plain.slice(match.index + match[0].length).split(/[。；;]/u, 1)[0] ?? ''
    if (
      Number(match[1]) !== year - 1 ||
      ofBefore.test(`${match[0]}${clause}`.replace(wholeYear, ''))
    )
      return []
    const from = match.index + match[0].search(/20\d{2}/u)
    return [{ from, to: match.index + match[0].length, said: year - 1 }]
  })
})

/** “2023年，某某局认真贯彻……” as the first words of the overview, whatever its other sentences tell of. */
const openingOf = onceIn(({ text }: Words, year: number): readonly Stale[] => {
  const sentence = plainSigns(text).split(/[。；;\n]/u, 1)[0] ?? ''
  const opens = sentence.trimStart().startsWith(`${year - 1}年`)
  // What is demanded of publicity is no plan of last year's.
  const rest = sentence.replace(/^\s*20\d{2}年|要点/gu, '')
  if (!opens || speaksOfOwn(sentence, year) || ofBefore.test(rest)) return []
  return yearsIn(told, sentence)
    .slice(0, 1)
    .map((one) => ({ ...one, from: sentence.search(/20\d{2}/u) }))
})

/** The first words of the overview, where nothing before them is told. */
function staleOpening({
  passages,
  report,
}: Given): readonly (Stale & { readonly passage: Passage })[] {
  const first = passages.find(
    ({ section, words }) => section === 'overview' && words.kind === 'paragraph',
  )
  if (!first || toldOf(first.words, report.year).length > 0) return []
  return openingOf(first.words, report.year).map((one) => ({ ...one, passage: first }))
}

const aheadIn = onceIn(({ text }: Words, year: number): readonly Stale[] =>
  yearsIn(countedAhead, plainSigns(text)).filter(({ said }) => said > year),
)

const plannedIn = onceIn(({ text }: Words, year: number): readonly Stale[] => {
  const plain = plainSigns(text)
  const near = [year - 1, year].some((one) => plain.includes(String(one)))
  if (!near || !/将|步|今后|打算|思路|方向|转|顺延/u.test(plain)) return []
  const patterns = /转|顺延/u.test(plain) ? [planned, carriedTo] : [planned]
  return patterns
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .flatMap((match): Stale[] => {
      const said = Number(match[1] ?? match[2] ?? match[3])
      const isPast = said === year || (said === year - 1 && match[1] !== undefined)
      return isPast ? [{ from: match.index, to: match.index + match[0].length, said }] : []
    })
})

const aimedIn = onceIn(({ text }: Words, year: number): readonly Stale[] =>
  yearsIn(aimed, plainSigns(text)).filter(({ said }) => said < year),
)

const copied = (said: number, year: number): string =>
  `这里写的是${said}年的，报告是${year}年的，可能照抄了上年的句子，请核对年份和数字。`

const judgeWords = ({ passages, report }: Given): readonly ReportFound[] => [
  ...passages.flatMap((passage) =>
    [
      ...plannedIn(passage.words, report.year),
      ...(passage.section === 'problems' ? aimedIn(passage.words, report.year) : []),
    ].map(({ from, to, said }) => ({
      ...spanFound(passage, from, to),
      message: `报告是${report.year}年的，留到下一年的事写的是${said}年，请核对是否应为${report.year + 1}年。`,
    })),
  ),
  ...passages
    .filter(({ section }) => section === 'preamble')
    .flatMap((passage) =>
      saidOf(drawnFrom, passage.words.text, report.year).map(({ from, to, said }) => ({
        ...spanFound(passage, from, to),
        message: `编制报告所结合的写的是${said}年，报告是${report.year}年的，请核对年份。`,
      })),
    ),
  ...passages
    .filter(({ section }) => section !== 'preamble' && section !== 'problems')
    .flatMap((passage) => [
      ...[...staleIn(passage.words, report.year), ...toldOf(passage.words, report.year)].map(
        ({ from, to, said }) => ({
          ...spanFound(passage, from, to),
          message: copied(said, report.year),
        }),
      ),
      ...aheadIn(passage.words, report.year).map(({ from, to, said }) => ({
        ...spanFound(passage, from, to),
        message: `报告是${report.year}年的，这里已经有了${said}年的件数，请核对年份。`,
      })),
      ...[...passage.words.text.matchAll(tooEarly)].map(({ index, 0: words, 1: said = '' }) => ({
        ...spanFound(passage, index, index + words.length),
        message: `“${words}”：${said}年的年度报告不会在当年年初公布，请核对年份。`,
      })),
    ]),
]

export const staleYear: ReportJudgement = {
  kind: 'report',
  id: 'figures.stale-year',
  tier: 'hint',
  basis: { kind: 'custom', text: '正文写本年度的情况，照抄上年的句子要改年份和数字' },
  demand: '总体情况写的是本年度的规范性文件和工作要点',
  hint: '核对年份和件数，改成本年度的',
  example: {
    wrong: '2023年，共制定规范性文件2件。（2024年的报告）',
    right: '2024年，共制定规范性文件3件。',
  },
  find: (given) => [
    ...staleOpening(given).map(({ passage, from, to, said }) => ({
      ...spanFound(passage, from, to),
      message: copied(said, given.report.year),
    })),
    ...judgeWords(given),
  ],
}
