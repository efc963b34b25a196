/** The words of one section, written as they will be printed; loaded on demand with the editor. */
import { type Editor, Extension } from '@tiptap/core'
import { Fragment, type Node as ProseNode, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react'
import type { ProseSection } from '#template/form.ts'
import { type Block, characterCount, isEmptyProse, type Prose } from '#report/prose/prose.ts'
import type { ProseText } from '#report/prose/prose-text.ts'
import { readPastedProse } from '#readers/paste/pasted-prose.ts'
import { blockKeys, insertFigure } from './block-keys.ts'
import { NarrativeBar } from './narrative-bar.tsx'
import { type Figures } from './block-tags.ts'
import type { Caret } from './caret.ts'
import { askNewEmbed, embedActs } from './embed-acts.ts'
import type { EmbedAsk } from './embed-ask.ts'
import { headingMarks } from './heading-marks.ts'
import { bindProse, isFromOutside } from './prose-binding.ts'
import {
  BlockNode,
  BoldMark,
  BreakNode,
  cellRefNode,
  DocumentNode,
  EmbedNode,
  nodesOf,
  TextNode,
} from './prose-schema.ts'
import './narrative.css'

interface Props {
  readonly prose: ProseText
  readonly section: ProseSection
  readonly label: string
  readonly context: { readonly year: number; readonly issuer: string }
  readonly figures: Figures
  readonly onUndo: () => void
  readonly onRedo: () => void
  /** Lets the clerk choose a cell; what she chooses is told to `insert`. */
  readonly onFigure: (insert: (cell: string) => void) => void
  /** Asks the page for a picture or table, or for changes to one. */
  readonly onEmbed: (ask: EmbedAsk) => void
  /** Where the clerk went while the editor was loading, told once. */
  readonly takeCaret: () => Caret | null
}

/** The outline a section can start from, year and organ filled in. */
const skeletonOf = (section: ProseSection, { year, issuer }: Props['context']): Prose =>
  section.skeleton.map(({ kind, text }) => {
    const filled = text
      .replaceAll('{year}', String(year))
      .replaceAll('{issuer}', issuer === '' ? '本机关' : issuer)
    return { kind, indent: 0, runs: filled === '' ? [] : [{ text: filled }] }
  })

const chaptersIn = (section: ProseSection): boolean => section.chapters === true

/** Body text goes on with the words beside it; headings, list items and tables stand by themselves. */
const joins = (block: Block | undefined): number => (block?.kind === 'paragraph' ? 1 : 0)

function paste(view: EditorView, event: ClipboardEvent): boolean {
  const data = event.clipboardData
  if (!data) return false
  const html = data.getData('text/html')
  const blocks = readPastedProse(html === '' ? null : html, data.getData('text/plain'))
  if (blocks.length === 0) return false
  const { schema } = view.state
  const [first] = blocks
  const nodes = nodesOf(blocks, schema)
  // A piece of a line goes into the line; whole paragraphs stay paragraphs.
  const inLine = blocks.length === 1 && first?.kind === 'paragraph'
  const slice = inLine
    ? new Slice(nodes[0]?.content ?? Fragment.empty, 0, 0)
    : new Slice(Fragment.from(nodes), joins(first), joins(blocks.at(-1)))
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
  return true
}

const pasteProse = Extension.create({
  name: 'pasteProse',
  addProseMirrorPlugins: () => [new Plugin({ props: { handlePaste: paste } })],
})

/** Asks for a cell and puts its figure where the caret was, as a step of undo of its own. */
const askFigure =
  ({ prose, onFigure }: Pick<Props, 'prose' | 'onFigure'>) =>
  (editor: Editor): void =>
    onFigure((cell) => {
      prose.newStep()
      insertFigure(cell)(editor.state, (transaction) => editor.view.dispatch(transaction))
      prose.newStep()
      editor.view.focus()
    })

function useNarrative(props: Props): Editor | null {
  const { prose, label, figures, onUndo, onRedo, onFigure, onEmbed } = props
  const chapters = chaptersIn(props.section)
  return useEditor(
    {
      injectCSS: false,
      extensions: [
        DocumentNode,
        TextNode,
        BlockNode,
        EmbedNode,
        cellRefNode(figures),
        BreakNode,
        BoldMark,
        blockKeys(onUndo, onRedo, askFigure({ prose, onFigure }), chapters),
        pasteProse,
        embedActs(prose, onEmbed),
        bindProse(prose),
        headingMarks(() => prose.newStep(), isFromOutside, chapters),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          class: 'prose',
          spellcheck: 'false',
        },
      },
    },
    [prose, label, figures, onUndo, onRedo, onFigure, onEmbed, chapters],
  )
}

