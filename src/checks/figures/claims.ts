/** What the words of a block tell of the tables: each figure with the fact it states. */
import type { Words } from '#checks/passages.ts'
import {
  applicantNames,
  applicationFacts,
  isOneChannel,
} from '#checks/figures/facts/application-facts.ts'
import { disputeFacts } from '#checks/figures/facts/dispute-facts.ts'
import { documentFacts } from '#checks/figures/facts/document-facts.ts'
import type { Fact } from '#checks/figures/facts/fact.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import { figuresOf, type FiguresRead, type Quantity } from '#checks/figures/numbers/quantities.ts'

/** A figure in words that states a fact of the tables. */
export interface Told {
  readonly fact: Fact
  readonly quantity: Quantity
  /** The words to quote: from the fact's own words to the unit. */
  readonly from: number
  readonly to: number
  /** What the fact must be about is not said before it in this block; the heading above must say this. */
  readonly needsHeading: RegExp | null
}

const facts: readonly Fact[] = [...disputeFacts, ...applicationFacts, ...documentFacts]
const counted = new Set(['件', '件次', '宗', '条', '份', '起', '例', '个', '项', '次', '元', ''])
const channelled = new Set(['new', 'received', 'handled', 'closed'])

/** Other things that are counted in 件 too. */
const otherThings =
  /来信|来访|咨询|留言|人大代表|政协|提案|热线|12345|信箱|民生|诉求|工单|网民|消息|稿件|简报/u

/** And what else a sentence may be about whose figure names nothing. */
const otherBusiness = /许可|审批|处罚|建议|项目|线索|复议|诉讼|登记/u

/** Outcomes of a part: “上年结转4件，其中予以公开4件” tells nothing of the whole. */
const ofPart = new RegExp(
  String.raw`(?:结转|组织|网上|网络|在线|信函|当面|书面|邮寄|网站|${applicantNames.join('|')})[^，,。；（(]*\d+\s*[件宗条份][^，,。）)]{0,4}[，,（(:：]\s*(?:其中|包括|含)`,
  'u',
)
const ofApplicant = new RegExp(applicantNames.join('|'), 'u')
/** “自然人2件，予以公开1件；商业企业1件，……”: what became of those of one kind of applicant. */
const ofThisApplicant = new RegExp(
  String.raw`(?:${applicantNames.join('|')})\s*\d+\s*[件宗][，,：:（(][^；;]*$`,
  'u',
)
const ofSeveral = new RegExp(
  String.raw`(?:${applicantNames.join('|')}|其他|组织)\s*\d+\s*[件宗]`,
  'gu',
)
const isOfThisApplicant = (lead: string): boolean =>
  ofThisApplicant.test(lead) && (lead.split(/[；;]/u).at(-1) ?? '').match(ofSeveral)?.length === 1

/** Words around a number as `Fact.around` reads them. */
const surroundings = ({ before, after }: Quantity): string => `${before}#${after}`

/** “2024年结转2025年2件” in the report of 2024 is carried on, in that of 2025 carried in. */
function isOtherCarry(fact: Fact, before: string, year: number): boolean {
  const from = /(20\d\d)年度?的?(?:结转|转入|转结|遗留|未办?结)/u.exec(before)?.[1]
  const on = /(?:结转|顺延|延续|延|转)(?:至|到|入)?(20\d\d)年/u.exec(before)?.[1]
  if (fact.id === 'carried-in') return Number(from ?? year - 1) >= year
  return fact.id === 'carried-out' && Number(on ?? year + 1) <= year
}

