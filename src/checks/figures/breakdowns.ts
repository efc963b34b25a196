/** Sums told in words: a whole and its parts (“其中”“分别”“包括”), and what is written out as a sum (7+3=10). */
import type { Words } from '#checks/passages.ts'
import { type ReportFound, type ReportJudgement, spanFound } from '#checks/judgement.ts'
import { toldIn } from './claims.ts'
import { onceIn } from './once-in.ts'
import { figuresOf, type FiguresRead, type Quantity } from './quantities.ts'
import { plainSigns } from './numbers.ts'

const basis = { kind: 'custom', text: '正文中的计算' } as const

interface BrokenSum {
  readonly from: number
  readonly to: number
  readonly message: string
  /** The words claim no whole: 其中 may leave something out. */
  readonly mild?: true
}

const marker = /其中|分别|包括|包含|具体(?:为|是|有)|即(?!将|时)|[（(]/u
const stillOfWhole =
  /^(?:[（(]?[一二三四1-9][）)]?[、.．])?(?:其中|分别|包括|包含|具体)|^(?:按|从|在)[^，]{0,16}[，,]?/u
/** The last part that takes in whatever is left. */
const rest = /其[他它余]/u
const open = /^(?:等|以上|左右|多)/u
/** The same item is counted once for each of these. */
const overlapping =
  /网站|微信|微博|公众号|新媒体|客户端|抖音|头条|视频号|报刊|报纸|电视|广播|专栏|栏目|图解|视频|形式|方式|同时|重复|交叉/u
/** "2023年信息公开年报1条": the name of a thing, no verb. */
const named = /(?:政府|政务)?(?:信息|政务)公开(?=年报|年度|指南|目录|制度|规定|专?栏|工作|条例)/gu
/** Begins a statement of its own. */
const ownVerb =
  /公开|发布|推送|刊发|编发|举办|开展|召开|组织|答复|收到|受理|办理|办结|制发|回复|转载|报送|更新|开设|新增|结转|顺延/u
const totals = new Set(['new', 'received', 'handled', 'closed', 'carried-in'])

const isSum = ({ kind, value }: Quantity): boolean =>
  (kind === 'count' || kind === 'amount') && value !== null

/** What ends a list: the full stop, a closing bracket it stands in, or 。 where ； only parts its items. */
function listEnd(text: string, first: Quantity, second: Quantity | undefined): number {
  const between = second ? text.slice(first.end, second.from) : ''
  const ends = /[;；]/u.test(between) ? '。！\n' : '。！\n;；'
  let depth = 0
  for (let at = first.end; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '（' || sign === '(') depth += 1
    if (sign === '）' || sign === ')') {
      if (depth === 0 && first.depth > 0) return at
      depth = Math.max(0, depth - 1)
    }
    if (ends.includes(sign)) return at
  }
  return text.length
}

interface Listed {
  readonly parts: readonly Quantity[]
  /** Words between the whole and its first part. */
  readonly lead: string
  /** What goes on behind the parts in the same sentence, beyond a ；too: perhaps parts as well. */
  readonly more: readonly number[]
  /** What is carried on to the next year, told behind the parts: a part to some, no part to others. */
  readonly carriedOut: number
  /** True where further parts are told in another unit. */
  readonly isCut: boolean
}

/** More than this is no list a reader adds up. */
const longestList = 40

type ToldFacts = ReadonlyMap<number, string>

/** “原创80条，转载40条”: no statement, the kinds of what was published. */
const byOrigin = /^(?:转载|转发|新增)(?:类|信息|文章|稿件|内容)*$/u

/** “其他应主动公开的信息” takes in what is left of a list, whatever verb it has. */
const opensStatement = ({ before }: Quantity): boolean =>
  !rest.test(before) && !byOrigin.test(before) && ownVerb.test(before.replaceAll(named, ''))

/** How the cases of the part before it ended: “行政复议7件，结果维持6件，尚未审结1件”. */
const ended = /^(?:结果|尚未|其[他它]|未)?(?:结果|维持|纠正|审结)|^(?:驳回|撤诉)/u

