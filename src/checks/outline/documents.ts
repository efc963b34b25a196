/** Documents and statutes named in years they are not for: out of force, replaced, or not yet made. */
import type { Tier } from '#template/form-source.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { replacedLaws } from './replaced-laws.ts'

interface Outdated {
  readonly pattern: RegExp
  /** Report years in which naming it is wrong. */
  readonly from: number
  readonly to?: number
  readonly message: string
  /** Words of the block that show it is named on purpose. */
  readonly unless?: RegExp
  /** Where another document may have the same name. */
  readonly tier?: Tier
}

const bracket = '[〔﹝\\[(（【［]'
const closing = '[〕﹞\\])）】］]'
const number = (year: number | string, no: number | string) =>
  `国办公开办函\\s*${bracket}\\s*${year}\\s*${closing}\\s*${no}\\s*号`
const gone = /废止|失效|停止执行|不再执行/u
/** Or named beside the notice that took its place. */
const goneOrReplaced = new RegExp(
  `${gone.source}|印发[〈<《]?中华人民共和国政府信息公开工作年度报告格式`,
  'u',
)
const notice60 = '关于政府信息公开工作年度报告有关事项的通知'
const format = '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）'

/** A law cited by the year of a text that has been revised since: “（2017年修正）”, “2017年修正的《……》”. */
function revised(
  name: string,
  years: readonly number[],
  now: { readonly made: string; readonly since: string },
  from: number,
): Outdated {
  const year = `(?:${years.join('|')})年`
  return {
    pattern: new RegExp(
      `${name}》?\\s*[（(]${year}[^（）()]{0,32}[）)]|${year}(?:[修公发制][\\u4e00-\\u9fa5])?的?《?(?:中华人民共和国)?${name}》?`,
      'gu',
    ),
    from,
    message: `${name}已于${now.made}，${now.since}起施行，应引用现行文本。`,
    unless: new RegExp(`${Number.parseInt(now.made, 10)}年[^。]{0,16}修[订正]`, 'u'),
  }
}