/** Goes on where the clerk clicked before the editor was there. */
function useCaret(editor: Editor | null, takeCaret: () => Caret | null): void {
  useLayoutEffect(() => {
    // One that waited long to be shown has been given up for another, which follows.
    if (!editor || editor.isDestroyed) return
    const caret = takeCaret()
    if (!caret) return
    const { view } = editor
    const { doc, tr } = editor.state
    const index = Math.min(caret.block, doc.childCount - 1)
    let start = 0
    for (let before = 0; before < index; before += 1) start += doc.child(before).nodeSize
    const block = doc.child(index)
    const { typed = '', left = false } = caret
    if (block.isAtom) tr.setSelection(NodeSelection.create(doc, start))
    else {
      const place = start + 1 + Math.min(caret.offset, block.content.size)
      tr.setSelection(TextSelection.create(doc, place))
      if (typed !== '') tr.insertText(typed)
    }
    view.dispatch(tr.scrollIntoView())
    if (!left) view.focus()
  }, [editor, takeCaret])
}

function useProse(prose: ProseText): Prose {
  const subscribe = useCallback((listener: () => void) => prose.subscribe(listener), [prose])
  return useSyncExternalStore(subscribe, () => prose.blocks())
}

/** Where writing begins in an outline: its first empty paragraph, below the heading; else the start. */
function firstToFill(doc: ProseNode): number {
  let place: number | null = null
  doc.forEach((block, offset) => {
    if (place === null && !block.isAtom && block.content.size === 0) place = offset + 1
  })
  return place ?? 1
}

export function NarrativeEditor(props: Props) {
  const { prose, section, context } = props
  const editor = useNarrative(props)
  useCaret(editor, props.takeCaret)
  const blocks = useProse(prose)
  const empty = isEmptyProse(blocks)
  const begin = () => {
    prose.replace(0, prose.blocks().length, skeletonOf(section, context), 'local')
    if (!editor) return
    // At once, not at the next frame: whoever types on is at the line already, however slow the machine.
    editor.view.focus()
    editor.chain().setTextSelection(firstToFill(editor.state.doc)).scrollIntoView().run()
  }
  return (
    <div className="narrative">
      {editor ? (
        <NarrativeBar
          editor={editor}
          label={props.label}
          chapters={chaptersIn(section)}
          onFigure={() => askFigure(props)(editor)}
          onEmbed={(kind) => askNewEmbed(editor.view, prose, kind, props.onEmbed)}
        />
      ) : null}
      <EditorContent editor={editor} />
      <div className="narrative-foot">
        <details>
          <summary>怎么写</summary>
          <p>{section.guidance.text}</p>
          {section.guidance.articles ? (
            <p className="basis">《政府信息公开条例》{section.guidance.articles.join('、')}</p>
          ) : null}
        </details>
        {empty ? (
          <button type="button" className="link" onClick={begin}>
            套用提纲
          </button>
        ) : null}
        <p className="narrative-count">
          {characterCount(blocks)} 字
          {section.usualLength === undefined ? '' : `（一般不超过 ${section.usualLength} 字）`}
        </p>
      </div>
    </div>
  )
}
