/** A whole at the end of one paragraph whose parts stand in the next: “……386条。” and “其中：……”, or a list item by item. */
import type { Passage, Words } from '#checks/passages.ts'

/** A paragraph and what follows it, read as one; the paragraph's own offsets stay. */
export interface SpreadList {
  readonly passage: Passage
  readonly joined: Words
}

const endsWithWhole = /\d\s*[条件次篇个项份期宗]\s*[。：:，,；;]?\s*$/u
const asFollows = /(?:如下|分别为|包括|其中|具体为)\s*[：:。]?\s*$/u
const goesOn =
  /^\s*(?:其中|分别为|具体(?:为|是|如下)|包括|按[^，。]{1,12}(?:分|划分|看|统计)[，,：:])/u
/** “（二）主动公开政府信息的主要类别”: of what was told before, in a line of its own or at the head of the next. */
const byKind =
  /^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十\d]+[、.．])?[^。：:；;\d]{0,24}(?:类别|分类|类型|主要内容)(?:情况)?\s*(?:[。：:]|$)/u
const item = /^\s*(?:[（(]?\d{1,2}[）)]|\d{1,2}\s*[.．、]|[①-⑳]|[-—·•●]|[一二三四五六七八九]是)/u
const mostItems = 15

/** An item up to the end of its first sentence. */
const firstSentence = (text: string): string => /^[^。；;\n]*/u.exec(text.trim())?.[0] ?? ''

const joinedBefore = new WeakMap<Words, Words>()

/** The two as one; the same object as long as both say the same. */
function join(words: Words, text: string): Words {
  const before = joinedBefore.get(words)
  if (before?.text === text) return before
  const joined: Words = { kind: words.kind, text, live: [] }
  joinedBefore.set(words, joined)
  return joined
}

function itemsBehind(passages: readonly Passage[], at: number): readonly string[] {
  const items: string[] = []
  for (const { section, words } of passages.slice(at + 1, at + 1 + mostItems)) {
    if (section !== passages[at]?.section || !item.test(words.text)) break
    items.push(firstSentence(words.text))
  }
  return items
}

/** The words behind a head that parts by kind, which stands for 其中; other words as they are. */
function withoutHead(text: string): string {
  const parts = text.replace(byKind, '').trim()
  return byKind.test(text) && /\d/u.test(parts) && !goesOn.test(parts) ? `其中${parts}` : parts
}

/** What follows a whole, the line left out that only says it is parted by kind. */
function behindWhole(passages: readonly Passage[], at: number): string | null {
  const [own, next, after] = passages.slice(at, at + 3)
  if (!next || next.section !== own?.section) return null
  const { text } = next.words
  const isAlone = withoutHead(text) === '' && after?.section === next.section
  const alone = isAlone ? after.words.text.trim() : ''
  if (alone === '') return withoutHead(text)
  return goesOn.test(alone) ? alone : `其中${alone}`
}

function spreadAt(passages: readonly Passage[], at: number): SpreadList | null {
  const passage = passages[at]
  const next = passage ? behindWhole(passages, at) : null
  if (!passage || next === null) return null
  const { text } = passage.words
  const opens = asFollows.test(text)
  if (!opens && !endsWithWhole.test(text)) return null
  if (goesOn.test(next)) return { passage, joined: join(passage.words, `${text.trimEnd()}${next}`) }
  if (!opens) return null
  const items = itemsBehind(passages, at)
  if (items.length < 2) return null
  const lead = `${text.trimEnd().replace(/[。：:]$/u, '')}，包括：`
  return { passage, joined: join(passage.words, `${lead}${items.join('；')}。`) }
}

/** Every whole of a report that its own paragraph leaves open. */
export const spreadLists = (passages: readonly Passage[]): readonly SpreadList[] =>
  passages.flatMap((_passage, at) => spreadAt(passages, at) ?? [])
