/** Samples of what floats over the page: menu, dialog, notices. */
import { Copy, EllipsisVertical, Save, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import type { MenuAction } from '#ui/parts/floating/menu.tsx'
import { MenuButton } from '#ui/parts/floating/menu-button.tsx'
import { NoticeLine, type Notice } from '#ui/parts/messages/notice-line.tsx'

const nothing = (): void => undefined

const actions: readonly MenuAction[] = [
  { id: 'copy', label: '复制一份', icon: Copy, onAction: nothing },
  { id: 'save', label: '存为文件', icon: Save, shortcut: 'Ctrl+S', onAction: nothing },
  { id: 'submit', label: '送审', disabled: true, onAction: nothing },
  { id: 'delete', label: '删除', icon: Trash2, danger: true, apart: true, onAction: nothing },
]

const samples: readonly Notice[] = [
  {
    id: 'deleted',
    text: '已删除清河县水务局2025年年报。',
    action: { label: '撤销删除', onAction: nothing },
  },
  { id: 'full', tone: 'error', text: '磁盘已满，最近的修改还没有保存。请立即存为文件。' },
]

/** Menu, dialog and notices on request. */
export function FloatingStates() {
  const [dialog, setDialog] = useState(false)
  const [notices, setNotices] = useState<readonly Notice[]>([])
  return (
    <section aria-label="浮层">
      <h2>浮层</h2>
      <div className="states-line">
        <MenuButton label="更多操作" icon={EllipsisVertical} actions={actions} />
        <MenuButton label="操作" icon={EllipsisVertical} actions={actions} labelShown />
        <Button onClick={() => setDialog(true)}>打开对话框</Button>
        <Button onClick={() => setNotices(samples)}>显示通知</Button>
      </div>
      {dialog && (
        <Dialog
          title="编制下一年度"
          onClose={() => setDialog(false)}
          footer={
            <>
              <Button onClick={() => setDialog(false)}>取消</Button>
              <Button look="primary" onClick={() => setDialog(false)}>
                开始编制
              </Button>
            </>
          }
        >
          <p className="dialog-text">将带入机关、联系方式、结转下年度和现行有效件数。</p>
        </Dialog>
      )}
      <NoticeLine
        notices={notices}
        onDismiss={(id) => setNotices(notices.filter((notice) => notice.id !== id))}
      />
    </section>
  )
}
