/** The three ways to a report, in the heading line of a list that has some. */
import { FileInput, FilePlus2, FolderOpen } from 'lucide-react'
import { Button } from '#ui/parts/button.tsx'

interface HomeWaysProps {
  readonly onNew: () => void
  readonly onImport: () => void
  readonly onOpenFile: () => void
}

const newKeys = 'Alt+N'

/** 打开报告文件, 导入往年报告, 新建年报. */
export function HomeWays({ onNew, onImport, onOpenFile }: HomeWaysProps) {
  return (
    <div className="home-ways">
      <Button icon={FolderOpen} onClick={onOpenFile}>
        打开报告文件
      </Button>
      <Button icon={FileInput} onClick={onImport}>
        导入往年报告
      </Button>
      <Button
        look="primary"
        icon={FilePlus2}
        shortcut={newKeys}
        aria-keyshortcuts={newKeys}
        onClick={onNew}
      >
        新建年报
      </Button>
    </div>
  )
}
