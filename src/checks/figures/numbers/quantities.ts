/** Every count, amount and share of a block with the words around it: which clause it ends, whose it is, of which year. */
import type { Words } from '#checks/passages.ts'
import { type NumberFound, numbersIn, plainSigns } from './numbers.ts'
import { onceIn } from './once-in.ts'

/** Whose figures a sentence tells: a region's, an office's within the issuer, or nobody's in particular. */
export type Whose = 'region' | 'office' | 'town' | null

export interface Quantity extends NumberFound {
  /** The words before it since the clause began or the last quantity; 、 does not end a clause. */
  readonly before: string
  /** The words after its unit up to the end of the clause or the next quantity. */
  readonly after: string
  /** The sentence up to the number. */
  readonly lead: string
  /** Where its sentence begins and ends in the block. */
  readonly sentence: number
  readonly sentenceEnd: number
  /** How many brackets are open where it stands. */
  readonly depth: number
  /** Of another year, of a part of the year, or compared with another year: nothing the tables tell. */
  readonly isElsewhen: boolean
  /** By how much something grew or shrank. */
  readonly isChange: boolean
  readonly whose: Whose
}

/** A block as its figures are read. */
export interface FiguresRead {
  /** `plainSigns` of the block's words: same offsets. */
  readonly text: string
  readonly numbers: readonly NumberFound[]
  /** Counts, amounts, shares and bare numbers only. */
  readonly quantities: readonly Quantity[]
}

/** Of a sentence without end, only so much is looked at before a number. */
const longestLead = 300

const clauseEnds = new Set('，,；;。！？\n（）()：:"')
const sentenceEnds = new Set('。；;！？\n')
const isQuantity = ({ kind }: NumberFound): boolean =>
  kind === 'count' || kind === 'amount' || kind === 'percent' || kind === 'plain'

const change =
  /(?:增加|减少|增量|减量|增长|下降|上升|回落|提高|提升|增幅|降幅|降低|少|新增|净增|多)(?:了|约|近|为|达|到)?\s*$/u
const compared = /(?:较|(?<!占)比(?!例|重)|同比|环比)[^，。；]*$/u
const partOfYear =
  /季度|上半年|下半年|[1-9]\s*月份|(?<![1-9]\s*月\s*至\s*)(?:1[01]|[2-9])\s*月(?!\s*\d)|每月|每季|当月|平均/u
const region =
  /全(?:市|县|区|省|州|旗|盟|系统)|各级|各(?:部门|单位|乡镇|镇|街道|县|区|市|科室)|下属|下级|所属|直属|[省市县区]直|基层|(?:流域|派出|分支|垂管)(?:管理)?机构|隶属海关/u
const town = /全(?:镇|乡|街道)/u
const office = /(?:政府)?办公?[室厅]|政府办|本级/u

const yearWord =
  /(20\d{2})\s*年(?:度)?|去年|上一?年度?|往年|历年|前年|今年|本年度?|全年|年内|当年/gu

/** Whether the last year a lead names is another than the report's; years of 结转 and of comparisons do not count. */
export function isOfOtherYear(lead: string, year: number): boolean {
  let other = false
  for (const match of lead.matchAll(yearWord)) {
    const after = lead.slice(match.index + match[0].length)
    const before = lead.slice(Math.max(0, match.index - 6), match.index)
    if (/^(?:的)?(?:度)?(?:未办?结|结转|转入|遗留|顺延|接转|转结)/u.test(after)) continue
    if (/(?:结转|顺延|延续|转|延|延期)(?:至|到|入)?\s*$/u.test(before)) continue
    if (/(?:较|比|同|与|和)\s*$/u.test(before)) {
      other = !/[，,]/u.test(after)
      continue
    }
    // The budget of another year is this year's business.
    if (/^(?:部门)?(?:预算|决算|要点|工作要点)/u.test(after)) continue
    other = match[1] === undefined ? !/今|本|全|内|当/u.test(match[0]) : Number(match[1]) !== year
  }
  return other
}

/** Whose figures a sentence tells, by its words up to the figure. */
export const whoseOf = (lead: string): Whose =>
  region.test(lead) ? 'region' : town.test(lead) ? 'town' : office.test(lead) ? 'office' : null

