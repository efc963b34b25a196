/** 图解: the year on one page, to look at, print, keep as a picture, or set into the words of the report. */
import { ImageDown, Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { fileName } from '#document/file-name.ts'
import { composePicture, type PicturePanel } from '#document/year-picture.ts'
import { writePanel, writePicture } from '#writers/svg/write-picture.ts'
import { saveAs } from '#ui/save-as.ts'
import { Button } from '#ui/parts/button.tsx'
import { DeskBar } from '#ui/parts/desk-bar.tsx'
import { EmptyState } from '#ui/parts/messages/empty-state.tsx'
import { materialOf } from '#ui/export/export-formats.ts'
import type { ReportSession } from '#ui/session/report-session.ts'
import { useLocked, useReport } from '#ui/session/use-session.ts'
import { dataAddressOf, pngOf } from './picture-png.ts'
import './picture.css'

const target = 'overview'

/** A panel as an image block at the end of the first written section, what it shows as its description; one step of undo. */
async function insertPanel(
  session: ReportSession,
  panel: PicturePanel,
  alt: string,
): Promise<void> {
  const src = await dataAddressOf(await pngOf(writePanel(panel)))
  const prose = session.document.prose(target)
  const end = prose.blocks().length
  prose.newStep()
  const embed = { type: 'image', attrs: { src, alt, width: 590 } }
  prose.replace(end, end, [{ kind: 'embed', indent: 0, runs: [], embed }], 'local')
}

/** The picture of the open report, last year's figures beside it where they are known. */
function usePicture(session: ReportSession) {
  const report = useReport()
  return useMemo(
    () => composePicture(report, session.form, (cell) => session.lastYear.count(cell)),
    [report, session],
  )
}

/** A report of 2018 or before whose table is blank has nothing to be drawn. */
function NoPicture({ onBack }: Pick<Props, 'onBack'>) {
  return (
    <div className="picture-desk">
      <DeskBar onBack={onBack} />
      <main aria-label="图解">
        <EmptyState
          title="表格里还没有数字，画不出图解"
          text="图中的数都取自表格，填好表格再来看。"
        />
      </main>
    </div>
  )
}

interface Props {
  readonly session: ReportSession
  readonly onBack: () => void
}

export function PicturePage({ session, onBack }: Props) {
  const picture = usePicture(session)
  const locked = useLocked()
  const [said, say] = useState('')
  const svg = useMemo(() => writePicture(picture), [picture])
  const name = () => `${fileName(materialOf(session).document)}图解`
  const section = session.form.sections.find(({ key }) => key === target)
  const saveImage = async () => {
    const blob = await pngOf(svg)
    saveAs(new Uint8Array(await blob.arrayBuffer()), `${name()}.png`, 'image/png')
  }
  const insert = async (panel: PicturePanel, words: string) => {
    await insertPanel(session, panel, words)
    say(`“${panel.title}”的图已放到“${section?.name ?? ''}”末尾，可以用 Ctrl+Z 撤销。`)
  }
  if (picture.panels.length === 0) return <NoPicture onBack={onBack} />
  return (
    <div className="picture-desk">
      <DeskBar onBack={onBack}>
        <Button icon={ImageDown} onClick={() => void saveImage()}>
          存为图片（PNG）
        </Button>
        <Button icon={ImageDown} onClick={() => saveAs(svg, `${name()}.svg`, 'image/svg+xml')}>
          存为矢量图（SVG）
        </Button>
        <Button look="primary" icon={Printer} onClick={() => window.print()}>
          打印
        </Button>
      </DeskBar>
      <main className="picture-page" aria-label="图解">
        <img
          className="picture-sheet"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
          alt={`${picture.titleLines.join('')}，内容见文字版`}
        />
        <section className="picture-words" aria-labelledby="picture-words" data-screen-only>
          <h1>{picture.titleLines.join('')}</h1>
          <h2 id="picture-words">文字版</h2>
          <p className="picture-note">
            图中的数都取自表格；没有关联上年报告的，不画上年。
            {locked
              ? '报告锁定，现在不能把图放进正文；起草或退回修改时可以。'
              : '各图可以单独放进正文。'}
          </p>
          <output className="picture-said">{said}</output>
          <ul>
            {picture.panels.map((panel, at) => (
              <li key={panel.title}>
                <p>{picture.words[at]}</p>
                {section && !locked ? (
                  <Button onClick={() => void insert(panel, picture.words[at] ?? panel.title)}>
                    放进“{section.name}”
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  )
}
