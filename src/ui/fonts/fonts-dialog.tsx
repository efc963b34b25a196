/** 本单位字体: the official fonts the office has, found on this computer or chosen as files, face by face. */
import { useState, useSyncExternalStore } from 'react'
import { readFont } from '#writers/pdf/office-font.ts'
import { faceNames, officialFaces } from '#writers/pdf/official-faces.ts'
import { Button } from '#ui/parts/button.tsx'
import { Checkbox } from '#ui/parts/fields/checkbox.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { FaceRow } from './face-row.tsx'
import { canLook, findInstalled } from './local-fonts.ts'
import { officeFonts, type OfficeFont } from './office-fonts.ts'

const notKept = '浏览器没有保存下来，关闭本页后要重新选。'

/** What was done, said once. */
interface Said {
  readonly text: string
  readonly bad?: true
}

async function lookAround(): Promise<Said> {
  let found: readonly OfficeFont[]
  try {
    found = await findInstalled()
  } catch {
    return { text: '浏览器没有允许读取本机字体，可以逐个选择字体文件。', bad: true }
  }
  if (found.length === 0)
    return { text: '本机没有找到公文常用字体，可以逐个选择字体文件。', bad: true }
  const kept = await officeFonts.use(found)
  const names = found.map(({ name }) => `“${name}”`).join('、')
  return kept ? { text: `已换用${names}。` } : { text: `已换用${names}。${notKept}`, bad: true }
}

async function takeFile(standsFor: OfficeFont['standsFor'], file: File): Promise<Said> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = readFont(bytes, file.name)
  if (!read.ok) return { text: `“${file.name}”${read.why}。`, bad: true }
  const kept = await officeFonts.use([{ standsFor, name: read.name, bytes }])
  const text = `${faceNames[standsFor]}已换用“${read.name}”。`
  if (read.restricted)
    return { text: `${text}这个字体声明不允许嵌入文件，公开前请确认授权。`, bad: true }
  return kept ? { text } : { text: text + notKept, bad: true }
}

async function leaveFace(face: OfficeFont['standsFor']): Promise<Said> {
  await officeFonts.leave(face)
  return { text: `${faceNames[face]}已换回自带字体。` }
}

async function keepAll(wanted: boolean): Promise<Said> {
  const done = await officeFonts.keep(wanted)
  if (!done) return { text: notKept, bad: true }
  return { text: wanted ? '已保存在这个浏览器。' : '不再保存，关闭本页后失效。' }
}

export function FontsDialog({ onClose }: { readonly onClose: () => void }) {
  const fonts = useSyncExternalStore(officeFonts.subscribe, () => officeFonts.now)
  const kept = useSyncExternalStore(officeFonts.subscribe, () => officeFonts.kept)
  const [said, setSaid] = useState<Said | null>(null)
  const run = async (work: Promise<Said>) => setSaid(await work)
  return (
    <Dialog
      title="本单位字体"
      onClose={onClose}
      footer={
        <Button look="primary" onClick={onClose}>
          完成
        </Button>
      }
    >
      <div className="fonts">
        <p>
          公文用方正小标宋简体、仿宋_GB2312、楷体_GB2312、黑体。本单位有这些字体的，可以代替自带字体，用于预览、PDF
          和打印；字体里没有的字仍用自带字体。字体文件不会离开这台电脑。
        </p>
        {canLook() ? (
          <Button data-autofocus onClick={() => void run(lookAround())}>
            在本机查找
          </Button>
        ) : null}
        <ul className="fonts-faces">
          {officialFaces.map((face) => (
            <FaceRow
              key={face}
              name={faceNames[face]}
              own={fonts.find(({ standsFor }) => standsFor === face)?.name ?? null}
              onFile={(file) => void run(takeFile(face, file))}
              onLeave={() => void run(leaveFace(face))}
            />
          ))}
        </ul>
        <output className={said?.bad ? 'fonts-said export-failed' : 'fonts-said'}>
          {said?.text}
        </output>
        <Checkbox
          label="保存在这个浏览器，下次自动使用"
          checked={kept}
          disabled={fonts.length === 0}
          onChange={(event) => void run(keepAll(event.currentTarget.checked))}
        />
      </div>
    </Dialog>
  )
}
