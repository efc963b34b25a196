/** Two whole states of a report brought together: what the bytes of a merge tell that a snapshot does not. */
import {
  applyUpdate,
  decodeStateVector,
  Doc,
  encodeStateVectorFromUpdate,
  snapshot,
  snapshotContainsUpdate,
  type YTextEvent,
} from 'yjs'
import type { ProseKey } from '#template/form-source.ts'
import { deltaOf } from '#report/prose/prose-event.ts'
import { clashesOf, sentenceWith } from '#report/prose/prose-clashes.ts'
import { linesOf } from '#report/prose/prose-lines.ts'
import { placesOf, type Stray, straysOf } from '#report/prose/prose-strays.ts'
import { proseKeys } from '#report/report.ts'
import { sectionText } from '#report/prose/section-text.ts'

/** Words one copy typed where the other deleted. */
interface MovedWords {
  readonly section: ProseKey
  readonly text: string
  /** Whose words they are. */
  readonly by: 'mine' | 'theirs'
  /** Where they begin in the flat text of the section now. */
  readonly place: number
}

/** One place whose words both copies changed. */
interface ClashedWords {
  readonly section: ProseKey
  /** The sentence as either copy had it. */
  readonly mine: string
  readonly theirs: string
  /** Where it begins in the flat text of the section now. */
  readonly place: number
}

/** What merging two states did to the words. */
export interface Merged {
  readonly moved: readonly MovedWords[]
  readonly clashed: readonly ClashedWords[]
  /** Letters put in and taken out by the merge, by section. */
  readonly words: Readonly<Record<ProseKey, { readonly added: number; readonly removed: number }>>
}

/** What can be done with bytes that say they are the state of a report. */
type StateSoundness =
  | 'whole'
  /** They refer to parts that are not there. */
  | 'parts-missing'
  | 'unreadable'

const opened = (state: Uint8Array): Doc => {
  const doc = new Doc()
  applyUpdate(doc, state)
  return doc
}

/** Whether a state stands by itself; a difference, or a state with a hole, does not. */
export function soundnessOf(state: Uint8Array): StateSoundness {
  try {
    const doc = opened(state)
    const { pendingStructs, pendingDs } = doc.store
    // A difference may need nothing that came before it; but every report says which form it follows.
    const begun = [...doc.getMap('registers').keys()].some((key) => key.startsWith('meta:form|'))
    doc.destroy()
    return begun && pendingStructs === null && pendingDs === null ? 'whole' : 'parts-missing'
  } catch {
    return 'unreadable'
  }
}

/** Whether two states were one report once: somebody's edits are in both. */
export function isKin(a: Uint8Array, b: Uint8Array): boolean {
  try {
    const [one, two] = [a, b].map((state) => decodeStateVector(encodeStateVectorFromUpdate(state)))
    return [...(one ?? [])].some(([client, clock]) => clock > 0 && (two?.get(client) ?? 0) > 0)
  } catch {
    return false
  }
}

/** Whether a state holds anything that another lacks. */
export function bringsNews(mine: Uint8Array, theirs: Uint8Array): boolean {
  const doc = opened(mine)
  const news = !snapshotContainsUpdate(snapshot(doc), theirs)
  doc.destroy()
  return news
}

const textIn = (doc: Doc, section: ProseKey) => sectionText(doc, `prose:${section}`)

function countWords(event: YTextEvent): { added: number; removed: number } {
  let added = 0
  let removed = 0
  for (const step of deltaOf(event)) {
    if ('insert' in step)
      added += typeof step.insert === 'string' ? step.insert.replaceAll('\n', '').length : 1
    if ('delete' in step) removed += step.delete
  }
  return { added, removed }
}

/** Merges a whole state into an open document. */
export function mergeInto(mine: Doc, theirs: Uint8Array): Merged {
  const other = opened(theirs)
  const [here, there] = [snapshot(mine), snapshot(other)]
  const lines = proseKeys.map((section) => ({
    section,
    ours: linesOf(textIn(mine, section), there.sv),
    others: linesOf(textIn(other, section), here.sv),
  }))
  const strays = lines.flatMap(({ section, ours, others }) => [
    { section, by: 'mine' as const, strays: straysOf(ours, there.ds) },
    { section, by: 'theirs' as const, strays: straysOf(others, here.ds) },
  ])
  other.destroy()

  const none = { added: 0, removed: 0 }
  const words = { preamble: none, overview: none, problems: none, other: none }
  const stops = proseKeys.map((section) => {
    const count = (event: YTextEvent) => {
      words[section] = countWords(event)
    }
    textIn(mine, section).observe(count)
    return () => textIn(mine, section).unobserve(count)
  })
  applyUpdate(mine, theirs, 'merge')
  for (const stop of stops) stop()

  const moved = strays.flatMap(({ section, by, strays: found }) => {
    const places = placesOf(textIn(mine, section), found)
    return found.flatMap((stray: Stray): MovedWords[] => {
      const place = places.get(stray)
      return place === undefined ? [] : [{ section, by, text: stray.text, place }]
    })
  })
  const clashed = lines.flatMap(({ section, ours, others }) => {
    const text = textIn(mine, section)
    const clashes = clashesOf(text, { byMe: here.sv, byThem: there.sv })
    const letters = clashes.map((clash) => ({ ...clash.mine, text: '' }))
    const places = placesOf(text, letters)
    return clashes.flatMap((clash, at): ClashedWords[] => {
      const [letter] = letters.slice(at)
      const place = letter && places.get(letter)
      const [own, their] = [sentenceWith(ours, clash.mine), sentenceWith(others, clash.theirs)]
      return place === undefined || own === null || their === null
        ? []
        : [{ section, mine: own, theirs: their, place }]
    })
  })
  return { moved, clashed, words }
}
