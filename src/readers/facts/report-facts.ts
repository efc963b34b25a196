/** What a past report says of itself: the year, who issued it, which level, when it was signed. */
import type { Doubt, Level } from '#report/report.ts'
import { isChrome, isRecordField } from '#readers/narrative/page-chrome.ts'
import {
  isJoint,
  isTooLong,
  linesAbove,
  longestTitle,
  organEnd,
  previous,
  withoutSecondName,
} from './title-lines.ts'
import { printedDate, withDigitYears } from './printed-dates.ts'
import { simplified } from '#readers/printed/simplified.ts'

const digits = (text: string) => text.normalize('NFKC')

/** A title line: "…2020年政府信息公开工作年度报告". */
export const titlePattern =
  /^(.*?)(?:关于)?(20\d{2})\s*年?(?:度)?(.*?)(?:政府(?:信息|资讯)|政务|信息)公开(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)$/u

const squeeze = (text: string) => digits(text).replace(/[\s*#《》|]/gu, '')

/** What a page sets before a title: a bullet, "【图文】", "标题：", "Page 3 -". */
const titleMark =
  /^(?:Page\d{1,3}[-—]|[•·●▪■◆◇▶>→-]+|【[^】]{1,4}】|正文|(?:文件)?标题:|(?:信息|文件)?名称:?)+/u

/** The way through a site that ends on the title: "首页>信息公开年报>某局2023年…". */
const wayThere = /^.+[>›»](?=.)/u

/** What a page sets behind it: which of its editions this is. */
const editionMark =
  /[（(](?:(?:文字|图文|图解|电子|网页|全文|文本|正式)版?|草稿|初稿|送审稿|审定稿|定稿|公开稿|发布稿)[）)]$/u

export interface TitleFound {
  readonly text: string
  /** Null where it names none. */
  readonly year: number | null
  readonly issuer: string
  /** First and last line it stands on. */
  readonly from: number
  readonly to: number
}

/** An office of a zone's administration, whose name is long enough for two lines. */
const officeOfZone = /[省市县区].*(?:管理委员会|管委会).{2,12}(?:办公室|办|局)$/u

/** A place that reports by its name alone; not a part of a website. */
const placeName = /^[\u4e00-\u9fa5]{2,12}(?:[省市县州盟旗]|(?<![专社小园])区)$/u

/** The line above gives the organ only where it reads like one. */
const isFuller = (title: TitleFound, alone: TitleFound): boolean =>
  (alone.issuer === '' &&
    (organEnd.test(withoutSecondName(title.issuer)) || placeName.test(title.issuer))) ||
  (officeOfZone.test(title.issuer) && looksShort(alone.issuer)) ||
  isJoint(title, alone)

/**
 * The title lines of a text: one line, or an organ's line and the line below it. `every`: those too that
 * come after words of the report, at the head of a page or of another report.
 */
export function titlesOf(lines: readonly string[], every = false): TitleFound[] {
  const found: TitleFound[] = []
  for (const [at, line] of lines.entries()) {
    const alone = squeeze(line)
    if (alone === '' || alone.length > longestTitle) continue
    const most = linesAbove(lines, at)
    for (let back = 0; back <= most; back += 1) {
      const title = titleAt(lines, at, back)
      const last = found.at(-1)
      if (!title) continue
      if (!every && last && isPageHead(lines, last.to + 1, title.from)) break
      if (last?.to !== at) found.push(title)
      else if (isFuller(title, last)) found.splice(-1, 1, title)
    }
  }
  return found
}

/** A title that comes again after words of the report heads a page; after an announcement of its own date it is the report's. */
function isPageHead(lines: readonly string[], from: number, to: number): boolean {
  const between = lines.slice(from, to)
  return (
    between.some((line) => /[。；，、]/u.test(line) && !isChrome(line)) &&
    !between.some((line) => dateOf(line) !== null || /^附件|现予|公告/u.test(line.trim()))
  )
}

/** “某局政府信息公开工作2024年度报告”, “…年度报告（2024年度）”, the year set where others have it. */
const yearFirst = (title: string): string =>
  title
    .replace(/^(.*?)(政府信息公开(?:工作)?)(20\d{2}年度?)((?:工作)?报告)$/u, '$1$3$2$4')
    .replace(
      /^(.*?)(政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报))[(（](20\d{2})(?:年度?)?(?:1月1日[-—–~至]+(?:20\d{2}年)?12月31日)?[)）]$/u,
      '$1$3年$2',
    )

/** "政府信息公开工作年度报告": without a year a title only below or behind the name of its organ. */
const bare = /^(.*?)(?:政府|政务)信息公开(?:工作)?年(?:度(?:工作)?报告|报)$/u

function bareTitleAt(lines: readonly string[], at: number): TitleFound | null {
  const text = squeeze(lines[at] ?? '').replace(titleMark, '')
  const within = bare.exec(simplified(text))?.[1]
  if (within === undefined || text.length > longestTitle || isTornOff(lines, at)) return null
  if (within !== '') return bareTitle(asPrinted(text, within), text, at, at)
  const above = previous(lines, at, 1)
  const issuer = squeeze(lines[above ?? at] ?? '')
  return above === null ? null : bareTitle(issuer, issuer + text, above, at)
}

const bareTitle = (issuer: string, text: string, from: number, to: number): TitleFound | null =>
  organEnd.test(withoutSecondName(simplified(issuer))) && !isChrome(issuer)
    ? { text, year: null, issuer, from, to }
    : null

/** The titles above a report; where none names its year, the one that names its organ alone. */
export function ownTitlesOf(lines: readonly string[]): readonly TitleFound[] {
  const titles = titlesOf(lines)
  if (titles.length > 0) return titles
  const bareOnes = lines.flatMap((_, at) => bareTitleAt(lines, at) ?? [])
  return bareOnes.slice(0, 1)
}

/** The title that ends on line `at` and begins `back` written lines before it, or null. */
function titleAt(lines: readonly string[], at: number, back: number): TitleFound | null {
  const from = back === 0 ? at : previous(lines, at, back)
  if (from === null) return null
  const text = squeeze(lines.slice(from, at + 1).join(''))
    .replace(wayThere, '')
    .replace(titleMark, '')
    .replace(editionMark, '')
  if (isRecordField(text) || /索引号|发文字号|主题分类/u.test(text)) return null
  const match = titlePattern.exec(yearFirst(simplified(withDigitYears(text))))
  if (!match || isTooLong(text) || /[。,，;:>›»→]/u.test(text)) return null
  // "某镇人民政府信息公开工作年度报告" says 政府 once for both.
  const issuer = ((match[1] ?? '') || (match[3] ?? '')).replace(/人民$/u, '人民政府')
  if (isTornOff(lines, at)) return null
  // Two titles one below the other are not one.
  if (/20\d{2}年|报告/u.test(`${match[1]}${match[3]}`)) return null
  return {
    text,
    year: Number(match[2]),
    issuer: asPrinted(text, issuer),
    from,
    to: at,
  }
}

/** A line is torn from a sentence where the next one begins with its mark. */
const isTornOff = (lines: readonly string[], at: number): boolean =>
  /^\s*[。，,；;、）)》”]/u.test(lines.slice(at + 1).find((line) => line.trim() !== '') ?? '')

