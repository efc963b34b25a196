/** What is told of a platform as it stands: its readers, how often it was read, how many columns it has. */
import type { Words } from '#checks/passages.ts'
import { onceIn } from './numbers/once-in.ts'
import { figuresOf, type Quantity } from './numbers/quantities.ts'

/** A figure, what it counts, and of which platform. */
export interface PlatformFigure {
  readonly name: string
  readonly quantity: Quantity
  readonly from: number
}

/** Any platform, and those known by a name of their own: two accounts without one may be two. */
const platform =
  /["“][^"“”]{2,12}["”](?:官方|政务)?(?:微信公众号|公众号|微信|微博|抖音号?|视频号|客户端|头条号?|新媒体)|网站|微信公众号|公众号|微信|微博|抖音|视频号|客户端|头条/gu
/** 官方微信公众号 and 公众号 are one. */
const kindOfAccount = /(?:官方|政务)?(?:微信)?(公众号|微信|微博|抖音|视频号|头条)号?$/u
const known = /^["“]|网站$/u
/** What is counted, right before the figure; a newly opened column is no count of all. */
const counted: readonly (readonly [string, RegExp])[] = [
  ['总阅读量', /(?:总|累计)阅读(?:量|数|次数|人次)(?:约|近|超|突破|达|为|共)*$/u],
  ['粉丝', /(?:粉丝|关注)(?:用户|人)?(?:总)?(?:数|量|人数)?(?:约|近|超|突破|达|为|共|有)*$/u],
  ['总访问量', /(?:总|累计)(?:访问|浏览|点击)(?:量|数|次数|人次)(?:约|近|超|突破|达|为|共)*$/u],
]
const has = /设|建有|共有|现有|拥有/u
const opened = /新增|新设|新建|新开|增设|撤销|级/u
const unitOfColumns = /^个专栏/u

/** The last platform named before a place of a block. */
const platformBefore = (text: string, at: number): string => {
  const [said = ''] = [...text.slice(0, at).matchAll(platform)].at(-1) ?? []
  return known.test(said)
    ? said.replace('"', '“').replace('"', '”').replace(kindOfAccount, '$1')
    : ''
}

function columnsOf(text: string, { before, unit, from, end }: Quantity): boolean {
  if (unit !== '个') return false
  const isBefore = /专栏(?:共|共计|合计)?$/u.test(before)
  const isBehind = unitOfColumns.test(text.slice(end - unit.length))
  const clause = text.slice(text.slice(0, from).search(/[^，。；]*$/u), from)
  return (isBefore || isBehind) && !opened.test(clause) && has.test(clause)
}

/** Figures of platforms in a block, each under the name of what it counts and where. */
export const platformFigures = onceIn((words: Words, year: number): readonly PlatformFigure[] => {
  if (!/阅读|粉丝|关注|访问|浏览|点击|专栏/u.test(words.text)) return []
  const { quantities, text } = figuresOf(words, year)
  return quantities.flatMap((quantity): PlatformFigure[] => {
    const { kind, before, from, isElsewhen, isChange } = quantity
    if (kind !== 'count' || isElsewhen || isChange) return []
    const of = platformBefore(text, from)
    const what =
      counted.find(([, says]) => says.test(before))?.[0] ??
      (columnsOf(text, quantity) ? '专栏' : undefined)
    if (what === undefined || of === '') return []
    // Of the year, and of all years.
    const since = /累计|截至|目前/u.test(before) ? '累计' : ''
    return [{ name: `${of}${since}${what}`, quantity, from }]
  })
})
