/** 收回 Word 审阅文件: what a reviewer did in Word, to be taken in one by one or all at once. */
import { useRef, useState } from 'react'
import type { Person } from '#report/review-event.ts'
import { type ReturnedItem, type WordReturn, wordReturn } from '#review/returned/word-return.ts'
import { pickedFiles } from '#ui/past-files.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { type Problem, ProblemPanel } from '#ui/parts/messages/problem-panel.tsx'
import type { ReportSession } from '#ui/session/report-session.ts'
import { readReturned } from './read-returned.ts'
import { ReturnedList } from './returned-list.tsx'
import { type ReturnedVerdict, ReturnedVerdicts, verdictsOf } from './returned-verdicts.tsx'
import './word-return.css'

interface WordReturnDialogProps {
  readonly session: ReportSession
  /** Who brings the file back. */
  readonly person: Person
  readonly onClose: () => void
  /** What was taken, each with the name it has in Word and the time it was written. */
  readonly onTake: (items: readonly ReturnedItem[], verdicts: readonly ReturnedVerdict[]) => void
}

type Work =
  | { readonly at: 'start' }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'refused'; readonly problem: Problem }
  | { readonly at: 'read'; readonly name: string; readonly found: WordReturn }

const notRead = (name: string, where: readonly string[]): Work => ({
  at: 'refused',
  problem: {
    what: `不能读入“${name}”`,
    where,
    how: '请重新选择审核人交回的.docx文件。',
    ofFile: true,
  },
})

const noVerdicts: readonly ReturnedVerdict[] = []

const strange = '文件里几乎没有与本报告相同的段落，可能选错了文件'

async function read(file: File, session: ReportSession): Promise<Work> {
  const reading = await readReturned(file)
  if (!reading.ok) return notRead(file.name, reading.reasons)
  const found = wordReturn(reading.returned, session.document, session.form, Date.now())
  return found.fits ? { at: 'read', name: file.name, found } : notRead(file.name, [strange])
}

/** The same with `one` in it, or without. */
function withOr<One>(set: ReadonlySet<One>, one: One, isIn: boolean): ReadonlySet<One> {
  const next = new Set(set)
  if (isIn) next.add(one)
  else next.delete(one)
  return next
}

interface AsidesProps {
  readonly found: WordReturn
  readonly locked: boolean
}

function Asides({ found: { known, accepted, refused }, locked }: AsidesProps) {
  const decided = accepted.length + refused.length
  return (
    <>
      {known > 0 ? <p>另有 {known} 条是随文件带出的或以前收下的，没有重复列出。</p> : null}
      {locked && decided > 0 ? (
        <p>
          {[
            accepted.length > 0 ? `在 Word 中已接受 ${accepted.length} 条修改建议` : '',
            refused.length > 0 ? `在 Word 中已拒绝 ${refused.length} 条修改建议` : '',
          ]
            .filter(Boolean)
            .join('、')}
          ；报告锁定，没有改动，退回后再收一次即可照此决定。
        </p>
      ) : null}
    </>
  )
}

export function WordReturnDialog({ session, person, onClose, onTake }: WordReturnDialogProps) {
  const picker = useRef<HTMLInputElement>(null)
  const [work, setWork] = useState<Work>({ at: 'start' })
  const [left, setLeft] = useState<ReadonlySet<ReturnedItem>>(new Set())
  const items = work.at === 'read' ? work.found.items : []
  const taken = items.filter((item) => !left.has(item))
  const verdicts =
    work.at === 'read' && !session.locked ? verdictsOf(work.found, session) : noVerdicts
  const [undecided, setUndecided] = useState<ReadonlySet<string>>(new Set())
  const decided = verdicts.filter(({ suggestion }) => !undecided.has(suggestion.id))
  const count = taken.length + decided.length
  const open = ([file]: readonly File[]) => {
    if (!file) return
    setWork({ at: 'reading', name: file.name })
    setLeft(new Set())
    setUndecided(new Set())
    void read(file, session).then(setWork)
  }
  const take = () => {
    onTake(taken, decided)
    onClose()
  }
  return (
    <Dialog
      title="收回 Word 审阅文件"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={count === 0} onClick={take}>
            收下 {count} 条
          </Button>
        </>
      }
    >
      <div className="word-return">
        <p>
          选择审核人在 Word 或 WPS 中批注、修订过的文件。收下后仍以原作者的名义列入批注，由
          {person.name}收回；除照勾选采纳的建议外，报告内容不会改动。
        </p>
        <Button data-autofocus onClick={() => picker.current?.click()}>
          选择文件
        </Button>
        <input
          ref={picker}
          hidden
          type="file"
          accept=".docx"
          aria-label="审核人交回的文件"
          onChange={pickedFiles(open)}
        />
        <div aria-live="polite">
          {work.at === 'reading' ? <p>正在读取“{work.name}”</p> : null}
          {work.at === 'read' && items.length + verdicts.length === 0 ? (
            <p>“{work.name}”里没有新的批注、修订，也没有另外改动数字和文字。</p>
          ) : null}
          {work.at === 'read' ? <Asides found={work.found} locked={session.locked} /> : null}
        </div>
        {work.at === 'refused' ? <ProblemPanel problem={work.problem} /> : null}
        {verdicts.length > 0 ? (
          <ReturnedVerdicts
            verdicts={verdicts}
            left={undecided}
            session={session}
            onChoose={(id, wanted) => setUndecided(withOr(undecided, id, !wanted))}
          />
        ) : null}
        {items.length > 0 ? (
          <ReturnedList
            items={items}
            left={left}
            session={session}
            onChoose={(item, wanted) => setLeft(withOr(left, item, !wanted))}
          />
        ) : null}
      </div>
    </Dialog>
  )
}
