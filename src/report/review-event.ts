/**
 * What people did with a report on its way to publication: remarks, proposals, decisions, hand-overs. Each
 * is one entry that is never changed or taken away; where the report stands is worked out from all of them.
 */
import type { ProseKey } from '#template/form-source.ts'
import type { CellId } from '#template/form.ts'
import type { CellValue } from './cell-value.ts'

/** 经办 · 处室 · 初审 · 复审 · 保密审查 · 终审. */
export const roles = ['clerk', 'section', 'first', 'second', 'secrecy', 'final'] as const
/** In what part somebody acts on a report. */
export type Role = (typeof roles)[number]

/** The stages of review, in the order in which an office usually passes them. */
export const stages = ['first', 'second', 'secrecy', 'final'] as const
/** One of the stages a report may be sent through. */
export type Stage = (typeof stages)[number]

/** Who did it, as the person's own profile says; `key` is the fingerprint of the signing key. */
export interface Person {
  readonly name: string
  readonly role: Role
  readonly key?: string
}

/** `from` and `to` follow the words (base64); `quote` finds them again where they were cut or undone. */
interface QuotedWords {
  readonly section: ProseKey
  readonly from: string
  readonly to: string
  readonly quote: string
  readonly before: string
  readonly after: string
}

/** Words of one paragraph. */
interface QuotedPassage extends QuotedWords {
  readonly on: 'words'
}

/** What a remark, a proposal or a reason for returning is about. */
export type Anchor =
  | { readonly on: 'report' }
  | { readonly on: 'section'; readonly section: string }
  /** `value` is what stood there when the remark was made. */
  | { readonly on: 'cell'; readonly cell: CellId; readonly value: CellValue }
  | {
      readonly on: 'row'
      readonly label: string
      readonly cells: readonly CellId[]
      readonly values: readonly CellValue[]
    }
  | {
      readonly on: 'finding'
      readonly rule: string
      readonly cells: readonly CellId[]
      readonly section: string | null
      readonly message: string
    }
  /** `also` are the further paragraphs a remark reaches over, each followed by itself. */
  | (QuotedPassage & { readonly also?: readonly QuotedPassage[] })
  | ({ readonly on: 'image' } & QuotedWords)

/** Exactly what a decision was about: a hash of the whole and one of every part, by place. */
export interface ContentMark {
  readonly whole: string
  readonly parts: Readonly<Record<string, string>>
}

/** What an entry of the review does. */
export type Act =
  | {
      readonly do: 'submit'
      readonly stages: readonly Stage[]
      /** The same person may not decide at two stages, nor at one's own report. */
      readonly apart: boolean
      readonly content: ContentMark
      readonly text?: string
    }
  | { readonly do: 'withdraw'; readonly text: string }
  | {
      readonly do: 'pass'
      readonly stage: Stage
      readonly content: ContentMark
      readonly text?: string
    }
  | {
      readonly do: 'return'
      readonly stage: Stage
      readonly content: ContentMark
      readonly text: string
      readonly places: readonly Anchor[]
    }
  | { readonly do: 'finalise'; readonly content: ContentMark }
  | { readonly do: 'unlock'; readonly text: string }
  | {
      readonly do: 'publish'
      readonly content: ContentMark
      readonly date: string
      readonly address?: string
    }
  | { readonly do: 'correct'; readonly text: string }
  | {
      readonly do: 'remark'
      readonly at: Anchor
      readonly text: string
      readonly to?: string
    }
  /** `done`: whoever answers holds the matter for dealt with. */
  | {
      readonly do: 'answer'
      readonly remark: string
      readonly text: string
      readonly done?: true
    }
  | { readonly do: 'settle'; readonly remark: string }
  | { readonly do: 'reopen'; readonly remark: string; readonly text?: string }
  | { readonly do: 'assign'; readonly remark: string; readonly to: string }
  /** Words: `to` is the new text. A cell: the new value. */
  | {
      readonly do: 'suggest'
      readonly at: Anchor
      readonly to: CellValue
      readonly text?: string
    }
  | {
      readonly do: 'decide'
      readonly suggestion: string
      readonly verdict: 'accepted' | 'refused'
      readonly text?: string
    }
  | { readonly do: 'look'; readonly content: ContentMark }
  | { readonly do: 'reason'; readonly rule: string; readonly text: string }
  | { readonly do: 'import'; readonly file: string }
  | {
      readonly do: 'export'
      readonly file: string
      readonly content: ContentMark
      /** What is worth knowing of the file: in which fonts it was set. */
      readonly text?: string
    }
  | { readonly do: 'merge'; readonly file: string; readonly text?: string }

/** Who signed an entry, as it can be verified elsewhere. */
export interface Signature {
  /** ECDSA over P-256 with SHA-256, or SM2 with SM3 (GB/T 32918, 32905). */
  readonly scheme: 'ES256' | 'SM2'
  /** The public key, base64 (SPKI, or the uncompressed point). */
  readonly key: string
  /** Over the id of the entry, base64. */
  readonly value: string
}

/** One entry of the review, never changed once it is made. */
export interface ReviewEvent {
  /** SHA-256 (hex) of everything but itself and the signature, in canonical JSON. */
  readonly id: string
  /** The entries that nobody had followed when this one was made: the chain. */
  readonly after: readonly string[]
  /** Milliseconds since 1970 by the maker's clock. */
  readonly at: number
  readonly by: Person
  readonly act: Act
  readonly signature?: Signature
}

/** What a report said at a moment, for comparing; pictures are kept by their hash alone. */
export type Version = Readonly<Record<string, unknown>>

/** All entries, with the content that was decided on. */
export interface ReviewLog {
  /** In no particular order that matters; ids are unique. */
  readonly events: readonly ReviewEvent[]
  /** By the hash of the whole content. */
  readonly versions: Readonly<Record<string, Version>>
}

/** A report that was never sent, and of which nothing was said. */
export const noReview: ReviewLog = { events: [], versions: {} }
