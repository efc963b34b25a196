/** A share told by the name of its count, some words behind it: “公众号604条，……，公众号公开量占比45.6%”. */
import type { Words } from '#checks/passages.ts'
import type { WordsFound } from '#checks/judgement.ts'
import { onceIn } from './numbers/once-in.ts'
import { figuresOf, isExact, type Quantity } from './numbers/quantities.ts'
import { isShareOf, slackOf, type Told } from './numbers/rounded.ts'

/** “主动公开的政府信息占98.55%”: nothing between 占 and the figure but what it is a share of. */
const named =
  /^(.{3,24}?)(?:所)?占(?:比|总数|总量|总数量|全部信息|信息总量)?(?:的)?(?:比例|比重)?(?:约|为|达|是|到)*$/u
/** Words that do not tell one count from another. */
const neutral =
  /的|政府信息|政务信息|信息|公开量|公开数|发布量|发布数|推送量|数量|条数|件数|数|量|通过|共|总|其中|作为|年度?|全年|本|20\d{2}|申请/gu
const core = (words: string): string => words.replaceAll(neutral, '').replaceAll(/\s/gu, '')
const shortest = 3

const isCount = (one: Quantity): boolean =>
  one.kind === 'count' && isExact(one) && (one.value ?? 0) > 0

/** The one count told before under the name of the share; null where none or several are. */
function countNamed(before: readonly Quantity[], name: string): Quantity | null {
  const [one, ...others] = before.filter(
    (count) => isCount(count) && core(count.before).endsWith(name),
  )
  return one && others.length === 0 ? one : null
}

const isOther = (text: string, count: Quantity, rate: Quantity): boolean =>
  /同比|增|减|较|提高|下降|上升/u.test(text.slice(count.end, rate.from).split('占').at(-1) ?? '') ||
  /同比|较/u.test(rate.before)

const asTold = (count: Quantity): Told => ({ value: count.value ?? 0, slack: slackOf(count) })

/** The count a share is told of by its name; null where it is told otherwise, or right behind its count. */
function partOf(rate: Quantity, before: readonly Quantity[], text: string): Quantity | null {
  const name = core(named.exec(rate.before)?.[1] ?? '')
  if (rate.kind !== 'percent' || rate.isVague || rate.isElsewhen || name.length < shortest)
    return null
  const part = countNamed(before, name)
  const isBeside = part !== null && part === before.at(-1) && part.sentence === rate.sentence
  return part === null || isBeside || isOther(text, part, rate) ? null : part
}

/** Shares that fit no whole told beside their count. */
export const namedSharesOff = onceIn((words: Words, year: number): readonly WordsFound[] => {
  if (!/占/u.test(words.text)) return []
  const { quantities, text } = figuresOf(words, year)
  return quantities.flatMap((rate, at): WordsFound[] => {
    const part = partOf(rate, quantities.slice(0, at), text)
    if (!part) return []
    const value = part.value ?? 0
    const wholes = quantities.filter(
      (one) => one !== part && isCount(one) && one.unit === part.unit && (one.value ?? 0) >= value,
    )
    const [whole] = wholes
    if (!whole || wholes.some((one) => isShareOf(rate, asTold(part), asTold(one)))) return []
    const due = ((value / (whole.value ?? 1)) * 100).toFixed(2)
    const message = `前面写${value}${part.unit}，总数${whole.value ?? ''}${whole.unit}，是${due}%，这里写${rate.value ?? ''}%，请重新计算。`
    return [{ from: rate.from - rate.before.length, to: rate.end, tier: 'hint', message }]
  })
})
