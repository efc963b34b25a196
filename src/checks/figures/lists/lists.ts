/** A whole told in words and the parts that follow it: “其中”“分别”“包括”, a bracket, or one after the other. */
import { isByDisclosure } from './closed-sets.ts'
import type { FiguresRead, Quantity } from '#checks/figures/numbers/quantities.ts'

const marker =
  /其中|分别|包括|包含|涵盖|(?<=^[，,、])含|具体(?:为|是|有)|(?:分布|构成|分类|明细)(?:情况)?(?:为|是|如下)?[：:]|即(?!将|时)|[（(]/u
/** “制发公文120件，主动公开68件、依申请公开31件……”: nothing but a mark and the first part's own words. */
const directly = /^[一-龥]{0,6}[，,：:]\s*$/u
const stillOfWhole =
  /^(?:[（(]?[一二三四1-9][）)]?[、.．])?(?:其中|分别|包括|包含|具体)|^(?:按|从|在)[^，]{0,16}[，,]?|^(?:政府信息)?(?:主动公开)?(?:信息|文件)?的?(?:主要)?类别[^。；\d]{2,90}。其中/u
/** The last part that takes in whatever is left. */
export const rest = /其[他它余]/u
export const open = /^(?:等|以上|左右|多)/u
/** The same item is counted once for each of these. */
export const overlapping =
  /网站|微信|微博|公众号|新媒体|客户端|抖音|头条|视频号|报刊|报纸|电视|广播|专栏|栏目|图解|视频|形式|方式|同时|重复|交叉/u
/** "2023年信息公开年报1条": the name of a thing, no verb. */
const named =
  /(?:政府|政务)?(?:信息|政务)公开(?=类|年报|年度|指南|目录|制度|规定|专?栏|工作|条例|标准|事项|清单|监督|保障|基本|报告|统计|办法|要点|方案|机构|专区)|(?:更新|发布|公开|推送|回复|答复)(?=[量数类])|(?<=建议|提案|来信|留言|诉求|处罚|许可|事故|调查|招标|采购)(?:办理|答复|回复|公开|处理)(?=(?:类|结果|情况|的)*(?:信息)?$)|依申请公开(?=[^，。]{1,6}$)|信息公开(?=[\u4e00-\u9fa5]{0,5}$)|(?<=会议|决策|[村党财政居事服]务|结果|执行|管理|任免|人事|决算|预算|采购|资金|项目|政策|解读|执法)公开$|组织(?=机构|人事|领导|建设)|(?<=社会|社区|群众|经济|合作|基层|公益|行业|党)组织/gu
/** Begins a statement of its own. */
const ownVerb =
  /公开|发布|推送|刊发|编发|实现(?!率)|举办|开展|召开|组织|答复|收到|受理|办理|办结|制发|回复|转载|报送|更新|开设|新增|结转|顺延|被(?:提起|申请)/u
const totals = new Set(
  'new received handled closed carried-in disputes reconsideration litigation'.split(' '),
)

export const isSum = ({ kind, value }: Quantity): boolean =>
  (kind === 'count' || kind === 'amount') && value !== null

/** Where the sentence that goes on at `from` comes to its full stop, past every ；; the end of the text where it has none. */
export function fullStop(text: string, from: number): number {
  const stop = text.slice(from).search(/[。！\n]/u)
  return stop < 0 ? text.length : from + stop
}

/** “其中：文件2份，公文107条；解读14条；动态730条”: several items parted by ；each of them a mere name. */
const fewestItems = 3
function isParted(first: Quantity, { text, quantities }: FiguresRead): boolean {
  const end = fullStop(text, first.end)
  const items = text.slice(first.end, end).split(/[;；]/u)
  if (items.length < fewestItems) return false
  const inList = quantities.filter(({ from }) => from > first.from && from < end)
  return (
    inList.length >= items.length - 1 &&
    inList.every((part) => pieces.has(part.unit) && !opensStatement(part))
  )
}

/** What ends a list: the full stop, a closing bracket it stands in, or 。 where ； only parts its items. */
function listEnd(first: Quantity, second: Quantity | undefined, read: FiguresRead): number {
  const { text } = read
  const between = second ? text.slice(first.end, second.from) : ''
  const ends = /[;；]/u.test(between) || isParted(first, read) ? '。！\n' : '。！\n;；'
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

export interface Listed {
  readonly parts: readonly Quantity[]
  /** Words between the whole and its first part. */
  readonly lead: string
  /** What goes on behind the parts in the same sentence, beyond a ；too: perhaps parts as well. */
  readonly more: readonly number[]
  /** No word says that these are its parts: they only follow. */
  readonly isUnmarked: boolean
  /** What is carried on to the next year, told behind the parts: a part to some, no part to others. */
  readonly carriedOut: number
  /** True where further parts are told in another unit. */
  readonly isCut: boolean
  /** True where the parts are counted otherwise than the whole. */
  readonly isOtherUnit?: true
}

/** More than this is no list a reader adds up. */
const longestList = 40

export type ToldFacts = ReadonlyMap<number, string>

/** “原创80条，转载40条”: no statement, the kinds of what was published. */
const byOrigin = /^(?:转载|转发|新增)(?:类|信息|文章|稿件|内容)*$/u

/** “其他应主动公开的信息” takes in what is left of a list, whatever verb it has. */
export const opensStatement = ({ before }: Quantity): boolean =>
  !rest.test(before) &&
  !byOrigin.test(before) &&
  ownVerb.test(before.replaceAll(/“[^“”]{1,12}”/gu, '').replaceAll(named, ''))

/** How the cases of the part before it ended: “行政复议7件，结果维持6件，尚未审结1件”. */
const ended = /^(?:结果|尚未|其[他它]|未)?(?:结果|维持|纠正|审结)|^(?:驳回|撤诉|败诉|胜诉|被判)/u

/** A share, what a bracket within the list adds, how the part before it ended. */
const isAside = ({ depth, kind, before, isChange }: Quantity, first: Quantity): boolean =>
  depth > first.depth ||
  isChange ||
  kind === 'percent' ||
  (ended.test(before) && /复议|诉讼/u.test(first.before))

/** “包括网站35条，新华社等媒体上发布信息80条”: a verb behind its item goes on with what 包括 began. */
const opensAnew = new RegExp(
  `^(?:并|还|另|另外|共|累计|全年|同时|通过|利用|依托|在)|^(?:${ownVerb.source})`,
  'u',
)

/** Whether the first item has a verb of its own, perhaps before a bracket: “其中公开政务（工作）动态类67篇”. */
function opensFirst(first: Quantity, lead: string): boolean {
  const own = lead.includes('其中') ? lead.split('其中').at(-1) : undefined
  return opensStatement(first) || (own !== undefined && opensStatement({ ...first, before: own }))
}

/** Whether a figure begins something new instead of going on with the list. */
function endsList(part: Quantity, first: Quantity, told: ToldFacts, lead: string): boolean {
  const fact = told.get(part.from)
  if (!isSum(part) || part.unit !== first.unit) return true
  if (fact !== undefined) return totals.has(fact)
  if (part.from === first.from || !opensStatement(part) || opensFirst(first, lead)) return false
  return !/包括|包含/u.test(lead) || opensAnew.test(part.before)
}

/** A bracket that is shut again, the number of an item: no word about what is listed. */
export const asides = /[（(][^（()）]*[）)]/gu

/** “在公开的信息中，”, “在公开的90条信息中，”, “其涉及”: other words for 其中 and 包括. */
const inPlainWords = (lead: string): string =>
  lead
    .replaceAll(asides, '')
    .replace(/^(?:的)?(?:政府|政务)?(?:信息|文件|公文)(?:当)?中(?=[，,：:])/u, '其中')
    .replace(/在[^，。；]{0,12}(?:信息|文件|内容|申请)中(?=[，,：:])/u, '其中')
    .replace(
      /(?<=。)(?:实际)?(?:收取|收到|公开|发布|上述|以上|这些)[^，。；\d]{0,10}中(?=[，,：:])/u,
      '其中',
    )
    .replace(/(?<=^[，,、；])其?涉及(?=[^，。；]*$)/u, '包括')

/** Whether nothing but a mark and the first part's own words stand behind the whole. */
function isDirect(lead: string, { before }: Quantity): boolean {
  const words = lead.replaceAll(/\s/gu, '')
  return words.endsWith(before) && directly.test(words.slice(0, -before.length || undefined))
}

/** Past what only says how the whole grew: “137条，同比增加29条。其中……”. */
function behindChanges(quantities: readonly Quantity[], at: number): number {
  const next = quantities
    .slice(at + 1, at + 4)
    .findIndex(({ isChange, kind }) => !isChange && kind !== 'percent')
  return at + 1 + Math.max(0, next)
}

/** Whether the parts, in the sentence of their whole, are all the marks a document may bear. */
const isMarked = (anew: string, parts: readonly Quantity[]): boolean =>
  anew === '' && isByDisclosure(parts)

/** “网站发布713条；微博、微信分别发布495条和632条”, “其他1件；网上、邮寄的分别为16件、10件”: the parts are of others. */
const isOfAnother = (lead: string, first: Quantity): boolean =>
  /[；;]/u.test(lead) && (opensStatement(first) || /[；;][^；;]{2,}分别/u.test(lead))

/** “许可类信息186条，案件类信息74条”: called alike, the first is one of the list. */
const areSiblings = (whole: Quantity, first: Quantity): boolean =>
  /类(?:信息|文件|内容)?$/u.test(whole.before) && whole.before.slice(-3) === first.before.slice(-3)

/** Whether parts that no word announces are those of the whole all the same. */
function isClear(whole: Quantity, lead: string, anew: string, parts: readonly Quantity[]): boolean {
  const [first] = parts
  if (!first || areSiblings(whole, first)) return false
  return isDirect(lead, first) || isMarked(anew, parts)
}

/** Where the parts of a whole begin, or null where the words behind it list nothing. */
function listAt(whole: Quantity, at: number, read: FiguresRead) {
  const { text, quantities } = read
  const start = behindChanges(quantities, at)
  const [first, second] = quantities.slice(start, start + 2)
  if (!first || !second || first.depth < whole.depth) return null
  const lead = inPlainWords(text.slice(whole.end, first.from))
  // Behind a full stop 其中 goes on about the whole only where it begins the sentence.
  const anew = lead.split('。').slice(1).join('。').trim()
  const goesOn = !lead.includes('\n') && (anew === '' || stillOfWhole.test(anew))
  if (!goesOn || isOfAnother(lead, first)) return null
  const isUnmarked = !marker.test(lead)
  if (isUnmarked && !isClear(whole, lead, anew, quantities.slice(start, start + 3))) return null
  const next = quantities.slice(start + 1).find(({ kind }) => kind !== 'percent')
  const end = listEnd(first, next, read)
  const isCounted = first.unit === whole.unit || isInterleaved(read, start, whole.unit, end)
  if (!isCounted && !isOfCases(whole, first, lead)) return null
  return { first, lead, isUnmarked, isCounted, end }
}

/** Published things are counted by either: “动态421条；文件11件；公告2条”. */
const pieces = new Set(['条', '件', '篇', '份', '期'])

/** “发布信息95条，其中文件2件，利用电子屏发布信息108条”: goes on beside the whole. */
const byWay = /^(?:通过|利用|依托)/u

/** A part counted otherwise, one that is not behind it: “文件5件、解读16件，动态384条” of 405条. */
function isInterleaved(
  { quantities }: FiguresRead,
  place: number,
  unit: string,
  end: number,
): boolean {
  const part = quantities[place]
  if (!part || part.unit === unit || !pieces.has(unit) || !pieces.has(part.unit)) return false
  for (let at = place + 1; at < quantities.length; at += 1) {
    const next = quantities[at]
    if (!next || next.from >= end) return false
    if (!pieces.has(next.unit) || next.unit === unit)
      return next.unit === unit && !(opensStatement(next) && byWay.test(next.before))
  }
  return false
}

/** “回应175次，其中当面89件、信函27件”: cases are counted by either. */
const cases = new Set(['件', '次', '宗', '起', '例', '件次', '人次'])
const isOfCases = (whole: Quantity, first: Quantity, lead: string): boolean =>
  [cases, pieces].some((units) => units.has(whole.unit) && units.has(first.unit)) &&
  /其中/u.test(lead)

/** “全文电子化的主动公开信息数共90条” first among the kinds: the form they all have, no kind. */
const inFullText = /全文电子化/u

/** The figures of a list in order, one that is counted otherwise between its parts taken for one of them. */
function* figuresOfList(
  read: FiguresRead,
  at: number,
  { unit }: Quantity,
  end: number,
): Generator<Quantity> {
  for (let place = at + 1; place < read.quantities.length; place += 1) {
    const part = read.quantities[place]
    if (!part || part.from >= end) return
    if (inFullText.test(part.before) && part.value === read.quantities[at]?.value) continue
    yield isInterleaved(read, place, unit, end) ? { ...part, unit } : part
  }
}

interface Collected {
  readonly parts: readonly Quantity[]
  /** What is carried on, told right behind them. */
  readonly carriedOut: Quantity | undefined
}

/** “另1件因征求第三方意见结转2023年继续办理”. */
const isLeftOver = ({ before, after }: Quantity): boolean =>
  /^(?:另有?|还有|剩余|其余)/u.test(before) && /结转|顺延/u.test(after)

/** The figures of a list up to the one that begins something new; null where they have no end. */
function collect(
  figures: Iterable<Quantity>,
  first: Quantity,
  told: ToldFacts,
  lead: string,
): Collected | null {
  const parts: Quantity[] = []
  for (const part of figures) {
    if (isAside(part, first)) continue
    const isCarriedOut = told.get(part.from) === 'carried-out' || isLeftOver(part)
    if (parts.length > 0 && isCarriedOut) return { parts, carriedOut: part }
    if (endsList(part, first, told, lead)) break
    if (parts.length === longestList) return null
    parts.push(part)
  }
  return { parts, carriedOut: undefined }
}

/** The parts behind a whole, or null where the words behind it list nothing. */
export function partsOf(
  whole: Quantity,
  at: number,
  read: FiguresRead,
  told: ToldFacts,
): Listed | null {
  const list = listAt(whole, at, read)
  if (!list) return null
  const { lead, end, isUnmarked, isCounted } = list
  const first = isCounted ? { ...list.first, unit: whole.unit } : list.first
  const collected = collect(figuresOfList(read, at, first, end), first, told, lead)
  const last = collected?.parts.at(-1)
  if (!collected || !last || collected.parts.length < 2) return null
  const { parts, carriedOut } = collected
  const more = carriedOut ? [] : behind(last, read, last.depth > 0 ? end : undefined)
  return {
    parts: carriedOut ? parts : tooLarge(whole, parts),
    lead,
    isUnmarked,
    ...(isCounted ? {} : { isOtherUnit: true }),
    more: more.map(({ value }) => value ?? 0),
    carriedOut: carriedOut?.value ?? 0,
    isCut: goesOnMixed(last, more[0], end),
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

/** “……其他类97条；办理依申请公开1件”: cases go on with no list of things published. */
const ofCases = /申请|复议|诉讼/u

/** Counts of the same kind behind a part, up to the full stop or the end of its bracket. */
function behind(
  last: Quantity,
  { text, quantities }: FiguresRead,
  bracket: number | undefined,
): readonly Quantity[] {
  const end = bracket ?? fullStop(text, last.end)
  const isSame = ({ before }: Quantity): boolean =>
    ofCases.test(before) === ofCases.test(last.before)
  return quantities.filter(
    (one) =>
      one.from >= last.end &&
      one.from < end &&
      isAlike(one.unit, last.unit) &&
      one.depth <= last.depth &&
      isSame(one),
  )
}

/** Whether the list goes on in another unit: what was added up is not all of it. */
const goesOnMixed = ({ unit }: Quantity, next: Quantity | undefined, end: number): boolean =>
  next !== undefined && next.from < end && next.unit !== unit && !opensStatement(next)