/** A share, what a bracket within the list adds, how the part before it ended. */
const isAside = ({ depth, kind, before }: Quantity, first: Quantity): boolean =>
  depth > first.depth ||
  kind === 'percent' ||
  (ended.test(before) && /复议|诉讼/u.test(first.before))

/** “包括网站35条，新华社等媒体上发布信息80条”: a verb behind its item goes on with what 包括 began. */
const opensAnew = new RegExp(
  `^(?:并|还|另|另外|共|累计|全年|同时|通过|利用|依托|在)|^(?:${ownVerb.source})`,
  'u',
)

/** Whether a figure begins something new instead of going on with the list. */
function endsList(part: Quantity, first: Quantity, told: ToldFacts, lead: string): boolean {
  const fact = told.get(part.from)
  if (!isSum(part) || part.unit !== first.unit || part.isChange) return true
  if (fact !== undefined) return totals.has(fact)
  if (part === first || opensStatement(first) || !opensStatement(part)) return false
  return !/包括|包含/u.test(lead) || opensAnew.test(part.before)
}

/** Where the parts of a whole begin, or null where the words behind it list nothing. */
function listAt(whole: Quantity, at: number, { text, quantities }: FiguresRead) {
  const first = quantities[at + 1]
  const second = quantities[at + 2]
  if (!first || !second || first.depth < whole.depth) return null
  const lead = text.slice(whole.end, first.from)
  // Behind a full stop 其中 goes on about the whole only where it begins the sentence.
  const anew = lead.split('。').slice(1).join('。').trim()
  if (lead.includes('\n') || !marker.test(lead) || (anew !== '' && !stillOfWhole.test(anew)))
    return null
  return { first, lead, end: listEnd(text, first, second) }
}

/** The parts behind a whole, or null where the words behind it list nothing. */
function partsOf(whole: Quantity, at: number, read: FiguresRead, told: ToldFacts): Listed | null {
  const list = listAt(whole, at, read)
  if (!list || list.first.unit !== whole.unit) return null
  const { first, lead, end } = list
  const parts: Quantity[] = []
  for (const part of read.quantities.slice(at + 1)) {
    if (part.from >= end) break
    if (isAside(part, first)) continue
    if (parts.length > 0 && told.get(part.from) === 'carried-out')
      return parts.length < 2
        ? null
        : { parts, lead, more: [], carriedOut: part.value ?? 0, isCut: false }
    if (endsList(part, first, told, lead)) break
    if (parts.length === longestList) return null
    parts.push(part)
  }
  if (parts.length < 2) return null
  const last = parts.at(-1) ?? first
  const more = behind(last, read)
  const isCut = goesOnMixed(last, more[0])
  return {
    parts: tooLarge(whole, parts),
    lead,
    more: more.map(({ value }) => value ?? 0),
    carriedOut: 0,
    isCut,
  }
}

/**
 * The parts up to one that is more than the whole by itself, where parts of that one follow: those add
 * up to nothing of the whole. Else all of them.
 */
function tooLarge({ value }: Quantity, parts: readonly Quantity[]): readonly Quantity[] {
  const deeper = parts.findIndex(({ before }, at) => at > 1 && /^(?:其中|包括|包含)/u.test(before))
  const own = parts.slice(0, deeper)
  return deeper > 1 && (own.at(-1)?.value ?? 0) > (value ?? 0) ? own : parts
}

/** What is published is counted in any of these, in one list too: “信息18条、政策文件6件”. */
const ofDocuments = new Set(['条', '件', '篇', '份', '个', '项', '期', '则'])
const isAlike = (unit: string, other: string): boolean =>
  unit === other || (ofDocuments.has(unit) && ofDocuments.has(other))