/** Names of documents are no words of the sentence: same length, no meaning. */
const withoutTitles = (text: string): string =>
  text.replaceAll(/《[^》\n]{0,60}》/gu, (title) => '□'.repeat(title.length))

/** Where the clause of a number begins: after the last mark, unless the mark only introduces the number. */
function clauseStart(text: string, number: NumberFound, earliest: number): number {
  let at = number.from
  while (at > earliest && /[\s:：]/u.test(text[at - 1] ?? '')) at -= 1
  const isBracketed =
    /[（(]/u.test(text[at - 1] ?? '') && /^\s*[）)]/u.test(text.slice(number.end, number.end + 2))
  if (isBracketed) at -= 1
  while (at > earliest && !clauseEnds.has(text[at - 1] ?? '')) at -= 1
  return at
}

function clauseEnd(text: string, from: number, latest: number): number {
  let at = from
  while (at < latest && !clauseEnds.has(text[at] ?? '')) at += 1
  return at
}

interface Bounds {
  readonly start: number
  readonly end: number
}

function sentenceOf(text: string, at: number): Bounds {
  let start = at
  while (start > 0 && !sentenceEnds.has(text[start - 1] ?? '')) start -= 1
  let end = at
  while (end < text.length && !sentenceEnds.has(text[end] ?? '')) end += 1
  return { start, end }
}

/** Brackets open at a place, going on from an earlier one of the same sentence. */
const depthAt = (text: string, from: number, at: number, open: number): number => {
  let depth = open
  for (let place = from; place < at; place += 1) {
    const sign = text[place] ?? ''
    if (sign === '（' || sign === '(') depth += 1
    if (sign === '）' || sign === ')') depth = Math.max(0, depth - 1)
  }
  return depth
}

function readFigures(words: Words, year: number): FiguresRead {
  const text = plainSigns(words.text)
  const numbers = numbersIn(text)
  const plain = withoutTitles(text)
  const counted = numbers.filter(isQuantity)
  let inherited = false
  let sentence: Bounds = { start: 0, end: -1 }
  let depth = 0
  let seen = 0
  const quantities = counted.map((number, index): Quantity => {
    if (number.from > sentence.end) {
      sentence = sentenceOf(text, number.from)
      depth = 0
      seen = sentence.start
    }
    const { start, end } = sentence
    depth = depthAt(text, seen, number.from, depth)
    seen = number.from
    const previous = counted[index - 1]?.end ?? 0
    const before = plain.slice(clauseStart(plain, number, Math.max(start, previous)), number.from)
    const next = Math.min(counted[index + 1]?.from ?? text.length, end)
    const lead = plain.slice(Math.max(start, number.from - longestLead), number.from)
    // A sentence that begins with 其中 goes on about what the last one was about.
    const goesOn = /^\s*(?:其中|包括|上述)/u.test(lead) && inherited
    const other = goesOn || isOfOtherYear(lead, year)
    inherited = other
    const isChange = change.test(before)
    return {
      ...number,
      before: before.replaceAll(/\s/gu, ''),
      after: plain.slice(number.end, clauseEnd(plain, number.end, next)).replaceAll(/\s/gu, ''),
      lead,
      sentence: start,
      sentenceEnd: end,
      depth,
      isElsewhen: other || partOfYear.test(before) || (compared.test(before) && !isChange),
      isChange,
      whose: whoseOf(lead),
    }
  })
  return { text, numbers, quantities }
}

/** The figures of a block; read once in the same words of the same year. */
export const figuresOf = onceIn(readFigures)

/** Tells a number of its own for the whole year: neither round nor a change, nor of another year. */
export const isExact = ({ isVague, isChange, isElsewhen }: Quantity): boolean =>
  !isVague && !isChange && !isElsewhen

export const valuesOf = (quantities: readonly Quantity[]): readonly number[] =>
  quantities.map(({ value }) => value ?? 0)

/** Values added up as they are printed: 10.1, 10.2 and 9.7 are 30, not 29.999…. */
export const addUp = (values: readonly number[]): number =>
  Math.round(values.reduce((all, value) => all + value, 0) * 1e6) / 1e6
