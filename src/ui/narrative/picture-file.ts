/**
 * A picture file the clerk puts into the words: turned upright, no larger than print needs, and drawn anew,
 * so that nothing of the camera (place, time, owner) goes out with the report.
 */
import { base64OfBytes } from '#report/file/base64.ts'

/** The type area, 156 × 205 mm, at 300 dots an inch. */
const mostAcross = 1843
const mostDown = 2421
/** Drawings and screens stay sharp as PNG; a photograph so large is kept as JPEG. */
const mostOfPng = 1_500_000
/** What no office PC should be asked to open. */
const mostOfFile = 60_000_000

interface TakenPicture {
  readonly src: string
  /** In dots of the picture as it is kept. */
  readonly width: number
  readonly height: number
}

type PictureFile = TakenPicture | { readonly why: string }

const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, 0.88))

async function drawn(picture: ImageBitmap): Promise<HTMLCanvasElement> {
  const scale = Math.min(1, mostAcross / picture.width, mostDown / picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}

/** The picture as the report carries it, or why it cannot be taken. */
export async function takePicture(file: Blob): Promise<PictureFile> {
  if (file.size > mostOfFile)
    return {
      why: `图片有 ${Math.round(file.size / 1_000_000)} MB，超过 ${mostOfFile / 1_000_000} MB。请先缩小再插入。`,
    }
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture)
    return {
      why: '打不开这个图片：文件可能已损坏、大得内存放不下，或者不是 PNG、JPEG、WebP、GIF、BMP 格式。请用看图软件另存为 PNG 或 JPEG 再插入；看图软件也打不开的，请换一张。',
    }
  const canvas = await drawn(picture)
  picture.close()
  const isPhoto = file.type === 'image/jpeg'
  const png = isPhoto ? null : await blobOf(canvas, 'image/png')
  const kept = png && png.size <= mostOfPng ? png : await blobOf(canvas, 'image/jpeg')
  if (!kept) return { why: '图片太大，浏览器画不出来。请先缩小再插入。' }
  const bytes = new Uint8Array(await kept.arrayBuffer())
  return {
    src: `data:${kept.type};base64,${base64OfBytes(bytes)}`,
    width: canvas.width,
    height: canvas.height,
  }
}
