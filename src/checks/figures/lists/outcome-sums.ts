/**
 * How cases ended, told one after another: “收到申请8件。予以公开2件，部分公开1件……”, “行政复议6件，5件结果
 * 维持，1件结果纠正”. Every case ends in one way.
 */
import { type Given, type ReportFound, spanFound } from '#checks/judgement.ts'
import type { Passage, Words } from '#checks/passages.ts'
import { isOwn, weighedIn, type Weighed } from '#checks/figures/agreement.ts'
import { onceIn } from '#checks/figures/numbers/once-in.ts'
import {
  addUp,
  figuresOf,
  type FiguresRead,
  isExact,
  type Quantity,
  valuesOf,
} from '#checks/figures/numbers/quantities.ts'
import type { BrokenSum } from './broken-sum.ts'

const ofApplication =
  /(?:予以|同意|部分|不予|主动|准予)公开|无法提供|不予处理|其[他它]处理|不存在|不属于|非本机关|不掌握|信访|重复申请|补正|撤[回销]|视为放弃|终止|咨询|更改补充|其他途径|结转|转入?(?:下年|次年|20\d\d年)/u
const ofCase = /维持|纠正|撤[回销]|驳回|审结|终止|确认违法|其[他它]结果|和解|调解/u
const fewestOutcomes = 3
const farthest = 60

const counted = (quantity: Quantity): boolean => quantity.kind === 'count' && isExact(quantity)

/** The words of an outcome, before its number or, where nothing stands before, behind it. */
const wordsOf = ({ before, after }: Quantity): string =>
  /^(?:其中|，|、|有)*$/u.test(before) ? after : before

/** The outcomes one after another from a place on, leaving out what brackets add. */
function outcomesFrom({ quantities }: FiguresRead, at: number, kind: RegExp): readonly Quantity[] {
  const found: Quantity[] = []
  const [depth, unit] = [quantities[at]?.depth ?? 0, quantities[at]?.unit]
  for (const quantity of quantities.slice(at)) {
    if (quantity.depth > depth) continue
    const goesOn = counted(quantity) && quantity.unit === unit && kind.test(wordsOf(quantity))
    const last = found.at(-1)
    if (!goesOn || (last && quantity.from - last.end > farthest)) break
    found.push(quantity)
  }
  return found
}

const sumOf = (all: readonly Quantity[]): number => addUp(valuesOf(all))

const few = 2
const tenth = 0.1

/** Near to the whole, or more than it: the outcomes were to be all. */
const isMeant = (sum: number, whole: number): boolean =>
  sum > whole || whole - sum <= Math.max(few, whole * tenth)

/** Counts beside the outcomes up to the full stops around them: perhaps outcomes in other words. */
function beside({ quantities, text }: FiguresRead, run: readonly Quantity[]): readonly Quantity[] {
  const [first] = run
  const last = run.at(-1)
  if (!first || !last) return []
  const from = text.lastIndexOf('。', first.from)
  const stop = text.indexOf('。', last.end)
  return quantities.filter(
    (one) =>
      !run.includes(one) &&
      one.unit === first.unit &&
      one.depth <= first.depth &&
      one.from > from &&
      one.from < (stop < 0 ? text.length : stop),
  )
}

