/** Kinds that leave nothing out: who is 专职 or 兼职, what was closed or is open, 主动公开、依申请公开 or 不予公开. */
import { applicantNames } from '#checks/figures/facts/application-facts.ts'
import type { Quantity } from '#checks/figures/numbers/quantities.ts'

const [person = ''] = applicantNames

/** How every document is marked. */
const disclosure = [/主动公开/u, /依申请公开/u, /不(?:予|宜|对外)?公开/u]

const sets: readonly (readonly RegExp[])[] = [
  [/专职/u, /兼职/u],
  [/原创/u, /转载|转发/u],
  [/建议/u, /提案/u],
  [/制定|制发/u, /修[改订]/u, /废止/u],
  [/上半年/u, /下半年/u],
  [new RegExp(`${person}|公民个人|个人申请`, 'u'), /法人|企业|单位申请/u],
  [/(?<!未|待)(?:办结|办理完[成毕]|答复|回复)/u, /未办结|(?:正在|尚在|在)办|待办|未[答回]复/u],
  disclosure,
]

/** A mere name of the kind, no statement of its own. */
const longestName = 12

/** One part may be of two kinds: “依申请公开及不予公开431份”. */
const isEachOnce = (kinds: readonly RegExp[], parts: readonly Quantity[]): boolean =>
  kinds.length >= parts.length &&
  kinds.every((kind) => parts.filter(({ before }) => kind.test(before)).length === 1) &&
  parts.every(({ before }) => kinds.some((kind) => kind.test(before)))

/** Whether the parts are all the kinds of such a set, each once. */
export const isClosedSet = (parts: readonly Quantity[]): boolean =>
  parts.slice(1).every(({ before }) => before.length <= longestName) &&
  sets.some(
    (kinds) =>
      ((parts[0]?.before ?? '').length <= longestName || kinds === disclosure) &&
      isEachOnce(kinds, parts),
  )

/** Whether 建议 and 提案 are told of. */
export const isOfProposals = (parts: readonly Quantity[]): boolean =>
  parts.some(({ before }) => /建议/u.test(before)) &&
  parts.some(({ before }) => /提案/u.test(before))

/** “64条，通过网站主动公开16条，依申请公开12条、不予公开36条”: whatever stands before the first. */
export const isByDisclosure = (parts: readonly Quantity[]): boolean => isEachOnce(disclosure, parts)