/** The name in the script the text has it in: simplifying changes no length. */
function asPrinted(text: string, name: string): string {
  const at = name === '' ? -1 : simplified(text).indexOf(name)
  return at < 0 ? name : text.slice(at, at + name.length)
}

/** Some pages lose single digits of their dates: "20221月1日", "202211日". */
const period =
  /(?:期限|周期|时间|时限|起止|(?:所列|使用)(?:的)?数据)[^。]{0,24}?(20\d{2})(?:年1月1日|1月1日|11日|1月)|(?<!\d)(20\d{2})年1月1日[^。,，;；]{0,6}?(?:20\d{2}年)?12月31日/u
const periodYear = (whole: string): string | undefined => {
  const found = period.exec(whole)
  return found?.[1] ?? found?.[2]
}

/** Not what a notice asks for. */
const statement =
  /(?<!(?:关于|做好|开展|有关)[^。]{0,6})(20\d{2})年(?:度)?[^。,，]{0,24}?公开[^。,，]{0,12}?报告/gu

/** The page says when it was published: not what the report is about. */
const withoutChrome = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !isChrome(line))
    .join('\n')

export interface YearFound {
  readonly year: number | null
  /** True where the command, the period or a title says it; else it is only mentioned. */
  readonly sure: boolean
  readonly doubts: readonly Doubt[]
}