const marksParts = /其中|包括|分别|[：:（(]/u

/** Wholes the outcomes may be of: what came in, with what was carried in, without what is carried on. */
function wholesOf(told: readonly Weighed[]): readonly number[] {
  const valueOf = (...ids: readonly string[]) =>
    told.find(({ told: { fact } }) => ids.includes(fact.id))?.told.quantity.value ?? 0
  const came = valueOf('new', 'received', 'handled')
  const all = [came, came + valueOf('carried-in'), valueOf('closed')]
  return all.flatMap((one) => [one, one - valueOf('carried-out')]).filter((one) => one > 0)
}

const totals = new Set(['new', 'received', 'handled', 'closed'])

/** The first run of outcomes behind a total that no word makes its parts already. */
function outcomesBehind(read: FiguresRead, total: Quantity): readonly Quantity[] {
  const at = read.quantities.findIndex(
    (one) => one.from > total.from && ofApplication.test(wordsOf(one)),
  )
  const outcomes = at < 0 ? [] : outcomesFrom(read, at, ofApplication)
  const [first] = outcomes
  if (!first || outcomes.length < fewestOutcomes || first.unit !== total.unit) return []
  const between =
    read.text
      .slice(total.end, first.from)
      .split(/[。；]/u)
      .at(-1) ?? ''
  return marksParts.test(between) ? [] : outcomes
}

/** What the count right before the outcomes says was done: “已答复119件，属于同意公开的60件……”. */
function rightBefore(
  read: FiguresRead,
  outcomes: readonly Quantity[],
  told: readonly Weighed[],
): number | null {
  const [first] = outcomes
  const before = first && read.quantities[read.quantities.indexOf(first) - 1]
  if (before?.sentence !== first?.sentence || /当场|现场|即时|口头/u.test(before?.before ?? ''))
    return null
  const isDone = told.some(
    ({ told: { fact, quantity } }) => fact.id === 'closed' && quantity === before,
  )
  const done = before?.value ?? 0
  return isDone && Math.abs(sumOf(outcomes) - done) <= Math.max(1, done * tenth) ? done : null
}

/** Whether the outcomes make none of the wholes, and were to make one. */
function isBroken(
  read: FiguresRead,
  outcomes: readonly Quantity[],
  whole: Quantity,
  told: readonly Weighed[],
): boolean {
  const sum = sumOf(outcomes)
  const right = rightBefore(read, outcomes, told)
  const wholes = right === null ? wholesOf(told) : [right]
  const most = Math.max(...wholes)
  const out = outcomes.find(({ before }) => /结转|转/u.test(before))?.value ?? 0
  if (wholes.some((one) => one === sum || one === sum - out) || !isMeant(sum, most)) return false
  return sum > most || right !== null || beside(read, outcomes).every((one) => one === whole)
}

/** The run of outcomes behind the application totals of a passage, held against them. */
function ofApplications(given: Given, passage: Passage, told: readonly Weighed[]): ReportFound[] {
  const read = figuresOf(passage.words, given.report.year)
  const whole = told.find(({ told: { fact } }) => totals.has(fact.id))
  if (!whole || !isOwn(whole.told.quantity.whose, given) || whole.told.quantity.isVague) return []
  const { quantity } = whole.told
  const outcomes = outcomesBehind(read, quantity)
  const [first] = outcomes
  const last = outcomes.at(-1)
  if (!first || !last) return []
  if (!isBroken(read, outcomes, quantity, told)) return []
  const sum = sumOf(outcomes)
  const message = `前面写${quantity.value ?? ''}${quantity.unit}，所列办理结果相加是${sum}${quantity.unit}（${outcomes.map(({ value }) => value).join('＋')}），请核对。`
  return [{ ...spanFound(passage, first.from, last.end), tier: 'hint', message }]
}

/** “受理121件（其中新收112件，上年结转9件）”. */
const isIntake = (fresh: Quantity, carried: Quantity): boolean =>
  /^其中[^，]*新收|^[^，]{0,4}新收/u.test(fresh.before) && /^上一?年度?结转/u.test(carried.before)

/** “受理19件，其中18件已予以答复，1件结转下年度”, and nothing more in the sentence. */
const isStanding = (done: Quantity, open: Quantity, more: Quantity | undefined): boolean =>
  done.before === '其中' &&
  /答复|办结|办理/u.test(done.after) &&
  /^结转|转入?下/u.test(open.after) &&
  more?.sentence !== open.sentence

/** Two parts behind what came in that leave nothing out and do not make it; null where there are none. */
function brokenParts(
  whole: Quantity,
  [one, other, more]: readonly Quantity[],
): readonly [Quantity, Quantity] | null {
  if (!one || !other || other.sentence !== whole.sentence) return null
  if ([one, other].some((part) => part.unit !== whole.unit || !counted(part))) return null
  const intake = isIntake(one, other)
  if (sumOf([one, other]) === whole.value || (intake && one.value === whole.value)) return null
  return intake || isStanding(one, other, more) ? [one, other] : null
}

/** New and carried in, or done and carried on, told right behind what came in. */
function ofTwoParts(given: Given, passage: Passage, told: readonly Weighed[]): ReportFound[] {
  const { quantities } = figuresOf(passage.words, given.report.year)
  return told.flatMap(({ told: { fact, quantity } }): ReportFound[] => {
    if (!totals.has(fact.id) || quantity.isVague) return []
    const at = quantities.indexOf(quantity)
    const parts = brokenParts(quantity, quantities.slice(at + 1, at + 4))
    if (!parts) return []
    const { value, unit, from } = quantity
    const [one, other] = parts
    const message = `前面写${value ?? ''}${unit}，${one.value ?? ''}${unit}加${other.value ?? ''}${unit}是${sumOf(parts)}${unit}，请核对。`
    return [{ ...spanFound(passage, from, other.end), message }]
  })
}

/** “行政复议6件，5件结果维持，2件结果纠正”. */
const ofDisputes = onceIn((words: Words, year: number): readonly BrokenSum[] => {
  if (!/复议|诉讼/u.test(words.text)) return []
  const read = figuresOf(words, year)
  return read.quantities.flatMap((whole, at): readonly BrokenSum[] => {
    if (!counted(whole) || !/(?:复议|诉讼)(?:案件?|申请)?(?:共|计)*$/u.test(whole.before)) return []
    const first = read.quantities[at + 1]
    if (first?.sentence !== whole.sentence || first.unit !== whole.unit) return []
    const outcomes = outcomesFrom(read, at + 1, ofCase).filter(
      ({ sentence }) => sentence === whole.sentence,
    )
    const sum = sumOf(outcomes)
    const isAll = outcomes.length >= fewestOutcomes && sum !== whole.value
    if (outcomes.length === 0 || (sum <= (whole.value ?? 0) && !isAll)) return []
    const { value, unit, from, end } = whole
    const message = `前面写${value ?? ''}${unit}，所列结果相加是${sum}${unit}（${outcomes.map((one) => one.value).join('＋')}），请核对。`
    return [{ from, to: outcomes.at(-1)?.end ?? end, message }]
  })
})

/** Outcomes of a report that do not make the cases told before them. */
export function outcomeSums(given: Given): readonly ReportFound[] {
  const weighed = weighedIn(given)
  const byPassage = new Map<Passage, Weighed[]>()
  for (const one of weighed)
    byPassage.set(one.passage, [...(byPassage.get(one.passage) ?? []), one])
  return given.passages.flatMap((passage) => {
    const told = byPassage.get(passage) ?? []
    return [
      ...ofApplications(given, passage, told),
      ...ofTwoParts(given, passage, told),
      ...ofDisputes(passage.words, given.report.year).map(({ from, to, message }): ReportFound => ({
        ...spanFound(passage, from, to),
        message,
      })),
    ]
  })
}
