/** Every part in every state, in development only: what is looked at before a change is kept. */
import { FilePlus2, Save, Trash2 } from 'lucide-react'
import { Button } from '#ui/parts/button.tsx'
import { IconButton } from '#ui/parts/icon-button.tsx'
import { Seal } from '#ui/parts/seal.tsx'
import { StateMark } from '#ui/parts/messages/state-mark.tsx'
import { FieldStates } from './field-states.tsx'
import { FloatingStates } from './floating-states.tsx'
import { MessageStates } from './message-states.tsx'
import './all-states.css'

/** One long page of samples. */
export function AllStates() {
  return (
    <main className="states">
      <h1>
        <Seal /> 部件与状态
      </h1>
      <section aria-label="按钮">
        <h2>按钮</h2>
        <div className="states-line">
          <Button look="primary" icon={FilePlus2} shortcut="Alt+N">
            新建年报
          </Button>
          <Button icon={Save}>存为文件</Button>
          <Button look="quiet">知道了</Button>
          <Button look="danger" icon={Trash2}>
            删除
          </Button>
          <IconButton icon={Save} label="存为文件" shortcut="Ctrl+S" />
        </div>
        <div className="states-line">
          <Button look="primary" disabled>
            新建年报
          </Button>
          <Button disabled>存为文件</Button>
          <Button look="quiet" disabled>
            知道了
          </Button>
          <Button look="danger" disabled>
            删除
          </Button>
          <IconButton icon={Save} label="存为文件" disabled />
        </div>
      </section>
      <section aria-label="状态">
        <h2>状态</h2>
        <div className="states-line">
          <StateMark state="error" count={2} />
          <StateMark state="warning" count={1} />
          <StateMark state="blank" count={14} />
          <StateMark state="done" />
          <StateMark state="error" count={2} brief />
        </div>
      </section>
      <FieldStates />
      <MessageStates />
      <FloatingStates />
      <section aria-label="字体">
        <h2>字体</h2>
        <p className="states-title">清河县水务局2025年政府信息公开工作年度报告</p>
        <p className="states-heading">一、总体情况</p>
        <p className="states-kai">（一）主动公开情况</p>
        <p className="states-prose">
          2025年，我局主动公开政府信息128条，受理政府信息公开申请36件，全部按期答复。
        </p>
      </section>
    </main>
  )
}