/** "一、总体情况", and below it “2022年，某局坚持……”: the year the words begin with. */
const yearTold = (text: string): string | undefined =>
  /总体情况[^\n]{0,12}\n\s*(20\d{2})年(?:度)?(?:[,，]|是|以来)/u.exec(digits(text))?.[1]

/** What only speaks of a year. */
const mentioned = new Set(['文中', '正文所述'])

/** How often a year is spoken of. */
const mentions = (whole: string, year: number): number => whole.split(`${year}年`).length - 1
const fewestMentions = 4

/** Whether a day of the first months of a year is named, as of a report on the year before. */
const isDatedIn = (whole: string, year: number): boolean =>
  new RegExp(String.raw`${year}(?:年|-)0?[1-4](?:月|-)\d`, 'u').test(whole)

/** “新收73件（2022年为62件）”, “比2022年增加11件”: the year is what the report's own is compared with. */
const isComparedWith = (whole: string, year: number): boolean =>
  new RegExp(
    String.raw`(?:较|比|[(（])${year}年(?:度)?(?:为|的|同期|增|减|上升|下降|多|少)`,
    'u',
  ).test(whole)

/** The period of the year before left standing: every title names the next year, and so do the words or the date. */
function isLeftOver(
  whole: string,
  titles: readonly TitleFound[],
  begins: string | undefined,
): boolean {
  const [year, ...others] = new Set(titles.map((title) => title.year))
  const ofPeriod = Number(periodYear(whole))
  if (typeof year !== 'number' || others.length > 0 || ofPeriod !== year - 1) return false
  const often = mentions(whole, year) - titles.length
  if (often >= fewestMentions && often > 2 * mentions(whole, ofPeriod)) return true
  if (isDatedIn(whole, year)) return false
  if (often > 0 && isComparedWith(whole, ofPeriod)) return true
  if (Number(begins) === year && often > mentions(whole, ofPeriod) - 2) return true
  return whole.includes(`${year}年,`) && isDatedIn(whole, year + 1)
}

/** The year of the figures: as told, else period sentence, the body's title, the outer title, statements. */
export function yearOf(
  text: string,
  titles: readonly TitleFound[],
  told: number | undefined,
): YearFound {
  const whole = withDigitYears(squeeze(withoutChrome(text)))
  const sources = [
    { from: '命令给定', year: told },
    { from: '统计期限', year: Number(periodYear(whole)) },
    { from: '正文标题', year: titles.at(-1)?.year ?? undefined },
    { from: '外层标题', year: titles[0]?.year ?? undefined },
    { from: '正文所述', year: Number(yearTold(text)) },
    { from: '正文所称', year: Number([...whole.matchAll(statement)][0]?.[1]) },
    { from: '文中', year: Number(/(20\d{2})(?:年|-\d{1,2}-\d{1,2}(?!\d))/u.exec(whole)?.[1]) },
  ].flatMap(({ from, year }) => (year === undefined || Number.isNaN(year) ? [] : [{ from, year }]))
  const best = sources.find(
    ({ from }) => from !== '统计期限' || !isLeftOver(whole, titles, yearTold(text)),
  )
  if (!best) return { year: null, sure: false, doubts: [] }
  // Without a title, what the words call their report has to agree with its period.
  const isAsked = best.from === '统计期限' && titles.every(({ year }) => year === null)
  const strong = sources.filter(
    ({ from }) => !mentioned.has(from) && (from !== '正文所称' || isAsked),
  )
  const years = [
    ...new Set((strong.length > 0 ? strong : sources.slice(0, 1)).map(({ year }) => year)),
  ]
  const doubts: Doubt[] = []
  if (years.length > 1)
    doubts.push({
      at: 'year',
      why: `年份说法不一：${strong.map(({ from, year }) => `${from}${year}年`).join('，')}，取${best.year}年`,
      candidates: years,
    })
  if (strong.length === 0)
    doubts.push({
      at: 'year',
      why: `标题和统计期限没有写年份，由正文推定为${best.year}年`,
      candidates: years,
    })
  return { year: best.year, sure: strong.length > 0, doubts }
}

