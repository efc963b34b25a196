/**
 * Lists that copies added to side by side are one list with the entries of both: doubts about a source,
 * the earlier reports it is compared with, the fields of a file that this version does not know.
 */
import { canonicalJson } from '#report/file/json-text.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'

/** What an entry of a list is known by; two entries of one name say different things of the same. */
const nameOf = (key: string, entry: unknown): string => {
  if (key !== 'previous' || !isRecord(entry)) return canonicalJson(entry)
  return canonicalJson([entry['year'], entry['issuers']])
}

const joinedLists = (key: string, values: readonly unknown[]): unknown => {
  const found = new Map<string, unknown>()
  for (const entry of values.flatMap((list: unknown): unknown[] =>
    Array.isArray(list) ? list : [],
  ))
    if (!found.has(nameOf(key, entry))) found.set(nameOf(key, entry), entry)
  return [...found.values()]
}

/** The value of a part of which several values stand: joined where it is a list, else the first. */
export function joinedMeta(key: string, values: readonly unknown[]): unknown {
  const [first, second] = values
  if (second === undefined) return first
  if (key === 'doubts' || key === 'previous') return joinedLists(key, values)
  if (key === 'extra')
    return Object.fromEntries(
      values
        .filter(isRecord)
        .reverse()
        .flatMap((fields) => Object.entries(fields)),
    )
  return first
}

const kept = (key: string, value: unknown, joined: unknown): boolean => {
  if (key === 'extra')
    return (
      isRecord(value) &&
      isRecord(joined) &&
      Object.entries(value).every(
        ([name, field]) => canonicalJson(field) === canonicalJson(joined[name]),
      )
    )
  const all = new Set(Array.isArray(joined) ? joined.map(canonicalJson) : [])
  return Array.isArray(value) && value.every((entry) => all.has(canonicalJson(entry)))
}

/** Whether the joined value says all that stands side by side, so that nobody has to decide. */
export function joinsWhole(key: string, values: readonly unknown[]): boolean {
  if (values.length < 2) return true
  if (key !== 'doubts' && key !== 'previous' && key !== 'extra') return false
  const joined = joinedMeta(key, values)
  return values.every((value) => kept(key, value, joined))
}
