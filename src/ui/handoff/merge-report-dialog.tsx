/** 合并结果: what came in, what waits for a choice, what stands somewhere else now, what is odd, and the originals. */
import type { ClashedSentence, StrayWords } from '#report/merge/merge-report.ts'
import { placeName, unnamed } from '#review/names.ts'
import type { Original } from '#store/originals.ts'
import { goToBlock } from '#ui/narrative/go-to-words.ts'
import { saveAs } from '#ui/save-as.ts'
import { Button } from '#ui/parts/button.tsx'
import { ReadingDialog } from '#ui/parts/floating/reading-dialog.tsx'
import { useReport, useSession } from '#ui/session/use-session.ts'
import { incomingLines, oddLines } from './merge-words.ts'
import type { MergedFile } from './merge-received.ts'
import { SideBySideList } from './side-by-side-list.tsx'

interface Props {
  readonly merged: MergedFile
  readonly onClose: () => void
}

/** Hands an original back as it was kept. */
export const saveOriginal = ({ bytes, name }: Original): void =>
  saveAs(bytes, name, 'application/json')

function Stray({ stray, onGo }: { readonly stray: StrayWords; readonly onGo: () => void }) {
  const session = useSession()
  return (
    <li>
      <q>{stray.text}</q>
      <small>
        {stray.by === 'mine' ? '本机写的，对方删了那一段' : '对方写的，本机删了那一段'}；现在在“
        {placeName(stray.section, session.form)}”第 {stray.block + 1} 段
        {stray.around === stray.text ? '' : `：${stray.around.slice(0, 60)}`}
      </small>
      <Button onClick={onGo}>到这一段</Button>
    </li>
  )
}

function Clash({ clash, onGo }: { readonly clash: ClashedSentence; readonly onGo: () => void }) {
  const session = useSession()
  return (
    <li className="handoff-clash">
      <small>
        {placeName(clash.section, session.form)}，第 {clash.block + 1} 段
      </small>
      <p>
        <small>本机写的</small>
        {clash.mine}
      </p>
      <p>
        <small>收到的</small>
        {clash.theirs}
      </p>
      <Button onClick={onGo}>到这一段</Button>
    </li>
  )
}

function Originals({ originals }: { readonly originals: readonly Original[] }) {
  if (originals.length === 0) return null
  return (
    <section>
      <h3>合并前的原件</h3>
      <p>两份原件都已留存在本机，可以随时取回；在“存为文件”旁的菜单里也能找到。</p>
      <div className="handoff-originals">
        {originals.map((original) => (
          <Button key={original.id} onClick={() => saveOriginal(original)}>
            {original.from === 'here' ? '取回本机的原件' : '取回收到的原件'}
          </Button>
        ))}
      </div>
    </section>
  )
}

function Told({ merged, onClose }: Props) {
  const session = useSession()
  // What is decided here is said below with what was decided.
  const now = useReport()
  const { report, review, originals } = merged
  const odd = oddLines(review)
  // Most file names say it already.
  const sender = report.incoming.events
    .filter(({ act, by }) => act.do === 'export' && by.name !== unnamed.name)
    .at(-1)?.by.name
  const told = sender === undefined || merged.name.includes(sender) ? '' : `（${sender}存出）`
  const came = incomingLines(session.form, now, report.incoming)
  return (
    <>
      <p>
        “{merged.name}”{told}已合并到本机的这一份。
      </p>
      {report.sideBySide.length === 0 ? null : (
        <section>
          <h3>两边填得不同，请选定</h3>
          <SideBySideList
            before={merged.before}
            onGo={(cell) => {
              onClose()
              session.place.goTo(cell)
            }}
          />
        </section>
      )}
      {report.clashes.length === 0 ? null : (
        <section>
          <h3>两边都改了同一处文字，请改通顺</h3>
          <p>两边写的字都保留着，现在前后相接，可能重复或读不通；数字尤其要核对。</p>
          <ul className="handoff-strays" aria-label="两边都改了的文字">
            {report.clashes.map((clash) => (
              <Clash
                key={`${clash.section} ${clash.block} ${clash.mine} ${clash.theirs}`}
                clash={clash}
                onGo={() => {
                  onClose()
                  goToBlock(clash.section, clash.block)
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {report.strays.length === 0 ? null : (
        <section>
          <h3>移到相邻段落的文字</h3>
          <p>
            一边写进某一段，另一边删了那一段：写的字没有丢，移到了相邻的段落，请看看放得对不对。
          </p>
          <ul className="handoff-strays" aria-label="移到相邻段落的文字">
            {report.strays.map((stray) => (
              <Stray
                key={`${stray.section} ${stray.block} ${stray.text}`}
                stray={stray}
                onGo={() => {
                  onClose()
                  goToBlock(stray.section, stray.block)
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {odd.length === 0 ? null : (
        <section className="handoff-odd">
          <h3>审核记录需要留意</h3>
          <ul>
            {odd.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>收进来的修改</h3>
        <ul aria-label="收进来的修改">
          {came.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <Originals originals={originals} />
    </>
  )
}

export function MergeReportDialog({ merged, onClose }: Props) {
  return (
    <ReadingDialog title="合并结果" onClose={onClose}>
      <div className="dialog-text merge-report">
        {merged.report.news ? (
          <Told merged={merged} onClose={onClose} />
        ) : (
          <p>没有新的内容：“{merged.name}”里的内容，本机的这一份都已经有了。报告没有改动。</p>
        )}
      </div>
    </ReadingDialog>
  )
}
