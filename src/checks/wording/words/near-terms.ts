/** A set phrase with one slip of the keys: a sign lost (政府信公开), another of its sound (政策解毒), one too many, two turned round. */
import type { WordsFound, WordsJudgement } from '#checks/judgement.ts'
import { isWord, standsClear } from './side-by-side.ts'
import { soundsAlike } from './same-sound.ts'
import { rightBeside, tradeTerms } from './trade-terms.ts'
import { isFree } from './usual-words.ts'

interface Term {
  readonly text: string
  /** Behind its first two signs. */
  readonly rest: string
  /** Offsets at which its words end. */
  readonly ends: readonly number[]
}

const endsOf = (words: readonly string[]): readonly number[] => {
  let at = 0
  return words.map((word) => (at += word.length))
}

const terms: readonly Term[] = tradeTerms.map((words) => ({
  text: words.join(''),
  rest: words.join('').slice(2),
  ends: endsOf(words),
}))

/** Two signs of a text as one number. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x1_00_00 + text.charCodeAt(at + 1)

const byPair = (at: number): ReadonlyMap<number, readonly Term[]> => {
  const map = new Map<number, Term[]>()
  for (const term of terms) {
    const pair = pairAt(term.text, at)
    map.set(pair, [...(map.get(pair) ?? []), term])
  }
  return map
}
/** A single slip leaves the beginning or what follows it whole. */
const byHead = byPair(0)
const byRest = byPair(2)

const firstHan = 0x4e_00
const han = /[\u4e00-\u9fa5]/u
/** What may stand beside a phrase without being part of another word. */
const beside = /^(?:$|[^\u4e00-\u9fa5]|[的和与及在等是为对将了以])/u
const follows =
  /^(?:工作|情况|机制|制度|信息|平台|力度|水平|能力|质量|内容|形式|渠道|方面|领域|任务|责任|要求|意识|程序|流程|专栏|管理|建设|条例|国务院|中央|上级|公开|发布|公布|更新|开展|有序|有力|到位|不断|进一步|办理)/u
const leads =
  /(?:[县市区镇乡局委我各由经照据]|推进|坚持|加强|做好|开展|落实|规范|完善|提升|强化|推动|提高|实施|制定|公布|办理|通过|围绕|严格)$/u
const isFreeBefore = (text: string, at: number): boolean =>
  beside.test(text.slice(Math.max(0, at - 1), at)) ||
  leads.test(text.slice(Math.max(0, at - 2), at))
const isFreeBehind = (text: string, at: number): boolean => {
  const next = text.slice(at, at + 2)
  return beside.test(next) || follows.test(next)
}

/** Not quotes: a short name may end there, “政务公开社会评”. */
const mark = /[，。；：（）《》,;:()]/u

/** A phrase of four signs is too short to miss one of them. */
const longEnough = 5

/** Words at `from` that are the signs of `term` up to its sign `at`, and another there. */
interface Place {
  readonly text: string
  readonly from: number
  readonly term: string
  readonly ends: readonly number[]
  readonly at: number
}

/** Each kind of slip: how long the words then are; 0 where it is not the one. */
type Slip = (place: Place) => number

const goesOn = ({ text, from }: Place, rest: string, at: number): boolean =>
  text.startsWith(rest, from + at)
const isBounded = ({ text, from, term }: Place, first: number, last: number): boolean =>
  (first > 0 || isFreeBefore(text, from)) &&
  (last < term.length || isFreeBehind(text, from + term.length))

/** Signs of one word replaced by others of their sound: 同意部署 for 统一部署. */
const otherSound: Slip = (place) => {
  const { text, from, term, ends, at } = place
  const end = ends.find((one) => one > at) ?? at
  let to = at
  while (to < end && soundsAlike(text.charAt(from + to), term.charAt(to))) to += 1
  while (to > at && text.charAt(from + to - 1) === term.charAt(to - 1)) to -= 1
  return to > at && goesOn(place, term.slice(to), to) && isBounded(place, at, to) ? term.length : 0
}

const turnedRound: Slip = (place) => {
  const { text, from, term, at } = place
  if (at === 0 || at + 1 >= term.length) return 0
  const isTurned =
    text.charAt(from + at) === term.charAt(at + 1) && text.charAt(from + at + 1) === term.charAt(at)
  const isSlip =
    isTurned &&
    goesOn(place, term.slice(at + 2), at + 2) &&
    !isWord(term.charAt(at + 1), term.charAt(at))
  return isSlip && isBounded(place, at, at + 2) ? term.length : 0
}

