/** What stands over the comparison: the two sides, how they are set, and the way from change to change. */
import { ArrowDown, ArrowLeftRight, ArrowUp, FileInput } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'
import { pastReports, pickedFiles } from '#ui/past-files.ts'
import type { CompareView } from './block-row.tsx'
import type { ChosenSide } from './side-names.ts'
import { SidePicker } from './side-picker.tsx'
import type { ChangeSteps } from './use-change-steps.ts'

const views: readonly (readonly [CompareView, string])[] = [
  ['inline', '逐行对照'],
  ['beside', '左右对照'],
]

interface Props {
  readonly sides: readonly ChosenSide[]
  readonly from: string
  readonly to: string
  readonly onChoose: (from: string, to: string) => void
  readonly onFile: (file: File) => void
  readonly view: CompareView
  readonly onView: (view: CompareView) => void
  readonly onlyChanged: boolean
  readonly onOnlyChanged: (only: boolean) => void
  readonly count: number
  readonly steps: ChangeSteps
}

function Views({ view, onView }: Pick<Props, 'view' | 'onView'>) {
  return (
    <fieldset className="compare-views">
      <legend className="unseen">排列方式</legend>
      {views.map(([value, name]) => (
        <label key={value}>
          <input
            type="radio"
            name="compare-view"
            checked={view === value}
            onChange={() => onView(value)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Steps({ count, steps: { at, step } }: Pick<Props, 'count' | 'steps'>) {
  return (
    <div className="compare-steps">
      <output aria-live="polite">
        {count === 0 ? '没有差别' : at === 0 ? `共${count}处` : `第${at}处/共${count}处`}
      </output>
      <Button
        icon={ArrowUp}
        shortcut="Shift+N"
        aria-keyshortcuts="Shift+N Shift+F7"
        title="上一处差别（Shift+N 或 Shift+F7）"
        disabled={count === 0}
        onClick={() => step(-1)}
      >
        上一处
      </Button>
      <Button
        icon={ArrowDown}
        shortcut="N"
        aria-keyshortcuts="N F7"
        title="下一处差别（N 或 F7）"
        disabled={count === 0}
        onClick={() => step(1)}
      >
        下一处
      </Button>
    </div>
  )
}

/** Reads a file that is only compared. */
export function FileButton({ onFile }: Pick<Props, 'onFile'>) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        icon={FileInput}
        title="已公开的页面或任何往年报告文件，只用来对比，不保存"
        onClick={() => input.current?.click()}
      >
        从文件导入
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={pastReports}
        aria-label="选择要对比的文件"
        onChange={pickedFiles(([file]) => file && onFile(file))}
      />
    </>
  )
}

export function CompareControls(props: Props) {
  const { sides, from, to, onChoose, onFile, view, onView, onlyChanged, onOnlyChanged } = props
  return (
    <section className="compare-controls" aria-label="对比什么" data-screen-only>
      <div className="compare-line">
        <SidePicker label="从" sides={sides} chosen={from} onChoose={(key) => onChoose(key, to)} />
        <IconButton icon={ArrowLeftRight} label="两边互换" onClick={() => onChoose(to, from)} />
        <SidePicker label="到" sides={sides} chosen={to} onChoose={(key) => onChoose(from, key)} />
        <FileButton onFile={onFile} />
      </div>
      <div className="compare-line">
        <Views view={view} onView={onView} />
        <Checkbox
          label="只看有变化的部分"
          checked={onlyChanged}
          onChange={(event) => onOnlyChanged(event.target.checked)}
        />
        <Steps count={props.count} steps={props.steps} />
      </div>
    </section>
  )
}
