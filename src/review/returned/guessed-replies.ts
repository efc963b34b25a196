/**
 * Replies in a returned file whose program keeps no threads (LibreOffice before 24): a reply quotes whom it
 * answers, or stands on exactly the words that another's comment stands on.
 */
import type { ReturnedComment, ReturnedParagraph, ReturnedWord } from '#report/returned-word.ts'
import { sameHand } from './known-words.ts'

/** 回复给 王芳 (2025-01-08, 15:20): "请核对" and what is said to it. */
const quoting =
  /^(?:Reply to|回复(?:给)?)\s*(?<by>.+?)\s*\([^()]*\)\s*[:：]\s*["“](?<quote>[\s\S]*?)["”]\s*(?<said>[\s\S]*)$/u

const tidy = (text: string): string => text.replace(/\s+/gu, '')

const paragraphsOf = ({ blocks }: ReturnedWord): readonly ReturnedParagraph[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  )

/** What each comment covers, as one word that is the same for the same words. */
function coverage(returned: ReturnedWord): ReadonlyMap<string, string> {
  const found = new Map<string, { from: number; to: number }>()
  let at = 0
  for (const { pieces } of paragraphsOf(returned))
    for (const { text, comments } of pieces) {
      const to = at + text.length
      for (const id of comments) found.set(id, { from: found.get(id)?.from ?? at, to })
      at = to
    }
  return new Map([...found].map(([id, { from, to }]) => [id, `${from}-${to}`]))
}

const isLater = (one: ReturnedComment, other: ReturnedComment): boolean =>
  one.at === null || other.at === null || one.at > other.at

/** The comment a quoting reply means. */
function quotedBy(comment: ReturnedComment, all: readonly ReturnedComment[]) {
  const { by, quote } = quoting.exec(comment.text)?.groups ?? {}
  if (by === undefined || quote === undefined) return undefined
  const words = tidy(quote.replace(/(?:\.{3}|…+)$/u, ''))
  return all.find(
    (other) => other !== comment && other.by === by && tidy(other.text).startsWith(words),
  )
}

/** The comments with replies joined to what they answer; a file that keeps threads, and remarks that went out with it, stay as they are. */
export function withGuessedReplies(returned: ReturnedWord): readonly ReturnedComment[] {
  const { comments, threaded } = returned
  if (threaded) return comments
  const covers = coverage(returned)
  const begins = returned.sent?.remarks ?? []
  return comments.map((comment) => {
    const quoted = quotedBy(comment, comments)
    if (quoted) {
      const { said = '' } = quoting.exec(comment.text)?.groups ?? {}
      return { ...comment, parent: quoted.id, text: said.trim() }
    }
    const place = covers.get(comment.id)
    const root = comments
      .filter((other) => place !== undefined && covers.get(other.id) === place)
      .reduce((first, other) => (isLater(first, other) ? other : first), comment)
    const answers =
      root !== comment &&
      root.by !== comment.by &&
      isLater(comment, root) &&
      !begins.some((sent) => sameHand(comment, sent))
    return answers ? { ...comment, parent: root.id } : comment
  })
}
