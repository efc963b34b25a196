/** 本单位用词表: the office writes its own phrases over the list shipped, one a line, and sees what is taken. */
import { useState } from 'react'
import { fixedPhrases, phrasesWith, readPhrases } from '#checks/wording/phrases/phrase-list.ts'
import type { OfficeList } from '#store/office-list.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { TextArea } from '#ui/parts/fields/text-area.tsx'
import './phrases-dialog.css'

interface Props {
  readonly list: OfficeList
  readonly onClose: () => void
}

const notKept = '浏览器没有保存下来，关闭本页后失效。请把内容另存到文本文件。'

function Shipped() {
  return (
    <details className="phrases-shipped">
      <summary>系统自带的 {fixedPhrases.length} 条</summary>
      <ul>
        {fixedPhrases.map(({ wrong, right }) => (
          <li key={wrong}>
            {wrong} → {right}
          </li>
        ))}
      </ul>
    </details>
  )
}

export function PhrasesDialog({ list, onClose }: Props) {
  const [text, setText] = useState(list.text)
  const [failed, setFailed] = useState(false)
  const { phrases, problems } = readPhrases(text)
  const off = phrases.filter(({ wrong, right }) => wrong === right).length
  const inUse = phrasesWith(fixedPhrases, phrases).length
  const keep = () => {
    if (list.keep(text.trim())) onClose()
    else setFailed(true)
  }
  return (
    <Dialog
      title="本单位用词表"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={keep}>
            保存并重新核查
          </Button>
        </>
      }
    >
      <div className="phrases">
        <TextArea
          label="每行一条：错误写法 → 正确写法"
          rows={8}
          value={text}
          placeholder={'信息公开处 → 政务公开处\n群众 -> 公众 除外：群众来信、群众路线'}
          help="两边写成一样，表示不再提示这个词。→ 也可以写成 ->。以 # 开头的行是备注。只保存在本机的这个浏览器里，用于所有年报。"
          error={failed ? notKept : problems.length > 0 ? `${problems.join('；')}。` : undefined}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p>
          本单位 {phrases.length - off} 条，停用 {off} 条；合计核查 {inUse} 条。
        </p>
        <Shipped />
      </div>
    </Dialog>
  )
}
