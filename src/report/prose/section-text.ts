/**
 * The flat text of a section in the shared document. When words come from another copy, Yjs takes away
 * marks that look needless, judged by what has come so far: a copy that got a heading before the rest
 * lost it, and two copies that had seen the same edits showed different headings until they met again.
 * Needless marks do no harm, so none are taken away.
 */
import { type Doc, Text, type Transaction } from 'yjs'

/* oxlint-disable no-underscore-dangle -- Yjs names it so, and has no other way to leave marks alone */
class SectionText extends Text {
  override _callObserver(transaction: Transaction, subs: Set<string | null>): void {
    super._callObserver(transaction, subs)
    transaction._needFormattingCleanup = false
  }
}
/* oxlint-enable no-underscore-dangle */

/** The text of that name in a document. Every reader of a document opens its texts this way. */
export const sectionText = (doc: Doc, name: string): Text => doc.get(name, SectionText)