/** The decrees, and the notices the report follows. */
const notices: readonly Outdated[] = [
  {
    pattern: /国务院令?第?\s*492\s*号(?:令)?/gu,
    from: 2019,
    message: '国务院令第492号的条例已于2019年修订，应引用国务院令第711号。',
    unless: /711\s*号|2019年[^。]{0,16}修订/u,
  },
  {
    pattern: new RegExp(number(2019, 60), 'gu'),
    from: 2021,
    message: `2021年起的报告应引用${format}。`,
    unless: gone,
  },
  {
    pattern: new RegExp(number(2021, 30), 'gu'),
    from: 2019,
    to: 2020,
    message: '2019、2020年的报告适用国办公开办函〔2019〕60号，〔2021〕30号当时还没有印发。',
  },
  {
    pattern: new RegExp(`${notice60}[》〉>]?\\s*[（(]\\s*${number(2021, 30)}\\s*[）)]`, 'gu'),
    from: 2021,
    message: `〔2021〕30号的名称写成了〔2019〕60号的名称，应为${format}。`,
  },
  {
    pattern: new RegExp(
      `(?:国务院办公厅|国办)(?:政府信息与政务公开办公室|公开办)[《〈<]?${notice60}(?![》〉>]?\\s*[（(]\\s*国办公开办函)`,
      'gu',
    ),
    from: 2021,
    message: `这是〔2019〕60号通知的名称，2021年起的报告应引用${format}。`,
    unless: goneOrReplaced,
  },
  {
    pattern: new RegExp(
      `(?<!办公室|公开办|办公厅)《${notice60}》(?!\\s*[（(]\\s*国办公开办函)`,
      'gu',
    ),
    from: 2021,
    message: `这是〔2019〕60号通知的名称；引的若是它，2021年起的报告应引用${format}。`,
    unless: goneOrReplaced,
    tier: 'hint',
  },
  {
    pattern: new RegExp(`国办函\\s*${bracket}\\s*2020\\s*${closing}\\s*109\\s*号`, 'gu'),
    from: 2008,
    to: 2019,
    message: '国办函〔2020〕109号2020年11月才印发，2019年的报告不会引用它。',
  },
  {
    pattern: /国令第?\s*711\s*号|国务院令\s*711\s*号/gu,
    from: 2019,
    message: '条例是“国务院令第711号”，这里缺了字。',
    tier: 'hint',
  },
  {
    pattern: /国务院令?第?\s*711\s*[条期](?:令)?/gu,
    from: 2019,
    message: '条例是国务院令第711号，令按“号”编。',
  },
  {
    pattern: new RegExp(`(?<![\\u4e00-\\u9fa5])国发办(?=\\s*${bracket}\\s*20\\d{2})`, 'gu'),
    from: 2008,
    message: '国务院办公厅文件的代字是“国办发”。',
  },
  {
    pattern: new RegExp(`${number(2021, 60)}|${number(2019, 30)}`, 'gu'),
    from: 2019,
    message: '年份和号数不是同一个文件的：〔2019〕60号是格式（试行），〔2021〕30号是现行格式。',
  },
  {
    // The year or the number of the notice mistaken: 〔2020〕30号, 〔2021〕31号 behind its title.
    pattern: new RegExp(
      `${number('20(?!19|21)\\d{2}', '[36]0')}|(?<=年度报告格式(?:[（(]试行[）)])?[》〉>]?(?:的通知)?[》〉>]?\\s*[（(]\\s*)${number('20\\d{2}', '(?![36]0\\s*号)\\d+')}`,
      'gu',
    ),
    from: 2019,
    message: '格式的文号是国办公开办函〔2021〕30号，2019、2020年的试行格式是〔2019〕60号。',
  },
  {
    // Its own title, and another office's number.
    pattern: new RegExp(
      `(?<=年度报告格式[》〉>]?(?:的通知)?[》〉>]?\\s*)[（(](?![^（）()]*公开)[^（）()\\d]{0,12}${bracket}\\s*2021\\s*${closing}\\s*30\\s*号`,
      'gu',
    ),
    from: 2021,
    message: `格式的文号是国办公开办函〔2021〕30号。`,
  },
  {
    // One sign of 国办公开办函 mistyped; a place's own number has a name of its own before 公开.
    pattern: new RegExp(
      `(?<![\\u4e00-\\u9fa5])(?:[^国\\s]办公开办函|国[^办\\s]公开办函|[^国\\s]半公开办函|国办公[^开\\s]办函|国办公开[^办\\s]函|国办公开函|国办公办函|国办开办函)\\s*${bracket}\\s*20(?:21|19)\\s*${closing}\\s*\\d+\\s*号`,
      'gu',
    ),
    from: 2019,
    message: '文号写错了字，应为“国办公开办函”。',
  },
  {
    // A place's own 条例 has the place in its name.
    pattern:
      /《(?!(?:中华人民共和国)?政府信息公开条例》)(?:中华人民共和国|国务院)?(?:政府|政务|信息|工作|公开|数据|资讯){1,4}公开(?:工作)?条例》/gu,
    from: 2008,
    message: '条例的名称是《中华人民共和国政府信息公开条例》。',
    tier: 'hint',
  },
  {
    // Another word for 公开, or the name without its marks.
    pattern:
      /《(?:中华人民共和国)?(?:政府|政务)(?:信息)?(?:管理|工作|公布|发布)条例》|(?<![\u4e00-\u9fa5](?:省|市|州|区))(?<=学习|贯彻|落实|执行|按照|根据|人员)政务公开条例/gu,
    from: 2008,
    message: '条例的名称是《中华人民共和国政府信息公开条例》。',
    tier: 'hint',
  },
  {
    pattern: /(?<=(?:根据|按照|依据|》、|》和|》及))《[\u4e00-\u9fa5]{2,12}政府信息公开》/gu,
    from: 2008,
    message: '文件名称不完整，后面缺了“规定”“办法”一类的字。',
    tier: 'hint',
  },
  {
    pattern: /《(?:中华人民共和国|国家)保密法》/gu,
    from: 2008,
    message: '法律的名称是《中华人民共和国保守国家秘密法》。',
    tier: 'hint',
  },
  {
    pattern: /《?(?:中华人民共和国)?政府信息公开工作报告格式/gu,
    from: 2019,
    message: '文件名称少了“年度”，应为“政府信息公开工作年度报告格式”。',
    tier: 'hint',
  },
  {
    pattern: /关于印发[〈《<]中华人民共和国政府信息公开工作年度报告[〉》>]的通知/gu,
    from: 2021,
    message: `文件名称少了“格式”，应为${format}。`,
    tier: 'hint',
  },
  {
    pattern: /(?:关于)?(?:全面)?推进基层政府信息公开标准化规范化(?:工作)?的?(?:指导意见|试点)/gu,
    from: 2017,
    message: '文件名称里是“基层政务公开标准化规范化”。',
    tier: 'hint',
  },
  {
    pattern: /政府信息公开工作年度报告格式[（(]试行[）)]/gu,
    from: 2021,
    message: `格式（试行）只用于2019、2020年的报告，应引用${format}。`,
    unless: gone,
  },
]

