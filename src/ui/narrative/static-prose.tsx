/** The words of a section as they stand, shown until the editor has loaded, or to be read only. */
import {
  type FocusEvent,
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { Block, Prose, Run } from '#report/prose/prose.ts'
import { Loaded } from '#ui/parts/messages/loaded.tsx'
import { type Figures, shownFigure, tags } from './block-tags.ts'
import { atEnd, type Caret, caretAt } from './caret.ts'
import { keyed } from './keyed.ts'
import { useReadingCaret } from './reading-caret.ts'
import './narrative.css'

const EmbedInside = lazy(async () => ({
  default: (await import('./embed-inside.tsx')).EmbedInside,
}))

const noWords: Prose = [{ kind: 'paragraph', indent: 0, runs: [] }]

function Figure({ cell, figures }: { readonly cell: string; readonly figures: Figures }) {
  const text = useSyncExternalStore(
    (listener) => figures.subscribe(cell, listener),
    () => figures.text(cell),
  )
  return <span className="prose-figure">{shownFigure(text)}</span>
}

function Words({ run, figures }: { readonly run: Run; readonly figures: Figures }) {
  if ('break' in run) return <br />
  const words = 'text' in run ? run.text : <Figure cell={run.cell} figures={figures} />
  return run.bold ? <strong>{words}</strong> : words
}

/** Holds its place at once; what is in it comes after the words. */
function Embedded({ block }: { readonly block: Block }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a picture is remarked on as a whole, so keys and clicks must reach it
    <figure data-kind="embed" tabIndex={0}>
      <Loaded>
        <EmbedInside node={block.embed ?? {}} />
      </Loaded>
    </figure>
  )
}

function Shown({ block, figures }: { readonly block: Block; readonly figures: Figures }) {
  if (block.kind === 'embed') return <Embedded block={block} />
  const Tag = tags[block.kind]
  return (
    <Tag data-kind={block.kind} data-indent={block.indent}>
      {keyed(block.runs).map(([key, run]) => (
        <Words key={key} run={run} figures={figures} />
      ))}
      {block.runs.length === 0 ? <br /> : null}
    </Tag>
  )
}

/** Locked words, to be read, and chosen for a remark. */
function Locked({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const words = useRef<HTMLDivElement>(null)
  const { at, ...reading } = useReadingCaret(words)
  return (
    <div className="narrative narrative-locked">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- words are walked in and selected by key, as in any document */}
      <div
        ref={words}
        className="prose"
        role="document"
        aria-label={`${label}（只读，方向键移动，加 Shift 选中文字）`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it nobody gets here but by mouse
        tabIndex={0}
        {...reading}
      >
        {children}
      </div>
      {at ? <span className="reading-caret" style={at} aria-hidden="true" /> : null}
    </div>
  )
}

interface Props {
  /** What the words are called where they can be walked in. */
  readonly label: string
  readonly prose: Prose
  readonly figures: Figures
  /** The editor is still to come: where the clerk went meanwhile, and what she typed, is noted for it here. */
  readonly caretRef?: RefObject<Caret | null>
}

const isTyped = (event: KeyboardEvent<HTMLElement>): boolean =>
  event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey

export function StaticProse({ label, prose, figures, caretRef }: Props) {
  const words = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // Drawn anew while the clerk was here: not one key may fall between.
    const at = caretRef?.current
    if (!at || at.left === true) return
    const block = words.current?.children[at.block]
    const embed = block instanceof HTMLElement && block.matches('figure') ? block : null
    const place = embed ?? words.current
    place?.focus()
  }, [caretRef])
  const blocks = keyed(prose.length === 0 ? noWords : prose).map(([key, block]) => (
    <Shown key={key} block={block} figures={figures} />
  ))
  if (!caretRef) return <Locked label={label}>{blocks}</Locked>
  const here = (): Caret => caretRef.current ?? atEnd
  const come = () => {
    caretRef.current = { ...here(), left: false }
  }
  const point = (event: MouseEvent<HTMLElement>) => {
    const { typed } = here()
    const place = caretAt(event.currentTarget, event.clientX, event.clientY)
    caretRef.current = typed === undefined ? place : here()
  }
  const type = (event: KeyboardEvent<HTMLElement>) => {
    if (!isTyped(event)) return
    event.preventDefault()
    caretRef.current = { ...here(), typed: `${here().typed ?? ''}${event.key}` }
  }
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.relatedTarget !== null) caretRef.current = { ...here(), left: true }
  }
  return (
    <div className="narrative" aria-busy="true">
      <div className="narrative-bar" />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only remembers the place and the keys; the editor that follows is the control */}
      <div
        ref={words}
        className="prose"
        tabIndex={-1}
        onFocus={come}
        onBlur={leave}
        onMouseUp={point}
        onKeyDown={type}
      >
        {blocks}
      </div>
      <div className="narrative-foot" />
    </div>
  )
}
