/** “通过‘两微一抖’发布1256条。微信712条，微博388条，抖音146条”: a short name that says which accounts there are. */
import type { Words } from '#checks/passages.ts'
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

const wechat = /微信|公众号/u
const weibo = /微博/u
const named: readonly (readonly [RegExp, readonly RegExp[]])[] = [
  [/两微一抖/u, [wechat, weibo, /抖音/u]],
  [/两微一端/u, [wechat, weibo, /客户端|APP|头条/iu]],
  [/(?<=“)两微(?=”)/u, [wechat, weibo]],
]
const farthest = 160
const near = 0.2

const counts = (one: Quantity): boolean =>
  one.kind === 'count' && one.value !== null && isExact(one)

/** The first count of what the whole counts that is told of an account. */
const toldOf = (account: RegExp, whole: Quantity, { quantities }: FiguresRead) =>
  quantities.find(
    (one) =>
      one.from > whole.end &&
      one.from - whole.end < farthest &&
      one.unit === whole.unit &&
      counts(one) &&
      account.test(one.lead.split(/[；;]/u).at(-1) ?? ''),
  )

function platformSum(whole: Quantity, read: FiguresRead): BrokenSum | null {
  const accounts = named.find(([name]) => name.test(whole.before))?.[1]
  if (!accounts || !counts(whole)) return null
  const parts = accounts.flatMap((account) => toldOf(account, whole, read) ?? [])
  const isEach = parts.length === accounts.length && new Set(parts).size === parts.length
  const [values, total] = [valuesOf(parts), whole.value ?? 0]
  const sum = addUp(values)
  if (!isEach || sum === total || Math.abs(sum - total) > total * near) return null
  return {
    from: whole.from,
    to: Math.max(...parts.map(({ end }) => end)),
    message: `总数写${total}${whole.unit}，各账号相加是${sum}${whole.unit}（${values.join('＋')}）。`,
    mild: true,
  }
}

/** Totals of a block over such accounts that these do not make. */
export const platformSums = onceIn((words: Words, year: number): readonly BrokenSum[] => {
  if (!/两微/u.test(words.text)) return []
  const read = figuresOf(words, year)
  return read.quantities.flatMap((whole) => platformSum(whole, read) ?? [])
})
