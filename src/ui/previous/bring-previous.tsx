/** 导入上年报告: last year's report as it was published, in whatever shape, looked at before it is linked. */
import { FileInput } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '#ui/parts/button.tsx'
import { pastReports, pickedFiles } from '#ui/past-files.ts'
import { useBringPrevious } from './previous-import.tsx'
import './bring-previous.css'

export function BringPrevious() {
  const bring = useBringPrevious()
  const input = useRef<HTMLInputElement>(null)
  if (!bring) return null
  return (
    <>
      <Button icon={FileInput} className="previous-bring" onClick={() => input.current?.click()}>
        导入上年报告
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={pastReports}
        aria-label="选择要导入的上年报告"
        onChange={pickedFiles(bring)}
      />
    </>
  )
}
