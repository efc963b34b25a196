/** The home page before there is a report: three ways to begin, and an example to look at. */
import { ArrowRight, FileInput, FilePlus2, FolderOpen, type LucideIcon } from 'lucide-react'
import { Icon } from '#ui/parts/icon.tsx'

interface FirstStepsProps {
  readonly onNew: () => void
  readonly onImport: () => void
  readonly onOpenFile: () => void
  readonly onOpenExample: () => void
}

interface Way {
  readonly icon: LucideIcon
  readonly name: string
  readonly text: string
  readonly onClick: () => void
}

/** Three large choices and the example. */
export function FirstSteps({ onNew, onImport, onOpenFile, onOpenExample }: FirstStepsProps) {
  const ways: readonly Way[] = [
    {
      icon: FilePlus2,
      name: '新建年报',
      text: '选定年度和机关，按规定格式填写，边填边核对。',
      onClick: onNew,
    },
    {
      icon: FileInput,
      name: '导入往年报告',
      text: '读取已公开的年报，核对后作为上年数据或继续修改。',
      onClick: onImport,
    },
    {
      icon: FolderOpen,
      name: '打开报告文件',
      text: '打开本系统存出的报告文件，也可以把文件拖到本页。',
      onClick: onOpenFile,
    },
  ]
  return (
    <section className="first" aria-label="开始">
      <p className="first-lead">还没有年报，从下面任一项开始。</p>
      <ul className="first-ways">
        {ways.map((way) => (
          <li key={way.name}>
            <button type="button" className="first-way" onClick={way.onClick}>
              <Icon of={way.icon} size={28} />
              <b>{way.name}</b>
              <span>{way.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="first-example">
        <button type="button" className="link" onClick={onOpenExample}>
          打开示例年报
          <Icon of={ArrowRight} size={14} />
        </button>
        <span>一份填好的年报，可随意试改，不影响其他报告。</span>
      </p>
    </section>
  )
}
