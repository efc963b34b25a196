/** 原文: the lines around what a doubt is about, as they were when the file was read in. */
import { useEffect, useRef } from 'react'
import type { Doubt } from '#report/report.ts'
import { ReadingDialog } from '#ui/parts/floating/reading-dialog.tsx'
import { type KeptSource, linesOfDoubt } from './kept-source.ts'
import './source-dialog.css'

/** So many lines are shown before and behind the place. */
const around = 200

interface Props {
  readonly doubt: Doubt
  readonly source: KeptSource
  readonly onClose: () => void
}

export function SourceDialog({ doubt, source, onClose }: Props) {
  const marked = linesOfDoubt(doubt, source)
  const first = marked[0] ?? 0
  const from = Math.max(0, first - around)
  const shown = source.lines.slice(from, first + around)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-marked="true"]')?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <ReadingDialog title="导入时的原文" onClose={onClose}>
      <div className="dialog-text">
        <p>
          {doubt.why}。{marked.length === 0 ? '原文中没有单独的一处，从头列出。' : null}
        </p>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls it */}
        <section className="kept-source" aria-label="原文" tabIndex={0}>
          <ol ref={list} start={from + 1}>
            {shown.map((line, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a line is its place in the source
              <li key={from + index} data-marked={marked.includes(from + index)}>
                {line}
              </li>
            ))}
          </ol>
        </section>
        <p className="kept-source-where">
          原文只留在本机的这个浏览器里，不随报告文件交出；存疑都核对后不再需要。
        </p>
      </div>
    </ReadingDialog>
  )
}
