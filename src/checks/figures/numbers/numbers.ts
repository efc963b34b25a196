/**
 * Every number in the words of a report, and what kind of number it is: a count, an amount, a share, or
 * something that is no figure at all (a date, a document's number, an article, a telephone, a heading).
 */
import { chineseNumber, numeralSigns } from './chinese-numerals.ts'

export type NumberKind =
  | 'count'
  | 'amount'
  | 'percent'
  | 'points'
  | 'plain'
  | 'date'
  | 'document'
  | 'ordinal'
  | 'code'

/** A number where it stands: `from`–`to` the number itself with 万 and 余, `end` behind its unit. */
export interface NumberFound {
  readonly kind: NumberKind
  readonly from: number
  readonly to: number
  readonly end: number
  /** Null where the kind has no value. 万 and 亿 are multiplied out; a share is per hundred. */
  readonly value: number | null
  /** What one step of the last printed digit is worth: 1 for 27, 1000 for 2.3万, 0.1 for 33.9%. */
  readonly step: number
  /** About, more than, nearly: 20余, 近30, 约1.2万. */
  readonly isVague: boolean
  readonly unit: string
}

/** “2 018条”: the thousands parted by a narrow blank, as web pages have them. */
const thinThousands =
  /[ \u00A0\u2009\u202F](?=\d{3}(?:[ \u00A0\u2009\u202F]\d{3})*\s?[余多万]?[条次件篇份个期人名项元])(?<=(?<![\d.,])\d{1,3}(?: \d{3})*.)/gu

/** Figures however they are printed, so that offsets stay: full-width signs become plain ones. */
export const plainSigns = (text: string): string =>
  text
    .replaceAll(/[０-９．％＋＝]/gu, (sign) => sign.normalize('NFKC'))
    .replaceAll(thinThousands, ',')

/** One numeral; runs of them are bounded, so that no text takes long. */
const han = `[${numeralSigns}]`
const hans = `${han}{1,16}`
const figure = String.raw`(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?`
const units =
  '件次|人次|条次|家次|个工作日|工作日|批次|平方米|平方公里|小时|分钟|公里|万元|亿元|元|件|条|宗|份|起|例|个|项|次|期|篇|册|场|家|名|人|户|部|处|台|批|张|页|天|种|类|轮|站|所|座|亩|吨|套|幅|款|则|本|步|站点|部门|岁|年|级|版|号|位|班|节|对|支|辆'

/** In order of precedence; the name of the group is the kind. */
const pattern = new RegExp(
  [
    String.raw`(?<code>(?<!\d)\d{1,19}[*＊]{2,}\d{0,19}|[*＊]{2,}\d{1,19}|\d+\s*[-－]\s*\d+\s*号|\d+(?=\s*(?:层|楼|室|弄|栋|幢|单元))|https?:\/\/[^\s，。；）)>]+|www\.[\w./-]+|[\w.+-]+@[\w.-]+|(?<=(?:电话|传真|邮编|邮政编码|邮箱|微信号|QQ)[^\d，。；]{0,8})\d[\d-]{3,}|(?<!\d)12[13]\d\d(?=[”"’]?(?:[一-龥]{0,2}(?:热线|平台|系统)|政府|政务|市民|便民|公共|民生|农业|农村|举报|投诉|监督|、12))|(?<!\d)(?:0\d{2,3}[-－—–]+\d{7,8}|1[3-9]\d{9}|400-?\d{3}-?\d{4}|12345|12315)(?!\d)(?!\s*[件条])|[A-Za-z]+\d+|\d+[A-Za-z]+)`,
    String.raw`(?<document>[〔［\[【（(]\s*\d{4}\s*[〕］\]】）)]\s*第?\s*\d+\s*号|[〔［\[]\s*\d{4,8}\s*号?|(?:令\s*)?第?\s*\d+\s*号(?!楼)|第?${hans}号)`,
    String.raw`(?<date>\d{4}\s*[-－—–~～至到]\s*\d{4}\s*年|(?<!\d)\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}|(?<!\d)\d{4}\s*年度?(?:\s*\d{1,2}\s*月份?(?:\s*\d{1,2}\s*日)?)?|[〇零一二三四五六七八九]{4}年|\d{1,2}\s*月(?:\s*\d{1,2}\s*日|份|底)?|\d{1,2}\s*日(?!均)|\d{1,2}:\d{2}|\d{1,2}[·•]\d{1,2}|(?<=[“"])\d{1,2}\.\d{1,2}(?=[”"一-龥])|十[一二三四五]五|(?<!\d)20\d{2}\s*[-－—–]\s*20\d{2}(?!\d))`,
    String.raw`(?<ordinal>第\s*(?:\d+|${hans})\s*[条款项章节次届批季轮]?|(?:^|\n|(?<=[。；：:]))\s*(?:[（(](?:${hans}|\d{1,2})[）)]|(?:${hans}|\d{1,2})\s*[、.．](?!\d))|[（(]${hans}[）)]|[一二三四五六七八九十]{1,3}(?:是(?!否)|方面)|其[一二三四五])`,
    String.raw`(?<points>${figure}\s*(?:个)?百分点)`,
    String.raw`(?<percent>百分之(?:百|${hans}(?:点${hans})?|${figure})|${figure}\s*%)`,
    String.raw`(?<!\d\.)(?<number>${figure})\s*(?:(?<=\d\s*)(?<upper>[万亿])(?<lower>\d{1,4})(?=[百千]))?(?<scale>[百千万亿]*)(?<more>余|多|来)?\s*(?<unit>${units})?`,
    String.raw`(?<![每某各第逐首这那哪几数另（(${numeralSigns}])(?<han>${han}{2,16}(?=余?多?\s?(?:${units}))|${han}(?=余?多?\s?(?:万元|件|宗|份|起|例|条)))(?<hanMore>余|多)?\s?(?<hanUnit>${units})(?!件)`,
  ].join('|'),
  'gmu',
)

