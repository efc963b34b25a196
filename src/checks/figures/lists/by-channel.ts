/** How applications came in, told behind their number: “收到110件……；当面提交12件、信函提交37件、网络提交63件”. */
import { type Given, type ReportFound, spanFound } from '#checks/judgement.ts'
import { madeOf, weighedIn, type Weighed } from '#checks/figures/agreement.ts'
import {
  addUp,
  figuresOf,
  isExact,
  type Quantity,
  valuesOf,
} from '#checks/figures/numbers/quantities.ts'

const channel = /当面|现场|窗口|信函|邮寄|信件|书面|传真|网络|网上|在线|电子邮件|邮箱/u
/** “其他方式6件” closes a list of them. */
const otherWays = /^[、，]?其[他它](?:方式|渠道|途径|形式)/u
const fewest = 2
const few = 2
const tenth = 0.1
const wholes = new Set(['new', 'received'])

/** “收到9件。从申请方式看，网上申请5件……”. */
const byWay = /[。，](?:从|按)[^，。；]{0,6}(?:方式|渠道|途径|形式)(?:来?看|分|划分)?[，：]/u
const ends = /[。！？\n]/u

/** The counts by channel that follow one after another behind a count, whatever stands between. */
function channelsBehind(all: readonly Quantity[], whole: Quantity): readonly Quantity[] {
  const later = all.slice(all.indexOf(whole) + 1)
  const first = later.findIndex(({ before }) => channel.test(before))
  const run = first < 0 ? [] : later.slice(first)
  const end = run.findIndex(
    (one) =>
      !(channel.test(one.before) || otherWays.test(one.before)) ||
      one.unit !== whole.unit ||
      !isExact(one),
  )
  return end < 0 ? run : run.slice(0, end)
}

/** Over a semicolon, or in the next sentence where that says it is by way: “从申请方式看，”. */
const goesOn = (between: string): boolean =>
  (/[；;]/u.test(between) || between.search(byWay) >= 0) && !ends.test(between.replace(byWay, ''))

function judge({ told, passage }: Weighed, given: Given): readonly ReportFound[] {
  const whole = told.quantity
  const { quantities, text } = figuresOf(passage.words, given.report.year)
  const run = channelsBehind(quantities, whole)
  const [first] = run
  const last = run.at(-1)
  if (!first || !last || run.length < fewest || told.fact.readings.length === 0) return []
  // What stands in the same sentence as its whole is added up where lists are.
  const between = text.slice(whole.end, first.from)
  if (!goesOn(between)) return []
  const sum = addUp(valuesOf(run))
  const known = told.fact.readings.flatMap((reading) => madeOf(reading, given).value ?? [])
  const all = [whole.value ?? 0, ...known]
  const isNear = all.some((one) => Math.abs(one - sum) <= Math.max(few, one * tenth))
  if (all.includes(sum) || !isNear) return []
  return [
    {
      ...spanFound(passage, first.from - first.before.length, last.end),
      message: `前面写收到${whole.value ?? ''}${whole.unit}，各渠道相加是${sum}${whole.unit}（${valuesOf(run).join('＋')}）。`,
    },
  ]
}

/** Channels that do not come to what was received. */
export const channelsOff = (given: Given): readonly ReportFound[] =>
  weighedIn(given).flatMap((one) => (wholes.has(one.told.fact.id) ? judge(one, given) : []))
