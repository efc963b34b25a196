/** 图片: choose a file, say what it shows, how wide it stands; or change what is said of one that is there. */
import { useEffect, useRef, useState } from 'react'
import type { EmbeddedNode } from '#report/prose/prose.ts'
import { isRecord } from '#report/prose/prose-pieces.ts'
import { Button } from '#ui/parts/button.tsx'
import { Dialog } from '#ui/parts/floating/dialog.tsx'
import { RadioGroup } from '#ui/parts/fields/radio-group.tsx'
import { TextField } from '#ui/parts/fields/text-field.tsx'
import { pickedFiles } from '#ui/past-files.ts'
import type { EmbedAsk } from './embed-ask.ts'
import { takePicture } from './picture-file.ts'
import './embed-dialogs.css'

/** In dots of 1/96 inch: the type area is 156 mm wide. */
const widths = [
  { value: '590', label: '与正文同宽' },
  { value: '393', label: '三分之二' },
  { value: '295', label: '一半' },
] as const
const fullWidth = Number(widths[0].value)
const narrowest = widths[2].value
/** Fewer dots of picture to a dot of paper look blurred in print (100 to the inch). */
const blurred = 100 / 96

interface Shown {
  readonly src: string
  readonly alt: string
  readonly width: number
}

function shownIn(node: EmbeddedNode | null): Shown {
  const attrs = isRecord(node?.['attrs']) ? node['attrs'] : {}
  const { src, alt, width } = attrs
  return {
    src: typeof src === 'string' ? src : '',
    alt: typeof alt === 'string' ? alt : '',
    width: typeof width === 'number' ? width : fullWidth,
  }
}

const nearest = (width: number): string =>
  widths.reduce((best, entry) =>
    Math.abs(Number(entry.value) - width) < Math.abs(Number(best.value) - width) ? entry : best,
  ).value

interface Props {
  readonly ask: EmbedAsk
  readonly onClose: () => void
}

/** The picture of the dialog: the one that stood there, then whatever is chosen, once it is read. */
function usePicture(before: string, pasted: Blob | null, onTaken: (width: number) => void) {
  const [src, setSrc] = useState(before)
  const [why, setWhy] = useState<string>()
  const [busy, setBusy] = useState(false)
  const chosen = useRef<Blob>(null)
  const take = async (file: Blob) => {
    chosen.current = file
    setBusy(true)
    setWhy(undefined)
    const taken = await takePicture(file)
    // A large one takes its time: what was chosen since then stands.
    if (chosen.current !== file) return
    setBusy(false)
    if ('why' in taken) setWhy(taken.why)
    else {
      setSrc(taken.src)
      onTaken(taken.width)
    }
  }
  useEffect(() => {
    if (pasted) void take(pasted)
    // oxlint-disable-next-line react/exhaustive-deps -- the pasted file is taken once, as the dialog opens
  }, [pasted])
  return { src, why, busy, take, refuse: setWhy }
}

/** The button that asks for a file, and what is wrong with the one chosen. */
function PictureFile({
  missing,
  why,
  onFile,
}: {
  /** No picture is there yet. */
  readonly missing: boolean
  readonly why: string | undefined
  readonly onFile: (file: File) => void
}) {
  return (
    <>
      <label className="picture-file button button-plain">
        <span>{missing ? '选择图片文件' : '换一个图片文件'}</span>
        <input
          type="file"
          accept="image/*"
          data-autofocus={missing ? '' : undefined}
          onChange={pickedFiles(([file]) => file && onFile(file))}
        />
      </label>
      <p className="picture-why" role="alert">
        {why}
      </p>
    </>
  )
}

export function PictureDialog({ ask, onClose }: Props) {
  const before = shownIn(ask.node)
  const [alt, setAlt] = useState(before.alt)
  const [width, setWidth] = useState(nearest(before.width))
  const [dots, setDots] = useState(0)
  const [said, setSaid] = useState<string>()
  const { src, why, busy, take, refuse } = usePicture(before.src, ask.file, (taken) => {
    if (taken < fullWidth / 2) setWidth(narrowest)
  })
  const put = () => {
    if (busy) return
    if (src === '') refuse('请先选择图片')
    else if (alt.trim() === '')
      setSaid('请写一句说明：图片看不到时念给人听，也是网页公开的无障碍要求')
    else ask.put({ type: 'image', attrs: { src, alt: alt.trim(), width: Number(width) } })
  }
  const isBlurred = dots > 0 && dots < Number(width) * blurred
  return (
    <Dialog
      title={ask.node ? '修改图片' : '插入图片'}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={put} disabled={busy}>
            {ask.node ? '改好' : '插入'}
          </Button>
        </>
      }
    >
      <div className="dialog-text picture-choice">
        <PictureFile missing={src === ''} why={why} onFile={(file) => void take(file)} />
        {src === '' || busy ? (
          <p className="picture-none">
            {busy
              ? '正在读取图片…'
              : '也可以在正文里直接粘贴或拖入图片；由表中数字画的图，在“导出”的“图解”里放进正文'}
          </p>
        ) : (
          <img
            src={src}
            alt={alt || '所选的图片'}
            onLoad={(event) => setDots(event.currentTarget.naturalWidth)}
          />
        )}
        <TextField
          label="图片说明"
          help="一句话写明图上是什么，如“2024年依申请公开办理结果占比图”。"
          value={alt}
          error={said}
          data-autofocus={src === '' ? undefined : ''}
          onChange={(event) => {
            setAlt(event.target.value)
            setSaid(undefined)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            // Else the same press would open the dialog again: the focus is back on its button by then.
            event.preventDefault()
            put()
          }}
        />
        <RadioGroup
          label="宽度"
          name="picture-width"
          choices={widths}
          value={width}
          onChange={(event) => setWidth(event.target.value)}
          error={isBlurred ? '图片不够清晰，这样宽印出来会发虚；可改窄一些或换大图' : undefined}
        />
        <p className="picture-clean">拍摄地点、时间、机主等信息不会随图片带入。</p>
      </div>
    </Dialog>
  )
}
