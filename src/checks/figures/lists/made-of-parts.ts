/** Whether some of the parts make the whole, the others dividing it anew or lying within those. */
import { asides, type Listed, opensStatement, rest } from './lists.ts'
import type { Quantity } from '#checks/figures/numbers/quantities.ts'

/** A kind of published thing that is often counted among the others too. */
const oftenWithin = /解读|回应|图解|视频|转载/u
/** What became of a case. */
const outcome = /不予|无法|予以|处理|不存在|延期|撤|不?属于?/u

const between = (text: string, parts: readonly Quantity[]): readonly string[] =>
  parts.flatMap((part, at) => {
    const before = parts[at - 1]
    return before ? [text.slice(before.end, part.from).replaceAll(asides, '')] : []
  })

/** Items parted by 、 alone: one list to its end. */
const isOneList = (text: string, parts: readonly Quantity[]): boolean =>
  between(text, parts).every((words) => /^\s*、[^，。；]*$/u.test(words))

/** Whether the words nest or pause between the parts. */
const nests = (text: string, parts: readonly Quantity[]): boolean =>
  between(text, parts).some((words) => /其中|含|包括|[。；;（(]/u.test(words))

/** Items parted by ；alone: the mark tells of no pause. */
const isParted = (text: string, parts: readonly Quantity[]): boolean =>
  between(text, parts).every((words) => /^\s*[；;][^，。；;]*$/u.test(words))

/** Whether the parts behind one go on with the list it stands in. */
const isSameList = (text: string, parts: readonly Quantity[], last: number): boolean =>
  isParted(text, parts) || !nests(text, parts.slice(last))

/** Which parts may lie within another: any where the words nest or pause, else some kinds alone. */
function mayLieWithin(text: string, parts: readonly Quantity[]): readonly Quantity[] {
  const others = parts.slice(1)
  return nests(text, parts) ? others : others.filter(({ before }) => oftenWithin.test(before))
}

/** Up to so many, what is over may as well be a slip as an item counted twice. */
const few = 2
/** So many more items of the same kind go on with the list. */
const many = 3
const fewestOfWhole = 20

/** Begins something else, or may be counted among the others. */
const isOther = (part: Quantity): boolean =>
  opensStatement(part) || outcome.test(part.before) || oftenWithin.test(part.before)

/** Whether what stands behind parts that make the whole only goes on with them: “其他2条”, a few, or many. */
function onlyGoesOn(behind: readonly Quantity[]): boolean {
  const [first] = behind
  if (!first || behind.some(isOther)) return false
  if (behind.length > 1) return behind.length >= many
  return rest.test(first.before) || (first.value ?? 0) <= few
}

const cents = (value: number | null) => Math.round((value ?? 0) * 100)

/** “共612份，其中确认公开的87份，已上网12份，其余75份”: the others divide the first. */
function dividesFirst(parts: readonly Quantity[]): boolean {
  const [first, ...others] = parts.map(({ value }) => cents(value))
  return others.length > 1 && first === others.reduce((all, value) => all + value, 0)
}

/** The first parts make the whole, or all but one or two that lie within others; or so only by chance. */
export function howMade(whole: number, listed: Listed, text: string): 'made' | 'perhaps' | 'no' {
  const { parts, carriedOut } = listed
  const due = cents(whole)
  if (dividesFirst(parts)) return 'made'
  let sum = 0
  const last = parts.findIndex(({ value }) => (sum += cents(value)) === due)
  // What follows parts that make the whole divides it anew.
  if (last >= 0) {
    if (isOneList(text, parts)) return 'no'
    // “网站268条，其他方式292条，规范性文件1条”: 其他 took in all there was.
    if (rest.test(parts[last]?.before ?? '')) return 'made'
    return onlyGoesOn(parts.slice(last + 1)) && isSameList(text, parts, last) ? 'perhaps' : 'made'
  }
  const within = mayLieWithin(text, parts).map(({ value }) => cents(value))
  const explains = [sum, sum + cents(carriedOut)].some((all) =>
    within.some(
      (value, at) => value === all - due || within.slice(at + 1).includes(all - due - value),
    ),
  )
  if (!explains) return 'no'
  const isSlip = sum - due <= cents(few) && parts.length >= many && whole >= fewestOfWhole
  return isSlip && !nests(text, parts) ? 'perhaps' : 'made'
}
