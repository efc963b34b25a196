/** The preamble: what the report follows, the period of the figures, its parts, whom to ask. */
import type { SectionKey } from '#template/form-source.ts'
import type { Form } from '#template/form.ts'
import { type Given, type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { chineseNumber } from '#checks/figures/numbers/chinese-numerals.ts'
import { hasChapters } from '#report/prose/chapters.ts'
import {
  frontUnfinished,
  isComplete,
  isFrontComplete,
  passagesIn,
  sentencesOf,
  unfinished,
  wordsIn,
  type Piece,
} from './whole-text.ts'

const told = (piece: Piece, from: number, length: number, message: string): ReportFound => ({
  ...spanFound(piece.passage, piece.from + from, piece.from + from + length),
  message,
})

const period =
  /(?:统计|数据|起止|时间|期限|时限|周期)[^。]{0,40}(?:1\s*月\s*1\s*日|12\s*月\s*31\s*日)|1\s*月\s*1\s*日[^。]{0,12}12\s*月\s*31\s*日|统计(?:期限|周期|时限)[^。]{0,6}20\d{2}/u
const aboutFigures = /统计|数据|期限|时限|周期|起止/u
const dated =
  /(20\d{2})\s*年\s*1\s*月\s*1\s*日[^。；]{0,8}?(?:(20\d{2})\s*年\s*)?12\s*月\s*31\s*日/u

/** A period that is another year's: last year's preamble, taken over. */
const wrongPeriod = (piece: Piece, year: number): readonly ReportFound[] => {
  if (!aboutFigures.test(piece.text)) return []
  const match = dated.exec(piece.text)
  const years = [match?.[1], match?.[2]].flatMap((one) => (one === undefined ? [] : [Number(one)]))
  if (!match || years.every((one) => one === year)) return []
  const message = `统计期限写的是${[...new Set(years)].join('、')}年，报告是${year}年的。`
  return [told(piece, match.index, match[0].length, message)]
}

/** “2017年1月1日至12月28日”: the year is not over. */
const endsEarly =
  /(?<!\d)1\s*月\s*1\s*日\s*(?:起)?[,，]?\s*[至到—－～-]+\s*(?:20\d{2}\s*年\s*)?(?!12\s*月\s*31(?!\d))(\d{1,2}\s*月\s*\d{1,2}\s*日)/u

const earlyEnd = (piece: Piece): readonly ReportFound[] => {
  const match = aboutFigures.test(piece.text) ? endsEarly.exec(piece.text) : null
  if (!match) return []
  const message = `统计期限止于${match[1] ?? ''}，没有到12月31日。`
  return [told(piece, match.index, match[0].length, message)]
}

/** “现公布某局2023年政府信息公开工作年度报告”: which year's report it says it is. */
const ofItself =
  /(?:现|特|向社会)?(?:公布|公开|发布|编制(?:了|完成|形成)?)[^。；《》]{0,24}?(20\d{2})\s*年(?:度)?[^。；，,《》]{0,12}公开(?:工作)?(?:年度)?(?:工作)?(?:年度)?(?:报告|年报)(?![^。；]{0,6}(?:通知|要求|编制))/u

function wrongReport(piece: Piece, year: number): readonly ReportFound[] {
  const match = ofItself.exec(piece.text)
  if (!match || Number(match[1]) === year) return []
  const message = `报告自称${match[1]}年的年度报告，统计期限和数据是${year}年的，请核对年份。`
  return [told(piece, match.index, match[0].length, message)]
}

const wholeYear =
  /(?:从|自)?20\d{2}\s*年\s*1\s*月\s*1\s*日[^。；，,]{0,6}?(?:20\d{2}\s*年\s*)?12\s*月\s*31\s*日(?:止|为止)?/gu

/** The period said in two places of the preamble. */
const periodTwice = (given: Given): readonly ReportFound[] =>
  passagesIn(given, 'preamble')
    .flatMap((passage) =>
      [...passage.words.text.matchAll(wholeYear)].map((match) => ({ passage, match })),
    )
    .slice(1, 2)
    .map(({ passage, match }): ReportFound => ({
      ...spanFound(passage, match.index, match.index + match[0].length),
      tier: 'hint',
      message: `统计期限“${match[0]}”前面已经写过，重复了。`,
    }))

const lacksPeriod = (given: Given): boolean =>
  isFrontComplete(given) && !period.test(wordsIn(given, 'preamble', 'overview', 'other'))

/** In the later parts applicants are told whom to ask, too: “告知相关机关的联系方式” is no contact. */
const saysContact =
  /(?:电话|传真|邮编|邮政编码|邮箱)[^。；]{0,10}[\d（(a-z]|地址\s*[:：]|联系(?:人|电话|地址|方式)\s*[:：]|(?:请|可)(?:直接)?(?:与|向|联系|致电|拨打)/iu

const lacksContact = (given: Given): boolean =>
  isComplete(given) &&
  given.report.contact.phone === '' &&
  !/电话|联系|邮编|邮箱|地址/u.test(wordsIn(given, 'preamble')) &&
  !saysContact.test(wordsIn(given, 'overview', 'problems', 'other'))

/** The form begins at 一、总体情况: a report without any preamble is told once, and mildly, what others say there. */
const hasNoPreamble = (given: Given): boolean => passagesIn(given, 'preamble').length === 0

const missingPeriod = (given: Given): ReportFound =>
  hasNoPreamble(given)
    ? {
        section: 'preamble',
        tier: 'hint',
        message: `没有引言，${lacksContact(given) ? '数据的统计期限和联系方式都没有写明' : '没有写明数据的统计期限'}。`,
      }
    : { section: 'preamble', message: '没有写明数据的统计期限。' }

export const periodMissing: ReportJudgement = {
  kind: 'report',
  id: 'preamble.period',
  tier: 'warning',
  basis: { kind: 'custom', text: '年度报告惯例：写明数据统计期限' },
  demand: '写明数据统计期限，就是报告年度',
  hint: '加一句“本报告中所列数据统计期限为某年1月1日至12月31日”，核对年份',
  example: {
    wrong: '引言没有统计期限',
    right: '本报告中所列数据统计期限为2024年1月1日至12月31日。',
  },
  unasked: frontUnfinished,
  find: (given) => {
    if (lacksPeriod(given)) return [missingPeriod(given)]
    const wrong = given.passages
      .filter(({ section }) => section === 'preamble' || section === 'overview')
      .slice(0, 4)
      .flatMap(sentencesOf)
      .flatMap((piece) => [
        ...wrongPeriod(piece, given.report.year),
        ...wrongReport(piece, given.report.year),
        ...earlyEnd(piece),
      ])
    return wrong.length > 0 ? wrong : periodTwice(given)
  },
}

const announces = /报告如下|汇报如下|编制(?:本|了|完成|并|形成)|现(?:公布|公开|予|向社会|将)/u
const follows = /(?:根据|按照|依据|依照|遵照)/u
const ofReports = /条例|年度报告|年报|政府信息公开|报告格式/u

/** The documents a sentence that announces the report says it follows, where none is about such reports. */
function localOnly(piece: Piece): readonly ReportFound[] {
  if (!announces.test(piece.text) || !follows.test(piece.text)) return []
  const named = [...piece.text.matchAll(/《[^《》]{4,60}》/gu)]
  const [first] = named
  if (!first || ofReports.test(piece.text)) return []
  return [
    told(
      piece,
      first.index,
      first[0].length,
      `编制依据只写了${first[0]}，没有写政府信息公开条例和年度报告格式。`,
    ),
  ]
}

export const basisLocal: ReportJudgement = {
  kind: 'report',
  id: 'preamble.basis-local',
  tier: 'hint',
  basis: { kind: 'statute', text: '政府信息公开条例第四十九条、第五十条' },
  demand: '编制依据写政府信息公开条例和年度报告格式，不只写本地的通知',
  hint: '补写《中华人民共和国政府信息公开条例》和年度报告格式',
  example: {
    wrong: '按照《县政府办关于开展政务公开考评的通知》要求，现将工作报告如下。',
    right: '根据《中华人民共和国政府信息公开条例》，编制本报告。',
  },
  find: (given) =>
    hasChapters(given.form)
      ? []
      : [...passagesIn(given, 'preamble'), ...passagesIn(given, 'overview').slice(0, 1)]
          .flatMap(sentencesOf)
          .flatMap(localOnly),
}

const lists =
  /(?:本|年度|此|该)?(?:报告|年报)[^，,：:。]{0,8}(?:由|包括|包含|分为|涵盖)|从“?(?=总体情况[、，”][^。；]{10,160}部分组成)|全文(?:共?分|由|包括|包含)|编制(?:而成|完成)?[，,]由|(?:主要)?内容(?:包括|包含|有)/u
const counted = /([一二三四五六七八九十]|\d{1,2})\s*个?(?:部分|方面)/u
/** What names a section in a list of the parts. */
const partWords: Readonly<Partial<Record<SectionKey, RegExp>>> = {
  overview: /总体|概述|基本情况|概况/u,
  disclosure: /主动公开/u,
  applications: /收到和处理|申请/u,
  disputes: /复议|诉讼/u,
  problems: /问题|不足|改进/u,
  other: /其[他它].{0,3}(?:需|事项)|需.{0,3}报告.{0,2}事项/u,
}
/** A sentence that names fewer of the six lists something else. */
const fewest = 4
/** One that counts its parts lists them. */
const fewestCounted = 2

const isSix = (said: string): boolean => said === '六' || said === '6'

function lacks(missing: readonly { readonly name: string }[], isCounted: boolean): string {
  const lacking = missing.map(({ name }) => name).join('”、“')
  return isCounted
    ? `写“六部分”，列出的没有“${lacking}”。`
    : `列出的部分没有“${lacking}”，格式规定是六个部分。`
}

/** “由总体情况等五个部分组成”: too few are named to be a list, the number is wrong all the same. */
function otherCount(
  text: string,
  whole: (message: string) => readonly ReportFound[],
): readonly ReportFound[] {
  const counts =
    /(?:总体情况|主动公开)[^。；]*?等?([二三四五七八九]|[2-57-9])个?部分(?:组成|构成|内容)/u
  const other = counts.exec(text)?.[1]
  return other === undefined ? [] : whole(`写“${other}个部分”，格式规定是六个部分。`)
}

/** What a sentence that lists the report's parts has of the six. */
function partsListed(piece: Piece, form: Form): readonly ReportFound[] {
  const start = lists.exec(piece.text)
  if (!start) return []
  const text = piece.text.slice(start.index)
  const list = /^.*?(?=[，,；;](?:本|所列|报告)[^，,；;]*(?:数据|统计))/u.exec(text)?.[0] ?? text
  const whole = (message: string) => [told(piece, start.index, list.trimEnd().length, message)]
  const parts = form.sections.filter(({ heading }) => heading !== null)
  const missing = parts.filter(({ key }) => partWords[key]?.test(text) === false)
  const named = parts.length - missing.length
  const said = counted.exec(text.slice(text.search(/[、，,]/u)))?.[1]
  if (named < (said === undefined ? fewest : fewestCounted)) return otherCount(text, whole)
  if (/收费(?:及|和|、)?减免|(?:收费|费用)[^、，,]{0,6}情况/u.test(text))
    return whole('列的是2008年条例的旧内容（收费及减免等），应为现行格式的六个部分。')
  if (said !== undefined && !isSix(said)) return whole(`写“${said}个部分”，格式规定是六个部分。`)
  // A list that ends with 等 need not be whole; counted, half of them and 等 is short for all.
  const isShort = /等/u.test(text) && (said === undefined || named * 2 <= parts.length)
  return missing.length === 0 || isShort ? [] : whole(lacks(missing, said !== undefined))
}

/** “……情况、因……申请行政复议、提起行政诉讼的情况、附表”: each item ends as a part is called, whatever 、 it has in it. */
const partsNamedBy = (list: string): readonly string[] =>
  list.match(
    /(?<=^|[、，,])[^，,]*?(?:概述|概况|情况|问题|措施|事项|说明|附表|附件)(?=[、，,]|等|$)/gu,
  ) ?? []

const countOf = (said: string): number => Number(said) || (chineseNumber(said) ?? 0)

interface PartsCounted {
  readonly fewest: number
  readonly most: number
}

/** How many parts a list names; 、 may part two items or the words of one. */
function partsCounted(list: string): PartsCounted {
  const items = list.split(/[，,]/u)
  // Of items parted by 、 several may be taken for one.
  if ((items[0] ?? '').includes('、')) return { fewest: partsNamedBy(list).length, most: Infinity }
  const last = (items.at(-1) ?? '').replace(/问题[和与及](?:改进|整改)/u, '问题')
  const joined = last.split(/以及|[和与及、]/u).length - 1
  return { fewest: items.length, most: items.length + joined }
}

/** Before the form of 2019 any number of parts was right, if it was that of those listed. */
function partsMiscounted(piece: Piece): readonly ReportFound[] {
  const match =
    /(?:由|包括|包含|分为)([^。；]*?(?:情况|概述|概况)[、，,][^。；]*?)[，,]?(?:等|共|共计)*([一二三四五六七八九十]|\d{1,2})个?部分/u.exec(
      piece.text,
    )
  if (!match) return []
  const [, list = '', said = ''] = match
  const listed = partsCounted(list)
  const count = countOf(said)
  const holds = count >= listed.fewest && count <= listed.most
  if (listed.fewest < fewest || holds) return []
  const message = `写“${said}个部分”，列出的有${listed.fewest}个，请核对。`
  return [told(piece, match.index, match[0].length, message)]
}

export const partsNamed: ReportJudgement = {
  kind: 'report',
  id: 'preamble.parts',
  tier: 'hint',
  basis: { kind: 'form', text: '年度报告格式：六个部分' },
  demand: '引言列举的各部分就是格式的六个部分',
  hint: '按格式的六个标题列举',
  example: {
    wrong:
      '本报告由总体情况、主动公开、收到和处理申请、存在的主要问题、其他需要报告的事项等六部分组成。',
    right: '六个部分都列出',
  },
  find: (given) =>
    [...passagesIn(given, 'preamble'), ...passagesIn(given, 'overview').slice(0, 2)]
      .flatMap(sentencesOf)
      .flatMap((piece) =>
        hasChapters(given.form) ? partsMiscounted(piece) : partsListed(piece, given.form),
      ),
}

/** “根据《条例》，编制2024年……年度报告”: no work, the report speaks of itself. */
const saysWhatItFollows = (text: string): boolean =>
  (/(?:根据|按照|依据|落实)《[^》]{0,16}条例》|现(?:发布|公布|公开)《[^》]{4,60}年度报告》/u.test(
    text,
  ) &&
    /(?:编制|公布|公开|发布|形成)[^，,]{0,60}(?:年度报告|年报|本报告)|汇报[^，,]{0,24}信息公开工作/u.test(
      text.replaceAll(/《[^》]*(?:通知|意见|要点|函|方案)》?/gu, ''),
    )) ||
  /本(?:年度)?(?:报告|年报)是?(?:根据|按照|依据)[^。]{4,80}编制/u.test(text)

/** “在2024年1月1日至12月31日统计期限内，公开文件12件”: when the work was done. */
const inWork = /(?:期限|周期|时限|时段|期)(?:内|间)/u

/** Where the clauses begin and end in which the words stand that `pattern` finds. */
function clausesAround(text: string, pattern: RegExp): readonly [number, number] {
  const match = pattern.exec(text)
  if (!match) return [0, text.length]
  const before = /[^，,；;]*$/u.exec(text.slice(0, match.index))?.[0].length ?? 0
  const after = text.slice(match.index + match[0].length)
  const rest = /^[^，,；;]*/u.exec(after)?.[0].length ?? 0
  return [match.index - before, match.index + match[0].length + rest]
}

export const preamblePlace: ReportJudgement = {
  kind: 'report',
  id: 'preamble.place',
  tier: 'hint',
  basis: { kind: 'custom', text: '年度报告惯例：编制说明写在“一、总体情况”之前' },
  demand: '编制依据和统计期限写在“一、总体情况”之前',
  hint: '把编制说明移到引言',
  example: {
    wrong: '一、总体情况：根据《条例》编制本报告，统计期限为……',
    right: '编制说明写在引言，总体情况只写工作',
  },
  find: (given): readonly ReportFound[] => {
    if (hasChapters(given.form) || passagesIn(given, 'preamble').length > 0) return []
    const first = passagesIn(given, 'overview').slice(0, 3).flatMap(sentencesOf)
    const dates = first.find(
      ({ text }) => aboutFigures.test(text) && period.test(text) && !inWork.test(text),
    )
    if (dates) {
      const [from, to] = clausesAround(dates.text, period)
      return [
        told(dates, from, to - from, '统计期限等说明写在了“总体情况”里，应写在它前面的引言。'),
      ]
    }
    const basis = first.slice(0, 4).find(({ text }) => saysWhatItFollows(text))
    return basis
      ? [
          told(
            basis,
            0,
            basis.text.length,
            '编制依据等说明写在了“总体情况”里，应写在它前面的引言。',
          ),
        ]
      : []
  },
}

export const contactMissing: ReportJudgement = {
  kind: 'report',
  id: 'preamble.contact',
  tier: 'hint',
  basis: { kind: 'custom', text: '年度报告惯例：写明联系方式' },
  demand: '写明联系方式',
  hint: '写明联系机构、地址、电话',
  example: { wrong: '没有联系方式', right: '请与办公室联系（电话：0000-5550182）。' },
  unasked: unfinished,
  find: (given) =>
    lacksContact(given) && !(hasNoPreamble(given) && lacksPeriod(given))
      ? [{ section: 'preamble', message: '没有写明联系方式。' }]
      : [],
}