/** Counts of the same kind behind a part, up to the full stop. */
function behind(last: Quantity, { text, quantities }: FiguresRead): readonly Quantity[] {
  const stop = text.slice(last.end).search(/[。！\n]/u)
  const end = stop < 0 ? text.length : last.end + stop
  return quantities.filter(
    ({ from, unit, depth }) =>
      from >= last.end && from < end && isAlike(unit, last.unit) && depth <= last.depth,
  )
}

/** Whether the list goes on in another unit: what was added up is not all of it. */
const goesOnMixed = ({ unit }: Quantity, next: Quantity | undefined): boolean =>
  next !== undefined && next.unit !== unit && !opensStatement(next)

/** Items parted by 、 alone, none of another: all of them are parts, whatever some add up to. */
const isPlainList = (text: string, parts: readonly Quantity[]): boolean =>
  parts.every((part, at) => {
    const before = parts[at - 1]
    if (!before) return true
    const between = text.slice(before.end, part.from)
    return /^\s*、/u.test(between) && !/其中|含|包括|[，。；（(]/u.test(between)
  })

/** Whether the first and some others of the parts make the whole: then the rest lie within them. */
function someMake(whole: number, values: readonly number[]): boolean {
  let sums = new Set(values.slice(0, 1))
  for (const value of values.slice(1, 14))
    sums = new Set([...sums, ...[...sums].map((sum) => Math.round((sum + value) * 100) / 100)])
  return sums.has(whole)
}

const wellCovered = 0.8

/** Whether the words claim that the parts are all there is. */
function isExhaustive({ parts, lead }: Listed, sum: number, whole: number): boolean {
  if (/主要|部分(?!公开)|重点|其中包括/u.test(lead)) return false
  if (parts.some(({ isVague, after }) => isVague || open.test(after))) return false
  if (/分别/u.test(lead)) return true
  const last = parts.at(-1)
  if (last && rest.test(last.before)) return true
  return /包括|包含|具体|即/u.test(lead) && parts.length > 2 && sum >= whole * wellCovered
}

function exceeds({ parts, lead }: Listed, sum: number, whole: number): boolean {
  const words = parts.map(({ before }) => before).join('')
  // One person may be of two kinds, one case is not.
  const isOpen = parts.some(({ isVague, unit }) => isVague || /人|名/u.test(unit))
  return (
    sum > whole &&
    !isOpen &&
    (!overlapping.test(`${lead}${words}`) || parts.some(({ value }) => (value ?? 0) > whole)) &&
    /其中|分别|包括|包含/u.test(lead)
  )
}

const fewestOfWhich = 5
const nearlyAll = 0.7

/** “其中” and then many items that make nearly all: one of them, or the whole, is miscounted. */
function isNearlyAll({ parts, lead, more }: Listed, sum: number, whole: number): boolean {
  if (!/其中/u.test(lead) || /主要|部分(?!公开)|重点|其中包括/u.test(lead)) return false
  if (parts.length < fewestOfWhich || more.length > 0 || sum >= whole) return false
  if (parts.some(({ isVague, after }) => isVague || open.test(after))) return false
  const words = parts.map(({ before }) => before).join('')
  return !overlapping.test(`${lead}${words}`) && sum >= whole * nearlyAll
}

const slightlyMore = 1.1

/** A little more than the whole over a few ways of publishing: one figure is old, or some are counted twice. */
function isJustOver({ parts, lead }: Listed, sum: number, whole: number): boolean {
  if (!/其中/u.test(lead) || sum <= whole || sum > whole * slightlyMore) return false
  return parts.every(
    ({ isVague, after, unit }) => !isVague && !open.test(after) && !/人|名/u.test(unit),
  )
}

function judgeWhole(whole: Quantity, listed: Listed, text: string): BrokenSum | null {
  const { parts, more, carriedOut, isCut } = listed
  const total = whole.value ?? 0
  const values = parts.map(({ value }) => value ?? 0)
  const sum = Math.round(values.reduce((all, value) => all + value, 0) * 1e6) / 1e6
  const room = [whole, ...parts].reduce((all, { step }) => all + (step === 1 ? 0 : step), 0)
  const holds = (made: number) => made === total || Math.abs(made - total) < room
  let goesOn = sum
  if (more.some((value) => holds((goesOn += value)))) return null
  if (holds(sum) || holds(sum + carriedOut) || (isCut && sum < total)) return null
  if (!isPlainList(text, parts) && someMake(total, [...values, carriedOut])) return null
  const isClaimed = isExhaustive(listed, sum, total) || exceeds(listed, sum, total)
  if (!isClaimed && !isNearlyAll(listed, sum, total) && !isJustOver(listed, sum, total)) return null
  const last = parts.at(-1) ?? whole
  const unit = whole.unit
  return {
    from: whole.from,
    to: last.end,
    message: `总数写${total}${unit}，所列各项相加是${sum}${unit}（${values.join('＋')}）。`,
    ...(isClaimed ? {} : { mild: true }),
  }
}

const brokenSums = onceIn((words: Words, year: number): readonly BrokenSum[] => {
  const read = figuresOf(words, year)
  if (read.quantities.length < 3) return []
  const told = new Map(toldIn(words, year).map(({ fact, quantity }) => [quantity.from, fact.id]))
  return read.quantities.flatMap((whole, at): BrokenSum[] => {
    if (!isSum(whole) || whole.isVague || whole.isChange) return []
    const listed = partsOf(whole, at, read, told)
    // “新收317件，上年结转3件。其中……” goes on about both.
    if (/结转|转入/u.test(whole.before) && /[。；]/u.test(listed?.lead ?? '')) return []
    const broken = listed && judgeWhole(whole, listed, words.text)
    return broken ? [broken] : []
  })
})

export const breakdownsHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.breakdown',
  tier: 'warning',
  basis,
  demand: '正文中逐项列出的数相加等于总数',
  hint: '核对总数和各项；没有列全的写“等”或“其他”',
  example: {
    wrong: '公开信息50条，其中政策类10条、业务类30条、其他11条',
    right: '公开信息50条，其中政策类10条、业务类30条、其他10条',
  },
  find: ({ passages, report }) =>
    passages.flatMap((passage) =>
      brokenSums(passage.words, report.year).map(({ from, to, message, mild }): ReportFound => ({
        ...spanFound(passage, from, to),
        message,
        ...(mild ? { tier: 'hint' } : {}),
      })),
    ),
}