const vagueBefore = /(?:近|约|逾|超|超过|将近|大约|至少|不少于|不足|(?<![网线以])上)\s*$/u
const orSo = /^(?:以上|左右|上下)/u
const isAbout = (text: string, from: number): boolean =>
  vagueBefore.test(text.slice(Math.max(0, from - 4), from))

const scales: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 1e4],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['万亿', 1e12],
])

const kindOfUnit = (unit: string): NumberKind =>
  unit === '' ? 'plain' : unit.endsWith('元') ? 'amount' : 'count'

/** 万元 and 亿元 are scales too. */
const scaleOfUnit = (unit: string): number => (unit === '万元' ? 1e4 : unit === '亿元' ? 1e8 : 1)

const placesOf = (printed: string | undefined): number => printed?.split('.')[1]?.length ?? 0

const whole = (value: number): number => Math.round(value * 1e6) / 1e6

/** The number's own characters, behind which white space and the unit stand. */
function printedEnd(tail: string, unit: string): number {
  return tail.slice(0, tail.length - unit.length).trimEnd().length
}

/** The number printed, as 1 of 1万2千 is in `upper`; null where Chinese numerals make none. */
function printedValue(groups: Readonly<Record<string, string | undefined>>) {
  const { number, upper, lower, scale, han: chinese, unit, hanUnit } = groups
  const plain = number?.replaceAll(/[,，]/gu, '')
  const factor = (scales.get(scale ?? '') ?? 1) * scaleOfUnit(unit ?? hanUnit ?? '')
  const counts = plain === undefined ? chineseNumber(chinese ?? '') : Number(lower ?? plain)
  const above = lower === undefined ? 0 : Number(plain) * (scales.get(upper ?? '') ?? 1)
  return {
    value: counts === null ? null : whole(counts * factor + above),
    step: factor * 10 ** -placesOf(plain),
  }
}

function quantity(match: RegExpExecArray, text: string): NumberFound {
  const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {}
  const unit = groups['unit'] ?? groups['hanUnit'] ?? ''
  const tail = match[0].trimEnd()
  const isMore = (groups['more'] ?? groups['hanMore']) !== undefined
  return {
    kind: kindOfUnit(unit),
    from: match.index,
    to: match.index + printedEnd(tail, unit),
    end: match.index + tail.length,
    ...printedValue(groups),
    isVague:
      isMore || isAbout(text, match.index) || orSo.test(text.slice(match.index + tail.length)),
    unit: unit.endsWith('元') ? '元' : unit,
  }
}

function share(kind: 'percent' | 'points', match: RegExpExecArray, text: string): NumberFound {
  const words = match[0]
  const printed = words.replace(/百分之|\s*%|\s*个?百分点/gu, '').replaceAll(/[,，]/gu, '')
  const isArabic = /^\d/u.test(printed)
  const value = isArabic ? Number(printed) : printed === '百' ? 100 : chineseNumber(printed)
  const places = printed.split(isArabic ? '.' : '点')[1]?.length ?? 0
  const end = match.index + words.length
  const isVague = isAbout(text, match.index) || orSo.test(text.slice(end))
  return { kind, from: match.index, to: end, end, value, step: 10 ** -places, isVague, unit: '%' }
}

const bare = (kind: NumberKind, from: number, words: string): NumberFound => {
  const lead = words.length - words.trimStart().length
  const end = from + words.length
  return { kind, from: from + lead, to: end, end, value: null, step: 1, isVague: false, unit: '' }
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): NumberKind | 'quantity' {
  for (const kind of ['code', 'document', 'date', 'ordinal', 'points', 'percent'] as const)
    if (groups[kind] !== undefined) return kind
  return 'quantity'
}

/** Every number of a text in order; they never overlap. Expects `plainSigns` of it. */
export function numbersIn(text: string): readonly NumberFound[] {
  const found: NumberFound[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const kind = kindOf(match.groups ?? {})
    if (kind === 'quantity') found.push(quantity(match, text))
    else if (kind === 'points' || kind === 'percent') found.push(share(kind, match, text))
    else found.push(bare(kind, match.index, match[0]))
  }
  return found
}
