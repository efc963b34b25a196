/** A new remark or proposal: about what, and what is said. */
import { PencilLine } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Cell } from '#template/form.ts'
import type { Act, Anchor } from '#report/review-event.ts'
import { cellText, isNumberOf, parseCellText, type CellValue } from '#report/cell-value.ts'
import { changedWords } from '#review/compare/changed-words.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog, focusStart } from '#ui/parts/floating/dialog.tsx'
import { RadioGroup } from '#ui/parts/fields/radio-group.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { useUnsaid } from '#ui/parts/unsaid.ts'
import { PeopleField } from '#ui/review/steps/people-field.tsx'
import { shownName } from './shown-name.ts'
import { plainParts } from './plain-parts.ts'
import { quoted, quotedBriefly } from './quoted.ts'
import { quoteShown } from './shown-place.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useSession } from '#ui/session/use-session.ts'

export type RemarkKind = 'remark' | 'suggest'

interface Props {
  readonly kind: RemarkKind
  /** At least one; the nearest first. */
  readonly anchors: readonly Anchor[]
  readonly onSay: (act: Act) => void
  readonly onClose: () => void
}

/** What the remark is made on, shown so that nobody remarks on the wrong place. */
function AnchorQuote({ anchor }: { readonly anchor: Anchor }) {
  const session = useSession()
  if (anchor.on === 'words')
    return <blockquote>{quotedBriefly(quoteShown(session, anchor))}</blockquote>
  if (anchor.on === 'cell') return <p>现为：{cellText(anchor.value) || '空白'}</p>
  if (anchor.on === 'finding') return <blockquote>{anchor.message}</blockquote>
  return null
}

const takesProposal = ({ on }: Anchor): boolean => on === 'cell' || on === 'words'

/** A proposal is for one paragraph: words of several are chosen from. */
function eachParagraph(anchor: Anchor): readonly Anchor[] {
  if (anchor.on !== 'words' || !anchor.also) return [anchor]
  const { also, ...first } = anchor
  return [first, ...also]
}

/** What can be proposed for. Words around a live figure or a line break are proposed on either side of it. */
const proposable = (session: ReportSession, anchors: readonly Anchor[]): readonly Anchor[] =>
  anchors
    .flatMap(eachParagraph)
    .flatMap((anchor) => plainParts(session, anchor))
    .filter(takesProposal)

type Say = (act: Act) => void

