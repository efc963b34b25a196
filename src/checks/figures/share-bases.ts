/** What a share of applications is of: how reports call it, and the totals of table 3 it may be. */
import type { CellId } from '#template/form.ts'
import type { Given } from '#checks/judgement.ts'
import { countOf } from './agreement.ts'

/** Ends the words before a share: “占全年收到申请总数的” names no whole of its own. */
export const ofAll =
  '(?:所)?占(?:比|到)?(?:(?:全年|本年度?|全部|所有|总|新收|收到|受理|办结|答复|办理)*(?:政府信息公开|依申请公开)?(?:申请)?(?:总数|总量|总件数|总条数|总数量|总计|数|量|件)*)?(?:的)?(?:比例|比重|比)?(?:为|是|约|达)*$'

/** What was received, and what was closed. */
export const bases: readonly CellId[] = ['applications.new.total', 'applications.closed.total']
const carriedIn = 'applications.carried-in.total'

/** What a share says it is of: “占办结数的” is of nothing else. */
export const baseNamed = (before: string): 'closed' | 'new' | null => {
  const [words = ''] = /占[^占]*$/u.exec(before) ?? []
  if (/办结|答复/u.test(words)) return /收|受理/u.test(words) ? null : 'closed'
  return words.includes('新收') ? 'new' : null
}

/** The totals of table 3 a share of applications may be taken of. */
export function basesOf(given: Given, named: 'closed' | 'new' | null = null): readonly number[] {
  const [fresh, closed] = bases.map((cell) => countOf(given, cell))
  const all = [fresh, closed, (fresh ?? 0) + (countOf(given, carriedIn) ?? 0)]
  const known = named === null ? all : [named === 'closed' ? closed : fresh]
  return known.filter((base): base is number => typeof base === 'number' && base > 0)
}