const equation = /\d+(?:\s*\+\s*\d+)+(?:\s*=\s*\d+)?/gu
const wholeBefore = /(\d+)\s*[件条期次份篇个项宗家名人场]\s*[（(：:]\s*$/u

const addUp = (terms: string): number =>
  terms.split('+').reduce((sum, term) => sum + Number(term.trim()), 0)

const brokenEquations = onceIn(({ text }: Words): readonly BrokenSum[] => {
  if (!/[+＋]/u.test(text)) return []
  const plain = plainSigns(text)
  return [...plain.matchAll(equation)].flatMap((match): BrokenSum[] => {
    const [terms = '', result] = match[0].split('=')
    const before = wholeBefore.exec(plain.slice(Math.max(0, match.index - 14), match.index))
    const whole = result ?? before?.[1]
    const sum = addUp(terms)
    if (whole === undefined || Number(whole) === sum) return []
    const from = match.index - (result === undefined ? (before?.[0].length ?? 0) : 0)
    const to = match.index + match[0].trimEnd().length
    return [{ from, to, message: `“${text.slice(from, to)}”不成立，各数相加是${sum}。` }]
  })
})

export const equationsHold: ReportJudgement = {
  kind: 'report',
  id: 'figures.equation',
  tier: 'warning',
  basis,
  demand: '正文中写出的算式成立',
  hint: '核对各数和合计',
  example: { wrong: '7+3=11', right: '7+3=10' },
  find: ({ passages, report }) =>
    passages.flatMap((passage) =>
      brokenEquations(passage.words, report.year).map(({ from, to, message }) => ({
        ...spanFound(passage, from, to),
        message,
      })),
    ),
}