/** What is left of the first word may be the end of another: 财政信息公开. */
const lost: Slip = (place) => {
  const { text, from, term, ends, at } = place
  const rest = term.slice(at + 1)
  if (at === 0 || term.length < longEnough || rest.length < 2 || !goesOn(place, rest, at)) return 0
  return at < (ends[0] ?? 0) && !isFreeBefore(text, from) ? 0 : term.length - 1
}

/** A line may have been cut in the middle of a word, a short name made so: “政务公开社会评”. */
const edge = /^[\s“”"]?$/u
const isAtEdge = (text: string, at: number): boolean =>
  edge.test(text.charAt(at - 1)) || edge.test(text.charAt(at + 1))

const isLoneHere = (text: string, at: number): boolean =>
  !isFree(text.charAt(at)) &&
  !isAtEdge(text, at) &&
  !isWord(text.charAt(at - 1), text.charAt(at)) &&
  !isWord(text.charAt(at), text.charAt(at + 1))

/** “部门预、决算”: what two words end on is said once. */
const isSharedEnd = (text: string, to: number, sign: string): boolean =>
  text.charAt(to) === '、' && text.charAt(to + 2) === sign

/** 监保障 for 监督保障: of two pairs one sign is lost, and what it leaves makes no other word. */
const lostOfPair: Slip = (place) => {
  const { text, from, term, ends, at } = place
  // “信息公开专、兼职人员”: the first of two words that end alike, whatever that end is.
  const isCutShort = at === term.length - 1 && text.charAt(from + at) === '、'
  if (isCutShort || isSharedEnd(text, from + at, term.charAt(at))) return 0
  if (term.length !== longEnough - 1 || ends[0] !== 2 || !goesOn(place, term.slice(at + 1), at))
    return 0
  const isLone = isLoneHere(text, from + (at < 2 ? 0 : 2))
  return isLone && standsClear(text, from, from + term.length - 1) ? term.length - 1 : 0
}

const endsPlace = new Set('内中外上下里间前后')

/** “行动计（2024—2026年）”: the last sign fell out before a mark. */
const lostBeforeMark: Slip = ({ text, from, term, ends, at }) =>
  at === term.length - 1 &&
  ends.includes(term.length - 2) &&
  mark.test(text.charAt(from + at)) &&
  // “纳入年度考核内”
  !endsPlace.has(text.charAt(from + at - 1))
    ? at
    : 0

/** One too many inside a word; between two words it may be a word of its own. */
const tooMany: Slip = (place) => {
  const { text, from, term, ends, at } = place
  // 信息公开专栏 is no 信息公开栏: before the last sign it may be another word.
  const end = ends.find((one) => one > at) ?? 0
  const isPair = end - at === 1 && (end === 2 || ends.includes(end - 2))
  const isInside = at > 0 && at < term.length - 1 && isPair
  // 民政政务公开: what begins the phrase ends the word before it.
  if (at < (ends[0] ?? 0) && !isFreeBefore(text, from)) return 0
  // 市市场监管局 is that of the city.
  const sign = text.charAt(from + at)
  if (isFree(sign) && sign === text.charAt(from)) return 0
  return isInside && han.test(sign) && goesOn(place, term.slice(at), at + 1) ? term.length + 1 : 0
}

const slips: readonly Slip[] = [otherSound, turnedRound, lost, lostOfPair, lostBeforeMark, tooMany]

const firstOff = (text: string, from: number, term: string): number => {
  let at = 0
  while (at < term.length && text.charCodeAt(from + at) === term.charCodeAt(at)) at += 1
  return at
}

interface Near {
  readonly from: number
  readonly to: number
  readonly term: string
}

/** Whether anything of a phrase goes on behind its first wrong sign; nearly always nothing does. */
function goesOnAtAll(text: string, from: number, term: string, at: number): boolean {
  const [here, next] = [text.charCodeAt(from + at), text.charCodeAt(from + at + 1)]
  const [right, behind] = [term.charCodeAt(at), term.charCodeAt(at + 1)]
  if (here === behind || next === right || next === behind) return true
  if (at < term.length - 2) return text.charCodeAt(from + at + 2) === term.charCodeAt(at + 2)
  return at === term.length - 1 || soundsAlike(text.charAt(from + at), term.charAt(at))
}

function nearAt(text: string, from: number, { text: term, ends }: Term): Near | null {
  const at = firstOff(text, from, term)
  if (at === term.length || !goesOnAtAll(text, from, term, at)) return null
  // 县政府办公室信息 is no 公示信息: what begins the phrase may end the word before it.
  const isOfOther =
    at > 0 && at < (ends[0] ?? 0) && isWord(text.charAt(from - 1), text.charAt(from))
  if (isOfOther && !isFreeBefore(text, from)) return null
  const place: Place = { text, from, term, ends, at }
  for (const slip of slips) {
    const length = slip(place)
    if (length > 0) return { from, to: from + length, term }
  }
  return null
}

/** How far before its second half a phrase with a slip may begin. */
const starts = [1, 2, 3] as const

/** Whether what stands before a second half comes near the first: nearly always it is the first, or far from it. */
function comesNear(text: string, at: number, term: string): boolean {
  const [first, second] = [term.charCodeAt(0), term.charCodeAt(1)]
  const [one, two] = [text.charCodeAt(at - 1), text.charCodeAt(at - 2)]
  if (two === first && one === second) return false
  const hasOne = one === first || one === second || two === first || two === second
  return (
    hasOne ||
    text.charCodeAt(at - 3) === first ||
    (soundsAlike(text.charAt(at - 2), term.charAt(0)) &&
      soundsAlike(text.charAt(at - 1), term.charAt(1)))
  )
}

/** Phrases whose second half stands at a place, after a first half with a slip. */
const endingAt = (text: string, at: number, term: Term): readonly Near[] =>
  comesNear(text, at, term.text) && text.startsWith(term.rest, at)
    ? starts.flatMap((back) => {
        const near = at < back ? null : nearAt(text, at - back, term)
        return near?.to === at + term.text.length - 2 ? [near] : []
      })
    : []

/** With the sign before it, or behind it, a word of its own. */
const rightWhole =
  /^(?:[全公在离文教任]职人员|实实做好|[局校院村厂警党医司处居]务公开|[虽已略均所]有改进|[终初复联会预再送政编三]审发布|[\u4e00-\u9fa5]?项目建[一档库]|[\u4e00-\u9fa5]?改到位|.?持续强[降对风冷]|[仍亟尚还]待(?:提高|加强|提升|完善|改进))/u

/** “底数清、情况明、责任实”: each of three signs, for the rhyme. */
const ofThrees = /(?:^|[、，：])[\u4e00-\u9fa5]{3}、$/u

/** Before 政 they make a word of their own: 市政, 邮政. */
const otherPolitics = new Set('市财民邮家')

function nearIn(text: string): readonly Near[] {
  const all: Near[] = []
  for (let at = 0; at < text.length - 1; at += 1) {
    if (text.charCodeAt(at) < firstHan) continue
    const pair = pairAt(text, at)
    for (const term of byHead.get(pair) ?? []) {
      const near = nearAt(text, at, term)
      if (near) all.push(near)
    }
    for (const term of byRest.get(pair) ?? []) all.push(...endingAt(text, at, term))
  }
  return all.filter(
    ({ from, to }) =>
      !rightBeside.has(text.slice(from, to)) &&
      !rightWhole.test(text.slice(Math.max(0, from - 1), to + 1)) &&
      !(to - from === 3 && ofThrees.test(text.slice(Math.max(0, from - 5), from))) &&
      // “公开工作计3分”: counted as.
      !(text.slice(from, to) === '工作计' && /\d/u.test(text.charAt(to))) &&
      // “村（居）务公开”: the bracket stands in the word.
      !'）)'.includes(text.charAt(from - 1) || '-') &&
      // 市政服务信息 is no 政务服务.
      !(text.charAt(from) === '政' && otherPolitics.has(text.charAt(from - 1))),
  )
}

const byLength = (a: Near, b: Near): number =>
  b.term.length - a.term.length || b.to - b.from - (a.to - a.from)

/** The longest phrase wins where several come near the same words. */
function nearTerms(text: string): readonly Near[] {
  const kept: Near[] = []
  for (const near of [...nearIn(text)].sort(byLength))
    if (!kept.some(({ from, to }) => near.from < to && from < near.to)) kept.push(near)
  return kept.sort((a, b) => a.from - b.from)
}

const told = (text: string, { from, to, term }: Near): WordsFound => ({
  from,
  to,
  message: `“${text.slice(from, to)}”应为“${term}”。`,
  fix: term,
})

export const nearTerm: WordsJudgement = {
  kind: 'words',
  id: 'wording.near-term',
  tier: 'hint',
  basis: { kind: 'custom', text: '文字校对：常用词语的错字、漏字、多字、颠倒' },
  demand: '常用词语没有错字、漏字、多字、颠倒',
  hint: '按提示改正；确实是另一个词的，不用改',
  example: {
    wrong: '加强规犯性文件管理，公开政府信公开目录。',
    right: '加强规范性文件管理，公开政府信息公开目录。',
  },
  yields: true,
  find: (text) => nearTerms(text).map((near) => told(text, near)),
}