/** Other statutes whose older text is named. */
const statutes: readonly Outdated[] = [
  {
    pattern:
      /第(?:三十[一二]|3[12])条(?=[^。；]{0,24}(?:年度报告|年报|编制))(?<=(?:政府信息公开条例》?[^。；，]{0,12}|《条例》)第[三十一二\d]{2,3}条)/gu,
    from: 2019,
    message:
      '年度报告的规定在现行条例第四十九条、第五十条；第三十一条、第三十二条是2008年条例的条号。',
  },
  {
    pattern:
      /第(?!四十九|49)(?:[一二三四五六七八九十]{1,3}|\d{1,2})条(?=[^。；]{0,48}(?:1月31日|3月31日)(?:之?前|以前))(?<=条例》?[^。；，]{0,12}第[一-龥\d]{1,3}条)/gu,
    from: 2019,
    message: '公布年度报告的期限规定在现行条例第四十九条。',
  },
  {
    pattern: /自身生产、生活、科研等特殊需要/gu,
    from: 2020,
    message: '2019年修订的条例已取消“三需要”，申请公开不再要求说明特殊需要。',
    unless: /取消|删除|删去|不再|废除/u,
  },
  revised('行政复议法', [1999, 2009, 2017], { made: '2023年修订', since: '2024年1月1日' }, 2024),
  revised('保守国家秘密法', [1988, 2010], { made: '2024年修订', since: '2024年5月1日' }, 2024),
  revised('行政处罚法', [1996, 2009, 2017], { made: '2021年修订', since: '2021年7月15日' }, 2022),
  revised('行政诉讼法', [1989, 2014], { made: '2017年修正', since: '2017年7月1日' }, 2018),
  revised('档案法', [1987, 1996, 2016], { made: '2020年修订', since: '2021年1月1日' }, 2021),
  {
    pattern: /《(?:国务院)?信访条例》/gu,
    from: 2023,
    message: '国务院《信访条例》已由《信访工作条例》代替（2022年5月1日起施行）。',
    unless: gone,
  },
  {
    pattern: /关于审理政府信息公开行政案件若干问题的规定/gu,
    from: 2025,
    message: '最高人民法院2011年的规定已由2025年的解释代替（2025年6月1日起施行）。',
    unless: gone,
  },
  ...replacedLaws.map(({ old, now, from, since }): Outdated => ({
    pattern: new RegExp(`《(?:中华人民共和国)?${old}》`, 'gu'),
    from,
    message: `《${old}》已由《${now}》代替（${since}起施行）。`,
    tier: 'hint',
  })),
]

const lookFor = (documents: readonly Outdated[]) =>
  onceIn(({ text }, year) =>
    documents
      .filter(({ from, to }) => from <= year && year <= (to ?? year))
      .flatMap(({ pattern, message, unless, tier }) =>
        unless?.test(text)
          ? []
          : [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
              from: index,
              to: index + words.length,
              message,
              ...(tier ? { tier } : {}),
            })),
      ),
  )

const find =
  (look: ReturnType<typeof lookFor>): ReportJudgement['find'] =>
  ({ passages, report }) =>
    passages.flatMap((passage) =>
      look(passage.words, report.year).map(({ from, to, ...found }): ReportFound => ({
        ...spanFound(passage, from, to),
        ...found,
      })),
    )

export const outdatedDocuments: ReportJudgement = {
  kind: 'report',
  id: 'preamble.basis',
  tier: 'warning',
  basis: { kind: 'notice', text: '国办公开办函〔2019〕60号、〔2021〕30号，国务院令第711号' },
  demand: '引用的条例和格式文件是报告年度有效的，名称和文号没有写错',
  hint: '改引报告年度适用的文件，核对名称和文号',
  example: {
    wrong: '2022年的报告引用国办公开办函〔2019〕60号',
    right: '引用国办公开办函〔2021〕30号',
  },
  find: find(lookFor(notices)),
}

export const outdatedStatutes: ReportJudgement = {
  kind: 'report',
  id: 'wording.statute',
  tier: 'warning',
  basis: {
    kind: 'statute',
    text: '政府信息公开条例（2019年）、行政复议法（2023年）、保守国家秘密法（2024年）等现行法律',
  },
  demand: '引用的法律条文是报告年度有效的',
  hint: '改引现行法律的条文，核对条号',
  example: {
    wrong: '根据《条例》第三十一条的规定编制年度报告。',
    right: '根据《条例》第五十条的规定编制年度报告。',
  },
  find: find(lookFor(statutes)),
}