/** The date a line consists of, as year-month-day; null for any other line. */
export const dateOf = (line: string): string | null => printedDate(squeeze(line))

/** The level an official name shows, or null where it shows none. */
export function levelOf(name: string): Level | null {
  const issuer = withoutSecondName(simplified(name))
  if (/(?:镇|乡)(?:(?:人民)?政府)?$/u.test(issuer)) return 'township'
  if (/街道|人民政府办公[厅室]/u.test(issuer)) return 'department'
  // Of a zone; that of building, of state property, of a city's looks is an office.
  if (/(?:人民)?政府$|[区园港]管理委员会$|管委会$/u.test(issuer)) return 'government'
  // A place by itself is its government; a zone may be an office.
  if (
    /[\u4e00-\u9fa5]{2}(?:省|市|县|州|旗|盟|自治区|(?<!开发|新|园|示范|实验|试验|管理|合作|保税|高新|景|矿)区)$/u.test(
      issuer,
    )
  )
    return 'government'
  return /(?:厅|局|委|部|办|处|院|会|中心|所|站|队|室|署|行|海关|公司|社)$/u.test(issuer)
    ? 'department'
    : null
}

/** The same of the issuer of a report: a zone that reports by its name alone governs like a place. */
export const levelOfIssuer = (issuer: string): Level | null =>
  levelOf(issuer) ?? (/[省市县区州盟旗]$/u.test(issuer) ? 'government' : null)

/** "区民政局": of which place, the text around may say. */
const placeless = /^[市县区州旗](?!场|政|容)/u

/** A fuller official name in the text that ends with the name found ("宁夏回族" before "自治区应急管理厅"). */
export function fullerName(text: string, issuer: string): string | null {
  const plain = digits(text).replace(/[\s*#]/gu, '')
  const counts = new Map<string, number>()
  let at = plain.indexOf(issuer)
  while (at >= 0) {
    const before = /[“"《(（,，。:：、年由]([\u4e00-\u9fa5]{2,10})$/u
      .exec(plain.slice(Math.max(0, at - 11), at))?.[1]
      ?.replace(
        /^.*(?:[由请与向至]|联系|现将|现公布|报告|年报)|^并?(?:按照?|经|据|确保|配合|接受|落实|报送?|送|会同|组织|协助|支持|加强|通过)(?=.*[省市区县州旗盟])/u,
        '',
      )
    const isPlace =
      before !== undefined &&
      before.length > 1 &&
      (/[省市区县州旗盟族]$/u.test(before) || (placeless.test(issuer) && before.length <= 3))
    if (isPlace && !/[及和与了]|[设成建]立$/u.test(before))
      counts.set(before, (counts.get(before) ?? 0) + 1)
    at = plain.indexOf(issuer, at + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best === undefined ? null : best[0] + issuer
}

/** True where a name is likely short for the full official one ("太平镇人民政府", "上海市科委"). */
export const looksShort = (issuer: string): boolean =>
  /^[省市县区州旗镇乡](?!.{0,6}[省市县区州旗])/u.test(issuer) ||
  /(?:科|发改|经信|住建|卫健|卫计|教|农|国资|交|建|体|政法)委$/u.test(issuer) ||
  (!/[省市县区州旗盟]|自治|^(?:国家|国务院|中国|中华|中央|全国|新疆|西藏|内蒙古|广西|宁夏|香港|澳门)/u.test(
    issuer,
  ) &&
    !/部$|总局$|总署$|[\u4e00-\u9fa5]{2}海关$/u.test(issuer))