/** About what: chosen where more than one thing is near. */
function Target({
  choices,
  chosen,
  onChoose,
}: {
  readonly choices: readonly Anchor[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
}) {
  const session = useSession()
  const anchor = choices[chosen]
  return (
    <>
      {choices.length > 1 ? (
        <RadioGroup
          label="针对"
          name="anchor"
          value={String(chosen)}
          choices={choices.map((one, index) => ({
            value: String(index),
            label:
              one.on === 'words'
                ? `文字：${quotedBriefly(quoteShown(session, one))}`
                : shownName(session, one),
          }))}
          onChange={(event) => onChoose(Number(event.target.value))}
        />
      ) : null}
      {choices.length === 1 && anchor ? <p>针对：{shownName(session, anchor)}</p> : null}
      {anchor && (choices.length === 1 || anchor.on !== 'words') ? (
        <AnchorQuote anchor={anchor} />
      ) : null}
    </>
  )
}

function Shell({
  kind,
  onSay,
  onPropose,
  onClose,
  children,
}: {
  readonly kind: RemarkKind
  readonly onSay: () => void
  /** Makes a proposal of it instead; undefined where nothing can be proposed. */
  readonly onPropose?: (() => void) | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const remarking = kind === 'remark'
  return (
    <Dialog
      title={remarking ? '批注' : '修改建议'}
      onClose={onClose}
      onCtrlEnter={onSay}
      footer={
        <>
          {onPropose ? (
            <Button look="quiet" icon={PencilLine} onClick={onPropose}>
              改提修改建议
            </Button>
          ) : null}
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" shortcut="Ctrl+Enter" onClick={onSay}>
            {remarking ? '加批注' : '提出建议'}
          </Button>
        </>
      }
    >
      <div className="dialog-fields">{children}</div>
    </Dialog>
  )
}

/** What is written on one place is taken up again there. */
const nameOf = ([first]: readonly Anchor[]): string => JSON.stringify(first ?? null)

interface FormProps {
  readonly choices: readonly Anchor[]
  readonly onSay: Say
  readonly onClose: () => void
}

interface RemarkFormProps extends FormProps {
  /** Goes on with a proposal; what was written becomes its reason. */
  readonly onPropose: (text: string) => void
}

function RemarkForm({ choices, onSay, onPropose, onClose }: RemarkFormProps) {
  const session = useSession()
  const [chosen, setChosen] = useState(0)
  const [text, setText] = useUnsaid(`${nameOf(choices)} 批注`)
  const [person, setPerson] = useUnsaid(`${nameOf(choices)} 指派`)
  const [asked, setAsked] = useState(false)
  const said = text.trim()
  const say = () => {
    setAsked(true)
    const at = choices[chosen]
    const to = person.trim()
    if (said === '') focusStart()
    if (!at || said === '') return
    setText('')
    setPerson('')
    onSay({ do: 'remark', at, text: said, ...(to === '' ? {} : { to }) })
  }
  const propose = () => {
    onPropose(text)
    setText('')
  }
  return (
    <Shell
      kind="remark"
      onSay={say}
      onPropose={proposable(session, choices).length > 0 ? propose : undefined}
      onClose={onClose}
    >
      <Target choices={choices} chosen={chosen} onChoose={setChosen} />
      <TextArea
        label="批注"
        rows={3}
        data-autofocus
        value={text}
        error={asked && said === '' ? '请写明意见' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <PeopleField
        label="指派给"
        optional
        help="姓名或处室；列表中可以只看指派给自己的。"
        value={person}
        onChange={(event) => setPerson(event.target.value)}
      />
    </Shell>
  )
}

/** Longer than this, words to be put otherwise are read in more lines. */
const passage = 80

const startOf = (anchor: Anchor | undefined): string =>
  anchor?.on === 'words' ? quoted(anchor.quote) : ''

/** Why this cannot be proposed for the cell; undefined where it can. Blank is a proposal: the figure is to go. */
const notOfCell = (cell: Cell | undefined, proposed: CellValue): string | undefined =>
  cell === undefined || proposed === null || isNumberOf(proposed, cell)
    ? undefined
    : `“${cellText(proposed)}”不是${cell.type === 'integer' ? '整数' : '金额'}，请只写数字`

interface SuggestionFormProps extends FormProps {
  /** What was written as a remark before. */
  readonly reason: string
}

function SuggestionForm({ choices, reason, onSay, onClose }: SuggestionFormProps) {
  const { form, document } = useSession()
  const [chosen, setChosen] = useState(0)
  const anchor = choices[chosen]
  const [to, setTo] = useUnsaid(`${nameOf(choices.slice(chosen))} 改为`, startOf(anchor))
  const [text, setText] = useUnsaid(`${nameOf(choices)} 理由`, reason)
  const [asked, setAsked] = useState(false)
  const cell = anchor?.on === 'cell' ? form.cells.get(anchor.cell) : undefined
  const proposed: CellValue = cell ? parseCellText(to, cell) : to
  const had = anchor?.on === 'cell' ? anchor.value : startOf(anchor)
  const fault = proposed === had ? '与现在的内容相同' : notOfCell(cell, proposed)
  const say = () => {
    setAsked(true)
    const why = text.trim()
    if (fault !== undefined) focusStart()
    if (!anchor || fault !== undefined) return
    const change =
      anchor.on === 'words' && typeof proposed === 'string'
        ? changedWords(document.prose(anchor.section), anchor, proposed)
        : { at: anchor, to: proposed }
    setTo(startOf(anchor))
    setText(reason)
    onSay({ do: 'suggest', ...change, ...(why === '' ? {} : { text: why }) })
  }
  const field = {
    label: '改为',
    value: to,
    error: asked ? fault : undefined,
    'data-autofocus': true,
  }
  return (
    <Shell kind="suggest" onSay={say} onClose={onClose}>
      <Target choices={choices} chosen={chosen} onChoose={setChosen} />
      {cell ? (
        <TextField {...field} inputMode="decimal" onChange={(event) => setTo(event.target.value)} />
      ) : (
        <TextArea
          {...field}
          help="清空表示建议删去。"
          rows={startOf(anchor).length > passage ? 9 : 4}
          onChange={(event) => setTo(event.target.value)}
        />
      )}
      <TextArea
        label="理由"
        optional
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Shell>
  )
}

/** Nothing is at hand that could be worded otherwise. */
function NothingToPropose({ onClose }: Pick<FormProps, 'onClose'>) {
  return (
    <Dialog title="修改建议" onClose={onClose} footer={<Button onClick={onClose}>知道了</Button>}>
      <p className="dialog-text">
        修改建议针对一段文字或一个单元格：请先选中要改的文字，或点选单元格。正文里随表格更新的数（有下划线）不能直接改，请改表格中的数。
      </p>
    </Dialog>
  )
}

export function RemarkDialog({ kind, anchors, onSay, onClose }: Props) {
  const session = useSession()
  /** The reason of a proposal; null while it is a remark. */
  const [reason, setReason] = useState(kind === 'suggest' ? '' : null)
  if (reason === null)
    return <RemarkForm choices={anchors} onSay={onSay} onPropose={setReason} onClose={onClose} />
  const choices = proposable(session, anchors)
  if (choices.length === 0) return <NothingToPropose onClose={onClose} />
  return <SuggestionForm choices={choices} reason={reason} onSay={onSay} onClose={onClose} />
}