/** “全年制发公文47件，其中不予公开的31件”. */
const documentsMade =
  /(?:制发|拟制|制作|印发|产生|形成)(?:各类)?(?:公文|文件|政府信息)[^。；申]{0,6}\d+[件条][，,（(：:][^。；申]{0,40}$/u

/** “主动公开142份，依申请公开信息数245条，不予公开373份”: the marks that documents bear. */
const isOfDocuments = (fact: Fact, { before, unit, lead }: Quantity): boolean =>
  (fact.kind === 'outcomes' && (unit === '份' || documentsMade.test(lead))) ||
  /依申请公开(?:政府)?信息数/u.test(before)

/** “说理不够充分，有1件被申请行政复议”: one to show what is wrong, not how many there were. */
const isInstance = ({ kind }: Fact, lead: string): boolean =>
  kind === 'disputes' &&
  /(?:不够|不充分|不足|不规范|不到位|不严谨|薄弱|欠缺)[^。；，]{0,8}，[^，。；]{0,4}$/u.test(lead)

function isSomethingElse(fact: Fact, quantity: Quantity, year: number): boolean {
  const { before, lead } = quantity
  if (isOfDocuments(fact, quantity) || isInstance(fact, lead)) return true
  if (fact.unless?.test(before) || isOtherCarry(fact, before, year)) return true
  return fact.kind !== 'documents' && isOfOtherThing(fact, before, lead)
}

/** “转来工单3184件，办结3102件”: where nothing speaks of applications, what is done is what came. */
const namesNothing = (fact: Fact, lead: string): boolean =>
  fact.isBare === true || (fact.id === 'closed' && !lead.includes('申请'))

function isOfOtherThing(fact: Fact, before: string, lead: string): boolean {
  // What is published in a list is not what was decided: “公开许可决定20件、处罚决定12件”.
  if (fact.kind === 'decisions')
    return fact.unless?.test(lead.split(/[，,]/u).at(-1) ?? '') ?? false
  if (otherThings.test(namesNothing(fact, lead) ? lead : before)) return true
  if (fact.isBare && otherBusiness.test(lead)) return true
  if (channelled.has(fact.id) && isOneChannel(before)) return true
  return (
    fact.kind === 'outcomes' &&
    (ofPart.test(lead) || ofApplicant.test(before) || isOfThisApplicant(lead))
  )
}

/** Whether the words say what the fact is about: up to the number, or right behind it. */
const firsts = new WeakMap<FiguresRead, Map<RegExp, number>>()

/** Where a block first speaks of something; beyond its end where it never does. */
function firstOf(about: RegExp, read: FiguresRead): number {
  const known = firsts.get(read) ?? new Map<RegExp, number>()
  firsts.set(read, known)
  const before = known.get(about)
  if (before !== undefined) return before
  const at = read.text.search(about)
  const first = at < 0 ? Infinity : at
  known.set(about, first)
  return first
}

/** Said of the organ that is complained of. */
const asRespondent = /因此|由此|涉及的|相关的?|发生|引发|引起|产生|被(?:提起|申请|诉)/u
const reach = 20
/** “复议120件，其中信息公开类3件” is of complaints of any kind. */
const ofAnyKind = /^[^。；]{0,6}[，,（(]其中[^。；，]{0,6}公开/u

/** Under such a heading disputes are about applications, however they are told. */
const onApplications = /依申请公开|公开申请|申请公开/u

/**
 * What the heading above must say for a fact to be meant: nothing where its sentence or what stands before it
 * in the block does; undefined where no heading helps.
 */
function headingFor(fact: Fact, quantity: Quantity, read: FiguresRead): RegExp | null | undefined {
  const sentence = `${quantity.lead}${quantity.after}`
  if (fact.within?.test(sentence) === false) return undefined
  if (!fact.about || fact.about.test(sentence)) return null
  if (fact.isAtMost) return undefined
  if (fact.kind === 'disputes') {
    if (ofAnyKind.test(read.text.slice(quantity.end, quantity.end + reach))) return undefined
    if (fact.within || !asRespondent.test(quantity.lead)) return onApplications
  }
  return firstOf(fact.about, read) < quantity.from ? null : fact.about
}

function toldBy(quantity: Quantity, read: FiguresRead, year: number): Told | null {
  const words = surroundings(quantity)
  for (const fact of facts) {
    if ((fact.isAmount === true) !== (quantity.kind === 'amount')) continue
    const match = fact.label.exec(quantity.before) ?? fact.around?.exec(words)
    if (!match || isSomethingElse(fact, quantity, year)) continue
    if (
      fact.followedBy &&
      !fact.followedBy.test(read.text.slice(quantity.end, quantity.end + reach))
    )
      continue
    const needsHeading = headingFor(fact, quantity, read)
    if (needsHeading === undefined) continue
    const isAround = match.input === words
    const from = startOf(quantity, match.index, read.text)
    const to = isAround ? endOf(quantity, match, read.text) : quantity.end
    return { fact, quantity, from, to, needsHeading }
  }
  return null
}

/** Offset of the n-th character of `before` in the block; white space was left out of `before`. */
function startOf({ before, from }: Quantity, index: number, text: string): number {
  let left = before.length - index
  let at = from
  while (left > 0 && at > 0) {
    at -= 1
    if (!/\s/u.test(text[at] ?? '')) left -= 1
  }
  return at
}

function endOf({ before, end }: Quantity, match: RegExpExecArray, text: string): number {
  let left = match.index + match[0].length - before.length - 1
  let at = end
  while (left > 0 && at < text.length) {
    if (!/\s/u.test(text[at] ?? '')) left -= 1
    at += 1
  }
  return at
}

/** Another whole that what follows in its sentence belongs to: “受理许可申请241件，办结236件”. */
const otherWhole = /申请|受理|收到|接收|接到|办理|案件|事项/u
const needsWhole = ({ fact, quantity }: Told): boolean =>
  fact.kind === 'outcomes' || (fact.id === 'closed' && !quantity.before.includes('申请'))

function belongsElsewhere(
  told: Told,
  { quantities }: FiguresRead,
  known: readonly Told[],
): boolean {
  if (!needsWhole(told)) return false
  const isKnown = new Set(
    known.filter(({ fact }) => fact.kind !== 'decisions').map(({ quantity }) => quantity),
  )
  const { sentence, from, unit } = told.quantity
  return quantities.some(
    (other) =>
      other.sentence === sentence &&
      other.from < from &&
      other.unit === unit &&
      otherWhole.test(other.before) &&
      !isKnown.has(other) &&
      !/其中|网|信函|邮|当面|书面|传真/u.test(other.before),
  )
}

const canTell = ({ isElsewhen, isChange, value, unit }: Quantity): boolean =>
  !isElsewhen && !isChange && value !== null && counted.has(unit)

/** The facts a block tells; looked for once in the same words of the same year. */
export const toldIn = onceIn((words: Words, year: number): readonly Told[] => {
  const read = figuresOf(words, year)
  const told = read.quantities.flatMap((quantity): Told[] => {
    const one = canTell(quantity) ? toldBy(quantity, read, year) : null
    return one ? [one] : []
  })
  return told.filter((one) => !belongsElsewhere(one, read, told))
})
